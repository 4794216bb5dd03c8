import fc from 'fast-check';
import { ClusterUnreachableError } from '../fleet';
import { MemoryCluster } from '../__testUtils__/MemoryCluster';
import {
  dnsPolicy,
  furnishedCluster,
  identity,
} from '../__testUtils__/objects';
import {
  endpointsOf,
  GATEWAY_ENDPOINTS,
  reconciling,
  stopReconciling,
} from '../__testUtils__/reconciling';

afterEach(stopReconciling);

const ZONES = ['weu', 'neu'];
type Clusters = Record<string, MemoryCluster>;

function twoRegions(): Clusters {
  const clusters = { weu: furnishedCluster(), neu: furnishedCluster() };
  clusters.neu.put(identity({ region: 'neu' }));
  return clusters;
}
const bind = (clusters: Clusters, region: string, ...to: string[]) =>
  (to.length > 0 ? to : Object.keys(clusters)).forEach(name =>
    clusters[name].put(
      dnsPolicy({ mode: 'RegionBound', sourceRegion: region }),
    ),
  );

/** Clusters that write the route's name into the zone. */
const writersOf = (clusters: Clusters, zone: string) =>
  Object.keys(clusters).filter(name =>
    endpointsOf(clusters[name]).includes(`api-external-dns-${zone}`),
  );
const writers = (clusters: Clusters) =>
  ZONES.map(zone => writersOf(clusters, zone));

/** Notes every zone that a removal leaves empty. */
function watchForEmptyZones(clusters: Clusters): string[] {
  const emptied: string[] = [];
  for (const cluster of Object.values(clusters)) {
    const remove = cluster.remove.bind(cluster);
    cluster.remove = async (...args) => {
      await remove(...args);
      emptied.push(...ZONES.filter(zone => !writersOf(clusters, zone).length));
    };
  }
  return emptied;
}

async function boundToWeu() {
  const clusters = twoRegions();
  bind(clusters, 'weu');
  const world = await reconciling(clusters);
  await world.settle();
  return { clusters, ...world, emptied: watchForEmptyZones(clusters) };
}

describe('RegionBound switched from weu to neu', () => {
  it('begins with one writer in every zone', async () => {
    const { clusters } = await boundToWeu();
    expect(writers(clusters)).toEqual([['weu'], ['weu']]);
  });

  it.each`
    first    | then
    ${'weu'} | ${'neu'}
    ${'neu'} | ${'weu'}
  `(
    'leaves every zone with one writer, and none empty in between, when $first hears of it first',
    async ({ first, then }) => {
      const { clusters, clock, emptied } = await boundToWeu();
      bind(clusters, 'neu', first);
      await clock.advance(120_000);
      bind(clusters, 'neu', then);
      await clock.advance(5_000);
      expect(writers(clusters)).toEqual([['neu'], ['neu']]);
      expect(emptied).toEqual([]);
    },
  );

  it('waits for neu while it cannot be reached', async () => {
    const { clusters, clock, emptied } = await boundToWeu();
    clusters.neu.down = 'connection refused';
    clusters.neu.breakWatches(new ClusterUnreachableError('connection lost'));
    bind(clusters, 'neu');
    await clock.advance(600_000);
    expect(writers(clusters)).toEqual([['weu'], ['weu']]);
    clusters.neu.down = undefined;
    await clock.advance(60_000);
    expect(writers(clusters)).toEqual([['neu'], ['neu']]);
    expect(emptied).toEqual([]);
  });

  it('waits for neu while it does not take the new DNSEndpoint', async () => {
    const { clusters, clock, emptied } = await boundToWeu();
    clusters.neu.refuse = (verb, what) => {
      if (verb === 'apply' && what.includes('api-external-dns-weu')) {
        throw new Error('admission webhook says no');
      }
    };
    bind(clusters, 'neu');
    await clock.advance(60_000);
    expect(writers(clusters)).toEqual([['weu'], ['neu']]);
    clusters.neu.refuse = () => {};
    await clock.advance(120_000);
    expect(writers(clusters)).toEqual([['neu'], ['neu']]);
    expect(emptied).toEqual([]);
  });

  it('and on to Active gives every zone its own writer', async () => {
    const { clusters, clock, emptied } = await boundToWeu();
    Object.values(clusters).forEach(cluster => cluster.put(dnsPolicy()));
    await clock.advance(5_000);
    expect(writers(clusters)).toEqual([['weu'], ['neu']]);
    expect(emptied).toEqual([]);
  });

  it('never empties a zone, however often and in whatever order clusters hear of it', async () => {
    const steps = fc.array(
      fc.record({
        cluster: fc.constantFrom('weu', 'neu'),
        region: fc.constantFrom('weu', 'neu', 'Active'),
        wait: fc.constantFrom(0, 20, 60, 200, 2_000),
      }),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.constantFrom('weu', 'neu'),
        async (edits, last) => {
          const { clusters, clock, emptied } = await boundToWeu();
          for (const { cluster, region, wait } of edits) {
            if (region === 'Active') {
              clusters[cluster].put(dnsPolicy());
            } else {
              bind(clusters, region, cluster);
            }
            await clock.advance(wait);
          }
          bind(clusters, last);
          await clock.advance(10_000);
          expect(writers(clusters)).toEqual([[last], [last]]);
          expect(emptied).toEqual([]);
          expect(endpointsOf(clusters.weu)).toEqual(
            expect.arrayContaining(GATEWAY_ENDPOINTS),
          );
          await stopReconciling();
        },
      ),
      { numRuns: 40 },
    );
  });
});
