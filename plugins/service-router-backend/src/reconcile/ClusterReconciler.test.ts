import { mockServices } from '@backstage/backend-test-utils';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { furnishedCluster, serviceRoute } from '../__testUtils__/objects';
import {
  endpointsOf,
  reconciling,
  ROUTE_ENDPOINT,
  stopReconciling,
} from '../__testUtils__/reconciling';
import { ClusterReconciler } from './ClusterReconciler';

const RESYNC = 600_000;
const api = { namespace: 'payments', name: 'api' };

const started: ClusterReconciler[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map(one => one.stop()));
  await stopReconciling();
});

/** The loop of one cluster, over a fleet that nobody else writes to. */
async function loopOver({
  isHolder = () => true,
}: { isHolder?: () => boolean } = {}) {
  const cluster = furnishedCluster();
  const { fleet, clock } = await reconciling(
    { weu: cluster },
    { isHolder: () => false },
  );
  const logger = mockServices.logger.mock();
  const loop = new ClusterReconciler({
    clusterName: 'weu',
    fleet,
    clock,
    logger,
    random: () => 0.5,
    resync: RESYNC,
    isHolder,
  });
  started.push(loop);
  return { cluster, clock, fleet, logger, loop };
}

/** Whether a promise is kept within so many milliseconds. */
async function keptWithin(
  milliseconds: number,
  clock: ManualClock,
  promise: Promise<boolean>,
): Promise<boolean | 'not yet'> {
  let kept: boolean | 'not yet' = 'not yet';
  void promise.then(value => {
    kept = value;
  });
  await clock.advance(milliseconds);
  return kept;
}

describe('the loop of a cluster', () => {
  it('looks when it is started', async () => {
    const { cluster, clock, loop } = await loopOver();
    await clock.advance(1_000);
    expect(cluster.writes).toEqual([]);
    loop.start();
    await clock.advance(1_000);
    expect(endpointsOf(cluster)).toContain(ROUTE_ENDPOINT);
  });

  it('looks again when it is woken, and not before', async () => {
    const { cluster, clock, loop } = await loopOver();
    loop.start();
    await clock.advance(10_000);
    cluster.put(serviceRoute('web'));
    await clock.advance(10_000);
    expect(endpointsOf(cluster)).not.toContain('web-external-dns-weu');
    loop.wake();
    await clock.advance(1_000);
    expect(endpointsOf(cluster)).toContain('web-external-dns-weu');
  });

  it('looks again after a while, although nobody wakes it', async () => {
    const { cluster, clock, loop } = await loopOver();
    loop.start();
    await clock.advance(10_000);
    cluster.put(serviceRoute('web'));
    await clock.advance(RESYNC);
    expect(endpointsOf(cluster)).toContain('web-external-dns-weu');
  });

  it('goes on by itself after it was cut short', async () => {
    const { cluster, clock, logger, loop } = await loopOver();
    cluster.refuse = () => {
      cluster.down = 'connection refused';
    };
    loop.start();
    await clock.advance(1_000);
    cluster.refuse = () => {};
    cluster.down = undefined;
    await clock.advance(60_000);
    expect(endpointsOf(cluster)).toContain(ROUTE_ENDPOINT);
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('tells of failures only while this process may write', async () => {
    let isHolder = true;
    const { cluster, clock, loop } = await loopOver({
      isHolder: () => isHolder,
    });
    cluster.refuse = verb => {
      if (verb === 'apply') {
        throw new Error('no');
      }
    };
    loop.start();
    await clock.advance(1_000);
    expect(loop.failing()).not.toEqual([]);
    isHolder = false;
    expect(loop.failing()).toEqual([]);
  });

  it('is done with what is asked for, and with nothing once it has ended', async () => {
    const { clock, loop } = await loopOver();
    loop.start();
    expect(await keptWithin(1_000, clock, loop.recheck(api))).toBe(true);
    await loop.stop();
    expect(await keptWithin(0, clock, loop.recheck(api))).toBe(false);
    expect(loop.depth).toBe(0);
  });
});
