import { BrowserContext, expect, Page, test } from '@playwright/test';
import type { RouteList } from '@service-router/plugin-service-router-common';
import { CROWD, UNPUBLISHED_EVERY } from '../portal/contents';
import { complaintsOf, sights } from './inspection';
import { Portals, startPortals } from './portals';
import { judge, picture, screens } from './screens';
import { standing } from './subjects';
import { visitorOf } from './visitor';

const appUrl = process.env.PLAYWRIGHT_BASE_URL ?? 'http://localhost:3000';
/** Until every route has its report, on a busy machine. */
const settles = { timeout: 300_000 };
const ROWS_OF_PAGE = 50;

test.describe.configure({ mode: 'serial' });

let portals: Portals;
let context: BrowserContext;
let page: Page;
let complaints: string[];
let backend: string;
let authorization: string;
test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  portals = await startPortals(appUrl, ['crowded']);
  backend = portals.addresses.crowded;
  context = await visitorOf(browser, backend);
  const guest = await context.request.post(`${backend}/api/auth/guest/refresh`);
  const { backstageIdentity } = await guest.json();
  authorization = `Bearer ${backstageIdentity.token}`;
  page = await context.newPage();
  complaints = complaintsOf(page);
});
test.afterAll(async () => {
  await context?.close();
  portals?.stop();
});

const table = () => page.getByRole('table', { name: 'Routes' });
const rows = () => table().locator('tbody tr');
const count = () =>
  page.getByRole('navigation', { name: 'Pages' }).getByRole('status');
const turner = (name: string) =>
  page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name });
const searchBox = () => page.getByRole('searchbox', { name: 'Search' });

/** What the backend lists when it is asked by itself. */
async function listed(query: string): Promise<RouteList> {
  const answer = await context.request.get(
    `${backend}/api/service-router/v1/routes?limit=${ROWS_OF_PAGE}&${query}`,
    { headers: { authorization } },
  );
  return answer.json();
}

/** The table shows what the backend lists, each in its row. */
async function expectListed(query: string): Promise<RouteList> {
  const list = await listed(query);
  await expect(rows()).toHaveText(
    list.items.map(
      ({ namespace, name, host, sentence }) =>
        new RegExp(
          [host, `${namespace}/${name}`, sentence]
            .map(one => (one ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
            .join('.*'),
          's',
        ),
    ),
  );
  return list;
}

test('ten thousand routes are told by number, and one page of them is drawn, what needs a look first', async () => {
  await expect
    .poll(async () => (await listed('region=r1&state=written')).total, settles)
    .toBe(CROWD / UNPUBLISHED_EVERY);
  await page.goto(screens.routes.path(standing));
  await expect(count()).toHaveText('1–50 of 10,000');
  await expectListed('sort=overall');
});

test('the page of so many fits and hinders nobody', async () => {
  for (const sight of [sights[0], sights[3]]) {
    const { width, theme } = sight;
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: theme });
    await judge(page, sight);
    await picture(page, 'routes-crowded', sight);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('its pages are turned with the mouse and with the keyboard, and the address tells which it is', async () => {
  await turner('Next page').click();
  await expect(count()).toHaveText('51–100 of 10,000');
  await expect(page).toHaveURL(/\?page=2$/);
  await turner('Last page').press('Enter');
  await expect(count()).toHaveText('9,951–10,000 of 10,000');
  await expect(page).toHaveURL(/\?page=200$/);
  await expectListed('sort=overall&offset=9950');
  await expect(turner('Next page')).toBeDisabled();
  await turner('Previous page').press('Space');
  await expect(count()).toHaveText('9,901–9,950 of 10,000');
  await page.goBack();
  await expect(count()).toHaveText('9,951–10,000 of 10,000');
});

test('an address that was passed on shows the same page, in the same order', async () => {
  await page.goto('/service-router/routes?sort=-host&page=3');
  await expect(count()).toHaveText('101–150 of 10,000');
  await expectListed('sort=-host&offset=100');
});

test('the routes of one state are all of them, and no other', async () => {
  await page.goto('/service-router/routes?region=r1&state=written');
  await expect(count()).toHaveText('1–50 of 1,000');
  await expectListed('sort=overall&region=r1&state=written');
});

test('a filter is chosen with the keyboard, and stands in the address', async () => {
  await page.goto('/service-router/routes');
  await expect(count()).toHaveText('1–50 of 10,000');
  const filters = page.getByRole('search', { name: 'Which routes' });
  await filters
    .getByRole('button', { name: /State in a region/ })
    .press('Enter');
  const written = page.getByRole('option', { name: 'Written', exact: true });
  await expect(written).toBeVisible();
  await page.keyboard.type('Written');
  await expect(written).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\?state=written$/);
  await expect(count()).toHaveText('1–50 of 1,000');
  await page.getByRole('button', { name: 'Show all routes' }).click();
  await expect(count()).toHaveText('1–50 of 10,000');
});

test('one of them is found by a part of its name, and the way back leads to all', async () => {
  await searchBox().fill('service-4242-');
  await expect(count()).toHaveText('1–1 of 1');
  await expectListed('text=service-4242-');
  await expect(rows()).toContainText('service-4242-ns-p-prod-shop.example.com');
  await expect(page).toHaveURL(/\?text=service-4242-$/);
  await searchBox().fill('');
  await expect(count()).toHaveText('1–50 of 10,000');
});

test('a name that none of them has finds nothing, and says so', async () => {
  await searchBox().fill('no-such-name');
  await expect(
    page.getByText('No route matches what is asked for here.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Show all routes' }).press('Enter');
  await expect(searchBox()).toHaveValue('');
  await expect(count()).toHaveText('1–50 of 10,000');
});

test('they are put in the order of their names, forwards and backwards', async () => {
  const byHost = table().getByRole('button', { name: 'Host name' });
  await byHost.click();
  await expect(page).toHaveURL(/\?sort=host$/);
  await expectListed('sort=host');
  await byHost.press('Enter');
  await expect(page).toHaveURL(/\?sort=-host$/);
  await expectListed('sort=-host');
  await expect(
    table().getByRole('columnheader', { name: 'Host name' }),
  ).toHaveAttribute('aria-sort', 'descending');
});

test('nothing of it is told as an error', () => {
  expect(complaints).toEqual([]);
});
