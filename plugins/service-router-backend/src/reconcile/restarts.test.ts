import fc from 'fast-check';
import { ApiStatusError, ClusterUnreachableError } from '../fleet';
import { MemoryCluster } from '../__testUtils__/MemoryCluster';
import {
  dnsConfiguration,
  dnsPolicy,
  furnishedCluster,
  gateway,
  identity,
  serviceRoute,
} from '../__testUtils__/objects';
import {
  endpointsOf,
  reconciling,
  stopReconciling,
} from '../__testUtils__/reconciling';

afterEach(stopReconciling);

const keyOf = ({
  apiVersion,
  kind,
  metadata,
}: ReturnType<MemoryCluster['all']>[0]) =>
  `${apiVersion} ${kind} ${metadata.namespace ?? ''}/${metadata.name}`;

/** What a cluster holds, without what differs from one run to the next. */
function contentOf(cluster: MemoryCluster) {
  const timeless = (value: unknown) =>
    JSON.parse(
      JSON.stringify(value, (key, member) =>
        ['uid', 'resourceVersion', 'lastTransitionTime'].includes(key)
          ? undefined
          : member,
      ),
    );
  return [
    'DNSEndpoint',
    'Gateway',
    'ServiceRoute',
    'DNSPolicy',
    'ClusterIdentity',
    'DNSConfiguration',
  ]
    .flatMap(kind => cluster.all(kind))
    .map(timeless)
    .sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
}
type Edit = (cluster: MemoryCluster) => void;

/** An edit keeps the status, as an edit of the spec does. */
const put =
  (
    object: Parameters<MemoryCluster['put']>[0] & {
      metadata: { name: string; namespace?: string };
    },
  ): Edit =>
  cluster => {
    const { name, namespace } = object.metadata;
    const status = cluster.get(object.kind, name, namespace)?.status;
    cluster.put({ ...object, ...(status ? { status } : {}) });
  };

const edits: Record<string, Edit> = {
  'a new route': put(serviceRoute('web')),
  'another new route': put(serviceRoute('shop')),
  'a renamed service': put(serviceRoute('api', { serviceName: 'api-v2' })),
  'a route that is gone': cluster =>
    cluster.take('ServiceRoute', 'api', 'payments'),
  'a policy bound here': put(
    dnsPolicy({ mode: 'RegionBound', sourceRegion: 'weu' }),
  ),
  'a policy bound elsewhere': put(
    dnsPolicy({ mode: 'RegionBound', sourceRegion: 'frc' }),
  ),
  'other controllers': put({
    ...dnsConfiguration(),
    spec: { externalDNSControllers: [{ name: 'dns-weu', region: 'weu' }] },
  }),
  'another credential': put(gateway({ credentialName: 'other' })),
  'an adopted region': put(identity({ adoptsRegions: ['neu'] })),
};

/** A process that dies at one of its writes: before it reached the API server, or before the answer came back. */
function dyingAt(
  cluster: MemoryCluster,
  death: number,
  isAnswerLost: boolean,
): MemoryCluster {
  let writes = 0;
  const isDead = () => writes >= death;
  return new Proxy(cluster, {
    get(target, property) {
      const value = Reflect.get(target, property, target);
      if (typeof value !== 'function' || property === 'close') {
        return value;
      }
      return async (...args: unknown[]) => {
        if (isDead()) {
          throw new ClusterUnreachableError('this process is dead');
        }
        if (
          ['apply', 'mergeStatus', 'remove', 'create'].includes(
            String(property),
          )
        ) {
          writes += 1;
          if (isDead()) {
            if (isAnswerLost) {
              await value.apply(target, args);
            }
            throw new ClusterUnreachableError('this process is dead');
          }
        }
        return value.apply(target, args);
      };
    },
  });
}

/** Runs until there is nothing more to do, and ends. */
async function run(cluster: MemoryCluster, served = cluster): Promise<void> {
  const { clock } = await reconciling({ weu: served }, { awaits: [] });
  await clock.advance(3_000);
  await stopReconciling();
}

describe('a process that is killed at any of its writes and started again', () => {
  const names = Object.keys(edits);
  const scenario = fc.record({
    before: fc.subarray(names),
    after: fc.subarray(names, { minLength: 1 }),
    isFresh: fc.boolean(),
    deaths: fc.array(fc.integer({ min: 1, max: 14 }), {
      minLength: 1,
      maxLength: 3,
    }),
    isAnswerLost: fc.boolean(),
  });

  it('ends where one ends that lived: nothing twice, nothing lost, and nothing left to write', async () => {
    await fc.assert(
      fc.asyncProperty(
        scenario,
        async ({ before, after, isFresh, deaths, isAnswerLost }) => {
          const world = async () => {
            const cluster = furnishedCluster();
            before.forEach(name => edits[name](cluster));
            if (!isFresh) {
              await run(cluster);
            }
            after.forEach(name => edits[name](cluster));
            return cluster;
          };
          const lived = await world();
          await run(lived);
          const died = await world();
          for (const death of deaths) {
            await run(died, dyingAt(died, death, isAnswerLost));
          }
          await run(died);
          expect(contentOf(died)).toEqual(contentOf(lived));
          died.writes.length = 0;
          await run(died);
          expect(died.writes).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('an API server that restarts in the middle of its watches', () => {
  it.each`
    how                         | watches
    ${'and remembers versions'} | ${'goes on'}
    ${'and has compacted them'} | ${'expired'}
  `('$how has nothing written twice, and nothing lost', async ({ watches }) => {
    const cluster = furnishedCluster();
    const { clock } = await reconciling({ weu: cluster });
    cluster.writes.length = 0;
    cluster.down = 'connection refused';
    cluster.breakWatches(new ClusterUnreachableError('connection lost'));
    await clock.advance(12_000);
    cluster.put(serviceRoute('web'));
    cluster.take('ServiceRoute', 'api', 'payments');
    if (watches === 'expired') {
      cluster.compact();
    }
    cluster.down = undefined;
    await clock.advance(30_000);
    expect(endpointsOf(cluster)).toContain('web-external-dns-weu');
    expect(endpointsOf(cluster)).not.toContain('api-external-dns-weu');
    const writes = cluster.writes.filter(line => !/Event /.test(line));
    expect(new Set(writes).size).toBe(writes.length);
    // Of the new route, its DNSEndpoint and status; of the old one, its DNSEndpoint; the Istio Gateway and its Gateway.
    expect(writes.length).toBeLessThanOrEqual(5);
  });

  it('and answers nonsense for a while loses nothing', async () => {
    const cluster = furnishedCluster();
    const { clock } = await reconciling({ weu: cluster });
    const before = contentOf(cluster);
    cluster.refuse = () => {
      throw new ApiStatusError(500, 'InternalError', 'etcd is not there yet');
    };
    cluster.breakWatches(
      new ApiStatusError(410, 'Expired', 'too old resource version'),
    );
    cluster.compact();
    await clock.advance(20_000);
    cluster.refuse = () => {};
    cluster.writes.length = 0;
    await clock.advance(60_000);
    expect(contentOf(cluster)).toEqual(before);
    expect(cluster.writes).toEqual([]);
  });
});

describe('the order of events', () => {
  type Scripts = Record<string, string[]>;
  const regions = ['weu', 'neu'];
  /** Each object goes through some states; the last is the same in every run, and so is what must be there. */
  const policies: Record<string, Parameters<typeof dnsPolicy>[0]> = {
    active: {},
    'bound to weu': { mode: 'RegionBound', sourceRegion: 'weu' },
    'bound to neu': { mode: 'RegionBound', sourceRegion: 'neu' },
  };
  const history = <T extends string>(states: T[]) =>
    fc.array(fc.constantFrom(...states), { minLength: 1, maxLength: 3 });
  const routeStates = ['there', 'gone', 'renamed'];
  const fleets = fc.record({
    policy: history(Object.keys(policies)),
    a: history(routeStates),
    b: history(routeStates),
    controllers: history(['both', 'only weu']),
    seeds: fc.tuple(fc.infiniteStream(fc.nat()), fc.infiniteStream(fc.nat())),
  });

  function apply(cluster: MemoryCluster, name: string, state: string): void {
    if (name === 'policy') {
      put(dnsPolicy(policies[state]))(cluster);
    } else if (name === 'controllers') {
      put(dnsConfiguration(...(state === 'both' ? regions : ['weu'])))(cluster);
    } else if (state === 'gone') {
      cluster.take('ServiceRoute', name, 'payments');
    } else {
      put(
        serviceRoute(name, {
          // A name of its own, or one that both may want.
          serviceName: state === 'renamed' ? 'wanted' : name,
        }),
      )(cluster);
    }
  }

  /** Plays the scripts, object by object in order, interleaved as the numbers say. */
  async function play(scripts: Scripts, numbers: Iterator<number>) {
    const clusters: Record<string, MemoryCluster> = {};
    for (const region of regions) {
      clusters[region] = furnishedCluster();
      clusters[region].put(identity({ region }));
    }
    const { clock } = await reconciling(clusters);
    const left = regions.flatMap(region =>
      Object.entries(scripts).map(([name, states]) => ({
        region,
        name,
        states: [...states],
      })),
    );
    while (left.length > 0) {
      const number = numbers.next().value as number;
      const index = number % left.length;
      const { region, name, states } = left[index];
      apply(clusters[region], name, states.shift()!);
      if (states.length === 0) {
        left.splice(index, 1);
      }
      await clock.advance([0, 30, 100, 500][number % 4]);
    }
    await clock.advance(10_000);
    const content = regions.map(region => contentOf(clusters[region]));
    Object.values(clusters).forEach(cluster => {
      cluster.writes.length = 0;
    });
    await clock.advance(700_000);
    const later = Object.values(clusters).flatMap(({ writes }) => writes);
    await stopReconciling();
    return {
      content: JSON.parse(
        JSON.stringify(content, (name, value) =>
          ['generation', 'observedGeneration'].includes(name)
            ? undefined
            : value,
        ),
      ),
      later,
    };
  }

  it('does not change where a fleet ends; planning what was written then writes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fleets, async ({ seeds, ...scripts }) => {
        const [one, other] = [
          await play(scripts, seeds[0]),
          await play(scripts, seeds[1]),
        ];
        expect(one.content).toEqual(other.content);
        expect([...one.later, ...other.later]).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
