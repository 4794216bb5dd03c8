import { expect, test } from '@playwright/test';
import { complaintsOf, Excused, sights, tabThrough } from './inspection';
import { buildLegacyApp, withLegacyApp } from './legacyApp';
import { Portals, startPortals } from './portals';
import { judgeAll, screens, settles } from './screens';
import { states } from './states';
import { visitorOf } from './visitor';

const appUrl = process.env.PLAYWRIGHT_BASE_URL ?? 'http://localhost:3000';
const backendUrl = `http://localhost:${process.env.BACKEND_PORT ?? 7007}`;

/** The old entity page has a heading of the first rank, and Backstage's cards on it one of the third. */
const excused: readonly Excused[] = [
  { rule: 'heading-order', html: /^<h3 class="bui-Text/ },
];

let portals: Portals;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  await buildLegacyApp();
  portals = await startPortals(appUrl, ['empty', 'failing', 'forbidden']);
});
test.afterAll(() => portals?.stop());

for (const { name, portal, entity, shown } of states.filter(state =>
  ['answering', 'partly-failing', 'forbidden'].includes(state.name),
)) {
  test(`in an app on the old frontend system: card, tab and fleet page, ${name}`, async ({
    browser,
  }) => {
    const context = await visitorOf(
      browser,
      portal ? portals.addresses[portal] : backendUrl,
    );
    await withLegacyApp(context, appUrl);
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    for (const one of shown) {
      await judgeAll(page, one, { state: `${name}-legacy`, entity, excused });
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
}

test('in an app on the old frontend system, the tab of an entity without a route says what to add, and the overview has no card', async ({
  browser,
}) => {
  const context = await visitorOf(browser, portals.addresses.empty);
  await withLegacyApp(context, appUrl);
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await judgeAll(page, [screens.tab, /No route is tied to this entity/], {
    state: 'no-annotation-legacy',
    entity: 'unrouted',
    sights,
  });
  await page.goto(screens.card.path('unrouted'));
  await expect(page.getByText('unrouted').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Routing' })).toHaveCount(0);
  expect(complaints).toEqual([]);
  await context.close();
});

test('in an app on the old frontend system, Tab comes to all of the card and of the fleet page, and is seen', async ({
  browser,
}) => {
  const context = await visitorOf(browser, backendUrl);
  await withLegacyApp(context, appUrl);
  const page = await context.newPage();
  for (const [screen, text, part] of [
    [
      screens.card,
      /Answering in 3 of 3/,
      page
        .locator('article')
        .filter({ hasText: /Answering in 3/ })
        .last(),
    ],
    [
      screens.fleet,
      /Request budget/,
      page.locator('section[aria-labelledby]').first().locator('xpath=..'),
    ],
  ] as const) {
    await page.goto(screen.path('workload-a'));
    await expect(page.getByText(text).first()).toBeAttached(settles);
    const { stops, missed } = await tabThrough(page, part);
    expect(stops.length).toBeGreaterThan(0);
    expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
    expect(missed).toEqual([]);
  }
  await context.close();
});
