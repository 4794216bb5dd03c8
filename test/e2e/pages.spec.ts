import { mkdtemp, rm } from 'fs/promises';
import { tmpdir } from 'os';
import path from 'path';
import { expect, test } from '@playwright/test';
import { fleet } from './fleet';
import { complaintsOf } from './inspection';
import { Portals, startPortals } from './portals';
import { judgeAll, screens, settles, Shown } from './screens';
import { states } from './states';
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

for (const { name, portal, entity, shown, ...state } of states) {
  test(`card, tab and fleet page, ${name}: in both themes, wide and narrow`, async ({
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
      await judgeAll(page, one, {
        state: name,
        entity,
        sights: state.sights,
      });
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
}

test('routes, zones, the records of a zone, profiles, regions, gateways, the loss of a region and what a group owns: in both themes, wide and narrow', async ({
  browser,
}) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'service-router-pages-'));
  await expose('weu', 70, folder);
  await expose('neu', 30, folder);
  const context = await visitorOf(browser);
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  const shown: readonly Shown[] = [
    [screens.owned, /Routing of what belongs here/],
    [screens.routes, /test-workload-ns-p-base-workload-a\.test-aks\.nl/],
    [screens.route, /Answering in 3 of 3 regions/],
    [screens.zones, /test-aks\.nl of West Europe/],
    [screens.zone, /a\.test-aks\.nl/],
    [screens.traffic, /70 % of answers/],
    [screens.regions, /If it goes down/],
    [screens.gateways, /aks-weu-internal\.test-aks\.nl/],
    [screens.failover, /If West Europe goes down/],
  ];
  for (const one of shown) {
    await judgeAll(page, one, { state: 'answering', entity: 'workload-a' });
  }
  expect(complaints).toEqual([]);
  await context.close();
  await rm(folder, { recursive: true, force: true });
});

test('card, tab and fleet page, stale: a cluster is lost, and what was seen of it stays with its age', async ({
  browser,
}) => {
  const context = await visitorOf(browser);
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  const isWhole = () =>
    expect(page.getByText(/Answering in 3 of 3 regions/).first()).toBeVisible(
      settles,
    );
  await page.goto(screens.card.path('workload-a'));
  await isWhole();
  await fleet('down', 'weu');
  try {
    const shown: readonly Shown[] = [
      [screens.card, /Answering in 2 of 3 regions; West Europe is not visible/],
      [screens.tab, /Answering in 2 of 3 regions; West Europe is not visible/],
      [screens.fleet, /Stale/],
    ];
    for (const one of shown) {
      await judgeAll(page, one, { state: 'stale', entity: 'workload-a' });
    }
  } finally {
    await fleet('up', 'weu');
  }
  await page.goto(screens.card.path('workload-a'));
  await isWhole();
  expect(complaints).toEqual([]);
  await context.close();
});
