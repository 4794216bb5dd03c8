import { expect, test } from '@playwright/test';
import { mkdtemp, rm } from 'fs/promises';
import { tmpdir } from 'os';
import path from 'path';
import { fleet } from './fleet';
import { asked, endpointsOf, expose } from './traffic';

const QUERIES = 10_000;
/** Four standard deviations of a binomial with these queries and even odds: one run in 16,000 is further off by chance. */
const TOLERANCE = 4 * Math.sqrt(QUERIES * 0.25);
const weu = 'gateway-weu.test-edge.example';
const neu = 'gateway-neu.test-edge.example';
/** Two intervals of the reader and of probes, on a busy machine. */
const settles = { timeout: 120_000 };

test.describe.configure({ mode: 'serial' });

// One application in two regions: Services in two clusters, one profile, and what its users are led to.
let folder: string;
test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'service-router-traffic-'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

test('two clusters share one profile, by their weights', async ({
  request,
}) => {
  await expose('weu', 70, folder);
  await expose('neu', 30, folder);
  await expect
    .poll(() => endpointsOf(request), settles)
    .toMatchObject([
      { name: 'neu', weight: 30, share: 0.3, health: 'Online' },
      { name: 'weu', weight: 70, share: 0.7, health: 'Online' },
    ]);
  const told = await asked(QUERIES, 'frc');
  expect(Math.abs(told[weu] - 0.7 * QUERIES)).toBeLessThan(TOLERANCE);
  expect(told[weu] + told[neu]).toBe(QUERIES);
});

test("the users' host leads to it", async () => {
  await expect
    .poll(() => fleet('dig', 'my-app.test-aks.nl', '--region', 'weu'), settles)
    .toContain('my-app.trafficmanager.net');
});

test('a change of weights moves the traffic', async ({ request }) => {
  await expose('weu', 50, folder);
  await expose('neu', 50, folder);
  await expect
    .poll(() => endpointsOf(request), settles)
    .toMatchObject([{ share: 0.5 }, { share: 0.5 }]);
  const told = await asked(QUERIES, 'frc');
  expect(Math.abs(told[weu] - 0.5 * QUERIES)).toBeLessThan(TOLERANCE);
  expect(told[weu] + told[neu]).toBe(QUERIES);
});

test('a region that is down gets none, and keeps its endpoint', async ({
  request,
}) => {
  await fleet('down', 'weu');
  try {
    await expect
      .poll(() => endpointsOf(request), settles)
      .toMatchObject([
        { name: 'neu', share: 1, health: 'Online' },
        { name: 'weu', share: 0, health: 'Degraded' },
      ]);
    expect(await asked(QUERIES, 'frc')).toEqual({ [neu]: QUERIES });
  } finally {
    await fleet('up', 'weu');
  }
  await expect
    .poll(() => endpointsOf(request), settles)
    .toMatchObject([{ share: 0.5 }, { share: 0.5 }]);
});
