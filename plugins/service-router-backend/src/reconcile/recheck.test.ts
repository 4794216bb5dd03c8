import { ApiStatusError } from '../fleet';
import { MemoryCluster } from '../__testUtils__/MemoryCluster';
import { furnishedCluster, serviceRoute } from '../__testUtils__/objects';
import {
  endpointsOf,
  reconciling,
  ROUTE_ENDPOINT,
  stopReconciling,
} from '../__testUtils__/reconciling';

afterEach(stopReconciling);

const api = { namespace: 'payments', name: 'api' };

/** Two routes that could not be written for so long that they are tried but every few minutes. */
async function longFailing() {
  const cluster = furnishedCluster();
  cluster.put(serviceRoute('web'));
  cluster.refuse = (verb, what) => {
    if (verb === 'apply' && what.includes('payments/')) {
      throw new ApiStatusError(422, 'Invalid', 'spec: Invalid value');
    }
  };
  const running = await reconciling({ weu: cluster });
  await running.clock.advance(600_000);
  cluster.writes.length = 0;
  return { cluster, ...running };
}

/** What a promise has come to, once the clock has moved a little. */
async function within<T>(
  milliseconds: number,
  clock: { advance(milliseconds: number): Promise<void> },
  promise: Promise<T>,
): Promise<T | 'nothing yet'> {
  let result: T | 'nothing yet' = 'nothing yet';
  void promise.then(value => {
    result = value;
  });
  await clock.advance(milliseconds);
  return result;
}

describe('a route that is asked to be looked at now', () => {
  it('is written at once although it failed and was due later', async () => {
    const { cluster, clock, reconciler } = await longFailing();
    cluster.refuse = () => {};
    const done = await within(200, clock, reconciler.recheck('weu', api));
    expect(done).toBe(true);
    expect(endpointsOf(cluster)).toContain(ROUTE_ENDPOINT);
  });

  it('takes no other with it', async () => {
    const { cluster, clock, reconciler } = await longFailing();
    await within(200, clock, reconciler.recheck('weu', api));
    expect(cluster.writes.filter(line => line.includes('payments/'))).toEqual([
      `apply DNSEndpoint payments/${ROUTE_ENDPOINT}`,
    ]);
  });

  it('is tried less and less often afterwards as before', async () => {
    const { clock, reconciler } = await longFailing();
    const attempts = () =>
      reconciler.failing('weu').map(({ attempts: count }) => count)[0];
    const before = attempts();
    await within(200, clock, reconciler.recheck('weu', api));
    expect(attempts()).toBe(before + 1);
    await clock.advance(60_000);
    expect(attempts()).toBe(before + 1);
  });

  it('is done with when there is nothing to write', async () => {
    const cluster = furnishedCluster();
    const { clock, reconciler } = await reconciling({ weu: cluster });
    cluster.writes.length = 0;
    const done = await within(200, clock, reconciler.recheck('weu', api));
    expect(done).toBe(true);
    expect(cluster.writes).toEqual([]);
  });

  it.each`
    when                              | over
    ${'another process writes to it'} | ${{ isHolder: () => false }}
    ${'it is only looked at'}         | ${{ modes: { weu: 'observe' } }}
  `('is not done in a cluster when $when', async ({ over }) => {
    const { clock, reconciler } = await reconciling(
      { weu: new MemoryCluster() },
      over,
    );
    const done = await within(200, clock, reconciler.recheck('weu', api));
    expect(done).toBe(false);
  });

  it('is not done when the process ends', async () => {
    const { clock, reconciler } = await reconciling({
      weu: furnishedCluster(),
    });
    const asked = reconciler.recheck('weu', api);
    await reconciler.stop();
    expect(await within(0, clock, asked)).toBe(false);
    expect(await within(0, clock, reconciler.recheck('weu', api))).toBe(false);
  });
});
