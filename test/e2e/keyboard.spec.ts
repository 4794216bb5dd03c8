import { expect, Locator, Page, test } from '@playwright/test';
import { lookAt, Sight, sights, tabThrough } from './inspection';
import { screens, settles, Shown } from './screens';
import { demo } from './subjects';
import { visitorOf } from './visitor';

const { card, tab, fleet, routes, zones, zone, traffic } = screens;
const answering = /Answering in 3 of 3 regions/;
const host = /test-workload-ns-p-base-workload-a\.test-aks\.nl/;

/** The card that says this, on the page of an entity. */
const cardOf = () =>
  page.locator('article').filter({ hasText: answering }).last();
/** What is under the head of the fleet page. */
const partOfFleet = () =>
  page.locator('section[aria-labelledby]').first().locator('xpath=..');

const both = [sights[0], sights[3]];
const wide = [sights[0]];
const narrow = [sights[3]];
const shown: readonly (readonly [...Shown, () => Locator, readonly Sight[]])[] =
  [
    [card, answering, cardOf, both],
    [tab, answering, cardOf, both],
    [fleet, /Request budget/, partOfFleet, both],
    [routes, host, partOfFleet, both],
    [zones, /test-aks\.nl of West Europe/, partOfFleet, wide],
    [zone, host, partOfFleet, narrow],
    [traffic, /Last read/, partOfFleet, wide],
  ];

let page: Page;
test.beforeEach(async ({ browser }) => {
  page = await (await visitorOf(browser)).newPage();
});
test.afterEach(() => page.context().close());

async function open([screen, text]: Shown, sight: Sight = sights[0]) {
  await lookAt(page, sight);
  await page.goto(screen.path(demo));
  await expect(page.getByText(text).first()).toBeAttached(settles);
}

/**
 * Goes through a part with Tab. Made narrow, a page puts its cards elsewhere, and whoever stands before one is at the top of the
 * page again: then the way is gone once more.
 */
async function walk(part: Locator) {
  let walked = await tabThrough(page, part);
  await expect(async () => {
    if (walked.stops.length === 0) {
      walked = await tabThrough(page, part);
    }
    expect(walked.stops.length).toBeGreaterThan(0);
  }).toPass(settles);
  return walked;
}

for (const [screen, text, part, ways] of shown) {
  test(`Tab comes to all of the ${screen.name} and is seen`, async () => {
    await open([screen, text], ways[0]);
    for (const sight of ways) {
      await lookAt(page, sight);
      await expect(page.getByText(text).first()).toBeAttached(settles);
      const { stops, missed } = await walk(part());
      expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
      expect(missed).toEqual([]);
    }
  });
}

test('Enter and Space open what the card and the tab tell in detail, and close it', async () => {
  for (const [screen, detailsOf] of [
    [card, () => cardOf().locator('button[aria-expanded]')],
    [tab, () => page.getByRole('button', { name: /^Why does this name/ })],
  ] as const) {
    await open([screen, answering]);
    const details = detailsOf().first();
    await expect(details).toHaveAttribute('aria-expanded', 'false');
    await details.press('Enter');
    await expect(details).toHaveAttribute('aria-expanded', 'true');
    await details.press('Space');
    await expect(details).toHaveAttribute('aria-expanded', 'false');
    await expect(details).toBeFocused();
  }
});

test('Enter opens the YAML of a link, Escape closes it, and the focus is where it was', async () => {
  await open([tab, answering]);
  const opener = page.getByRole('button', {
    name: 'YAML of ServiceRoute in West Europe',
  });
  await opener.press('Enter');
  const dialog = page.getByRole('dialog', {
    name: 'YAML of ServiceRoute in West Europe',
  });
  await expect(dialog).toContainText('kind: ServiceRoute');
  await expect(
    page.locator('[role="dialog"]:focus, [role="dialog"] :focus'),
  ).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test('arrows pick the region that goes down, and what becomes of the name is told anew', async () => {
  await open([tab, answering]);
  const outage = page.getByRole('group', {
    name: 'What happens if a region goes down',
  });
  await outage.getByRole('radio', { name: 'West Europe' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(
    outage.getByRole('radio', { name: 'North Europe' }),
  ).toBeChecked();
  await expect(outage.getByRole('status')).toContainText(
    'When North Europe goes down',
  );
});

test('Enter has a route checked again, which is told', async () => {
  await open([tab, answering]);
  await page.getByRole('button', { name: 'Check again now' }).press('Enter');
  await expect(
    page.getByText(/Being checked now|Checked a moment ago/),
  ).toBeVisible();
});

test('arrows and Enter turn to the other parts of the fleet page', async () => {
  await open([fleet, /Request budget/]);
  const tabOf = (name: string) => page.getByRole('tab', { name });
  await tabOf('Overview').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tabOf('Routes')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/service-router\/routes$/);
  await expect(page.getByText(host).first()).toBeVisible();
});

test('Enter leads from the picture of the regions to what happens without one, and another region is led to', async () => {
  await open([fleet, /Request budget/]);
  await page
    .getByRole('group', { name: 'Picture of the regions' })
    .getByRole('link', { name: 'If West Europe goes down' })
    .press('Enter');
  await expect(page).toHaveURL(/\/regions\/weu\/failover$/);
  await expect(page.getByText(/^When West Europe goes down/)).toBeVisible();
  await page
    .getByRole('button', { name: /Lead the traffic to/ })
    .press('Enter');
  await expect(page.getByRole('listbox').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/regions\/weu\/failover\?to=(neu|frc)$/);
  await expect(
    page.getByText(/to lead to (North Europe|France Central)/),
  ).toBeVisible();
});

test('Enter follows a number of the matrix to what was counted', async () => {
  await open([fleet, /Request budget/]);
  await page.getByRole('radio', { name: 'Table' }).press('Space');
  await page
    .getByRole('table', { name: 'Regions' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: /^West Europe/ }) })
    // Routes that were removed by other tests are counted too.
    .locator('a[href*="state=answering"]')
    .press('Enter');
  await expect(page).toHaveURL(/\/routes\?region=weu&state=answering$/);
  await expect(page.getByText(host).first()).toBeVisible();
});

test('what is asked of the routes is chosen and given up without a mouse', async () => {
  await open([routes, host]);
  const filters = page.getByRole('search', { name: 'Which routes' });
  await filters.getByRole('button', { name: /Policy/ }).press('Enter');
  const options = page.getByRole('listbox');
  await expect(options.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/mode=Mixed/);
  await page.keyboard.press('Escape');
  await expect(options).toBeHidden();
  await expect(
    page.getByText('No route matches what is asked for here.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Show all routes' }).press('Space');
  await expect(page.getByText(host).first()).toBeVisible();
  await expect(page).toHaveURL(/\/routes$/);
});
