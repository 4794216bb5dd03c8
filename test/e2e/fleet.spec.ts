import { readFileSync } from 'fs';
import { mkdtemp, rm } from 'fs/promises';
import { tmpdir } from 'os';
import path from 'path';
import { expect, Page, test } from '@playwright/test';
import { fleet } from './fleet';
import { signIn } from './portal';
import { judgeAll, screens } from './screens';
import { demo } from './subjects';
import { endpointsOf, expose } from './traffic';
import { visitorOf } from './visitor';

/** Two intervals of the reader and of probes, on a busy machine. */
const settles = { timeout: 120_000 };
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

test.describe.configure({ mode: 'serial' });

let page: Page;
let folder: string;
test.beforeAll(async ({ browser }) => {
  folder = await mkdtemp(path.join(tmpdir(), 'service-router-fleet-page-'));
  page = await browser.newPage();
  await signIn(page);
});
test.afterAll(async () => {
  await fleet('faults', '--clear');
  await page.close();
  await rm(folder, { recursive: true, force: true });
});

const section = (name: string) => page.getByRole('region', { name });
const rowOf = (table: string, name: RegExp) =>
  page
    .getByRole('table', { name: table })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) });

async function violations() {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations: found } = await (
      window as unknown as { axe: typeof import('axe-core') }
    ).axe.run('section', { resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => [id, nodes[0].html]);
  });
}

test('the fleet has a page of its own, which the side bar leads to', async () => {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: 'Service Router' })
    .last()
    .click();
  await expect(page).toHaveURL(/\/service-router\/overview$/);
  for (const name of ['Problems', 'Traffic Manager', 'Request budget']) {
    await expect(section(name)).toBeVisible();
  }
});

test('it tells how much of each limit of Azure is spent', async () => {
  await expect(
    rowOf('Limits of azure', /^list of Traffic Manager profiles/),
  ).toContainText(/\d+ of 150/);
});

test('it hinders nobody, in both themes', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('body')).toHaveAttribute(
      'data-theme-mode',
      colorScheme,
    );
    await expect(section('Request budget')).toBeVisible();
    expect(await violations()).toEqual([]);
  }
});

test('it shows a profile with the health of its endpoints', async ({
  request,
}) => {
  await expose('weu', 70, folder);
  await expose('neu', 30, folder);
  await expect
    .poll(() => endpointsOf(request), settles)
    .toMatchObject([{ health: 'Online' }, { health: 'Online' }]);
  await page.getByRole('tab', { name: 'Traffic Manager' }).click();
  await expect(page).toHaveURL(/\/service-router\/traffic$/);
  await expect(rowOf('Profiles', /^my-app/)).toContainText(
    /neu\s*Healthy\s*30 % of answers.*weu\s*Healthy\s*70 % of answers/,
    settles,
  );
});

test('while Azure refuses, a write waits and has not failed; then it is made', async ({
  browser,
}) => {
  await fleet(
    'fault',
    'throttled',
    '--on',
    'trafficManagerProfiles',
    '--count',
    '1000',
    '--retry-after',
    '15',
  );
  await expose('weu', 50, folder);
  const waiting = rowOf('Writes that wait', /my-app/);
  await expect(waiting).toBeVisible(settles);
  await expect(section('Traffic Manager')).not.toContainText(
    'Writes that failed',
  );
  const context = await visitorOf(browser);
  const visited = await context.newPage();
  for (const screen of [screens.fleet, screens.traffic]) {
    await judgeAll(visited, [screen, /Writes that wait/], {
      state: 'throttled',
      subject: demo,
    });
  }
  await context.close();
  await fleet('faults', '--clear');
  await expect(waiting).toBeHidden(settles);
  await expect(rowOf('Profiles', /^my-app/)).toContainText(
    /weu\s*Healthy\s*62\.5 % of answers/,
    settles,
  );
});
