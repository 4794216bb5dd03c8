import { mkdtemp, rm } from 'fs/promises';
import { tmpdir } from 'os';
import path from 'path';
import { expect, test } from '@playwright/test';
import { complaintsOf } from './inspection';
import { Portals, startPortals } from './portals';
import { judgeAll, screens } from './screens';
import { staleScreens, withoutRegion } from './stale';
import { states } from './states';
import { demo } from './subjects';
import { expose } from './traffic';
import { visitorOf } from './visitor';

const appUrl = process.env.PLAYWRIGHT_BASE_URL ?? 'http://localhost:3000';

let portals: Portals;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  portals = await startPortals(appUrl, [
    'empty',
    'failing',
    'troubled',
    'forbidden',
    'unconfigured',
  ]);
});
test.afterAll(() => portals?.stop());

for (const { name, portal, subject, shown, ...state } of states) {
  test(`every screen, ${name}: in both themes, wide and narrow`, async ({
    browser,
  }) => {
    const context = await visitorOf(
      browser,
      portal && portals.addresses[portal],
      state.extensions,
    );
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await state.bringAbout?.(page);
    for (const one of shown) {
      await judgeAll(page, one, { state: name, subject });
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
}

test('profiles of Traffic Manager, answering: in both themes, wide and narrow', async ({
  browser,
}) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'service-router-pages-'));
  await expose('weu', 70, folder);
  await expose('neu', 30, folder);
  const context = await visitorOf(browser);
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await judgeAll(page, [screens.traffic, /70 % of answers/], {
    state: 'answering',
    subject: demo,
  });
  expect(complaints).toEqual([]);
  await context.close();
  await rm(folder, { recursive: true, force: true });
});

test('every screen, stale: a cluster is lost, and what was seen of it stays with its age', async ({
  browser,
}) => {
  const context = await visitorOf(browser);
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await withoutRegion(page, async () => {
    for (const one of staleScreens) {
      await judgeAll(page, one, { state: 'stale', subject: demo });
    }
  });
  expect(complaints).toEqual([]);
  await context.close();
});
