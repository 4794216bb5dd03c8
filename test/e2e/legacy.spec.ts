import { Browser, expect, test } from '@playwright/test';
import { complaintsOf, Excused, tabThrough } from './inspection';
import { buildLegacyApp, withLegacyApp } from './legacyApp';
import { judgeOpened, openings } from './openings';
import { Portals, startPortals } from './portals';
import { judgeAll, screens, settles, two } from './screens';
import { staleScreens, withoutRegion } from './stale';
import { states } from './states';
import { demo, standing } from './subjects';
import { visitorOf } from './visitor';

const appUrl = process.env.PLAYWRIGHT_BASE_URL ?? 'http://localhost:3000';
const backendUrl = `http://localhost:${process.env.BACKEND_PORT ?? 7007}`;

/** The old entity page has a heading of the first rank, and Backstage's cards on it one of the third. */
const excused: readonly Excused[] = [
  { rule: 'heading-order', html: /^<h3 class="bui-Text/ },
];

/** A visitor's page in the app on the old frontend system. */
async function legacyPage(browser: Browser, backend = backendUrl) {
  const context = await visitorOf(browser, backend);
  await withLegacyApp(context, appUrl);
  const page = await context.newPage();
  return { page, complaints: complaintsOf(page), close: () => context.close() };
}

let portals: Portals;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  await buildLegacyApp();
  portals = await startPortals(appUrl, [
    'empty',
    'failing',
    'troubled',
    'forbidden',
    'unconfigured',
  ]);
});
test.afterAll(() => portals?.stop());

for (const { name, portal, subject, shown, bringAbout } of states) {
  test(`in an app on the old frontend system: every screen, ${name}`, async ({
    browser,
  }) => {
    const { page, complaints, close } = await legacyPage(
      browser,
      portal && portals.addresses[portal],
    );
    await bringAbout?.(page);
    for (const one of shown) {
      await judgeAll(page, one, {
        state: `${name}-legacy`,
        subject,
        pictured: two,
        excused,
      });
    }
    expect(complaints).toEqual([]);
    await close();
  });
}

test('in an app on the old frontend system: every screen, stale', async ({
  browser,
}) => {
  const { page, complaints, close } = await legacyPage(browser);
  await withoutRegion(page, async () => {
    for (const one of staleScreens) {
      await judgeAll(page, one, {
        state: 'stale-legacy',
        subject: demo,
        pictured: two,
        excused,
      });
    }
  });
  expect(complaints).toEqual([]);
  await close();
});

for (const opening of openings) {
  test(`in an app on the old frontend system: ${opening.name}`, async ({
    browser,
  }) => {
    const { page, complaints, close } = await legacyPage(browser);
    await judgeOpened(page, opening, { system: '-legacy', excused });
    expect(complaints).toEqual([]);
    await close();
  });
}

test('in an app on the old frontend system, the overview of an entity without a route has no card', async ({
  browser,
}) => {
  const { page, complaints, close } = await legacyPage(
    browser,
    portals.addresses.empty,
  );
  await page.goto(screens.card.path({ ...standing, entity: 'unrouted' }));
  await expect(page.getByText('unrouted').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Routing' })).toHaveCount(0);
  expect(complaints).toEqual([]);
  await close();
});

test('in an app on the old frontend system, Tab comes to all of the card and of the fleet page, and is seen', async ({
  browser,
}) => {
  const { page, close } = await legacyPage(browser);
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
    await page.goto(screen.path(demo));
    await expect(page.getByText(text).first()).toBeAttached(settles);
    const { stops, missed } = await tabThrough(page, part);
    expect(stops.length).toBeGreaterThan(0);
    expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
    expect(missed).toEqual([]);
  }
  await close();
});
