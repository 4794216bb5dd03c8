import { mockServices } from '@backstage/backend-test-utils';
import { ManualClock } from '../clock/ManualClock';
import { createFleet, ClusterUnreachableError, ApiStatusError } from '../fleet';
import { fleetConfig } from '../testing/fleetConfig';
import { forbidden, MemoryCluster } from '../testing/MemoryCluster';
import {
  dnsConfiguration,
  dnsPolicy,
  furnishedCluster,
  gateway,
  identity,
  serviceRoute,
} from '../testing/objects';
import { until } from '../testing/until';
import { createReconciler } from './createReconciler';
import { ReconcilerOptions } from './Reconciler';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) {
    await stop();
  }
});

async function reconciling(
  clusters: Record<string, MemoryCluster>,
  over: Partial<ReconcilerOptions> & {
    modes?: Record<string, 'reconcile' | 'observe'>;
    /** Clusters to be read before anything is looked at; all of them when absent. */
    awaits?: string[];
  } = {},
) {
  const { modes = {}, awaits = Object.keys(clusters), ...options } = over;
  const clock = new ManualClock();
  const logger = mockServices.logger.mock();
  const config = fleetConfig(
    Object.fromEntries(
      Object.keys(clusters).map(name => [name, modes[name] ?? 'reconcile']),
    ),
  );
  const fleet = createFleet({
    config,
    clock,
    logger,
    connect: async ({ name }) => clusters[name],
    random: () => 0.5,
  });
  const reconciler = createReconciler({
    fleet,
    config,
    clock,
    logger,
    random: () => 0.5,
    isHolder: () => true,
    ...options,
  });
  stops.push(
    () => reconciler.stop(),
    () => fleet.stop(),
  );
  fleet.start();
  reconciler.start();
  await until(() =>
    fleet
      .facts()
      .every(
        ({ name, state }) =>
          !awaits.includes(name) || state.value || state.error,
      ),
  );
  const settle = () => clock.advance(1_000);
  await settle();
  return { fleet, reconciler, clock, logger, settle };
}

const endpointsOf = (cluster: MemoryCluster) =>
  cluster
    .all('DNSEndpoint')
    .map(({ metadata }) => metadata.name)
    .sort();
const readyOf = (cluster: MemoryCluster, name = 'api') =>
  (
    cluster.get('ServiceRoute', name, 'payments')?.status as {
      phase: string;
      conditions: { type: string; reason: string; message: string }[];
    }
  ).conditions.find(({ type }) => type === 'Ready');

const ROUTE_ENDPOINT = 'api-external-dns-weu';
const GATEWAY_ENDPOINTS = [
  'gateway-controller-ingress-internal-external-dns-neu',
  'gateway-controller-ingress-internal-external-dns-weu',
];

describe('a cluster in mode reconcile', () => {
  it('comes to hold what its plan says', async () => {
    const cluster = furnishedCluster();
    await reconciling({ weu: cluster });
    expect(endpointsOf(cluster)).toEqual([
      ROUTE_ENDPOINT,
      ...GATEWAY_ENDPOINTS,
    ]);
    expect(
      cluster.get('DNSEndpoint', ROUTE_ENDPOINT, 'payments')?.spec,
    ).toEqual({
      endpoints: [
        {
          dnsName: 'api-ns-p-base-shop.example.com',
          recordType: 'CNAME',
          targets: ['aks-weu-internal.example.com'],
        },
      ],
    });
    expect(readyOf(cluster)).toMatchObject({
      reason: 'ReconciliationSucceeded',
    });
  });

  it('needs one write for each object and one for each status', async () => {
    const cluster = furnishedCluster();
    const { settle } = await reconciling({ weu: cluster });
    await settle();
    const counts = cluster.writes.reduce<Record<string, number>>(
      (sum, line) => ({ ...sum, [line]: (sum[line] ?? 0) + 1 }),
      {},
    );
    const events = Object.keys(counts).filter(line => /Event /.test(line));
    expect(Object.values(counts)).toEqual(Object.keys(counts).map(() => 1));
    // 3 DNSEndpoints, 1 Istio Gateway, 5 statuses
    expect(cluster.writes).toHaveLength(9 + events.length);
  });

  it('is not written to while nothing changes, not even by a resync', async () => {
    const cluster = furnishedCluster();
    const { clock } = await reconciling({ weu: cluster });
    const before = cluster.writes.length;
    await clock.advance(1_500_000);
    expect(cluster.writes.slice(before)).toEqual([]);
  });

  it('is not written to twice because its watch lags', async () => {
    const cluster = furnishedCluster();
    const { settle } = await reconciling({ weu: cluster });
    cluster.isLagging = true;
    cluster.put(serviceRoute('web'));
    cluster.catchUp();
    cluster.isLagging = true;
    await settle();
    await settle();
    const applied = cluster.writes.filter(line =>
      line.startsWith('apply DNSEndpoint payments/web'),
    );
    expect(applied).toHaveLength(1);
    cluster.catchUp();
    await settle();
    expect(
      cluster.writes.filter(line =>
        line.startsWith('apply DNSEndpoint payments/web'),
      ),
    ).toHaveLength(1);
  });

  it('has what somebody removed put back', async () => {
    const cluster = furnishedCluster();
    const { settle } = await reconciling({ weu: cluster });
    cluster.take('DNSEndpoint', ROUTE_ENDPOINT, 'payments');
    await settle();
    expect(endpointsOf(cluster)).toContain(ROUTE_ENDPOINT);
  });

  it('loses the records of a route that is gone', async () => {
    const cluster = furnishedCluster();
    const { settle } = await reconciling({ weu: cluster });
    cluster.take('ServiceRoute', 'api', 'payments');
    await settle();
    expect(endpointsOf(cluster)).toEqual(GATEWAY_ENDPOINTS);
  });

  it('publishes in every zone when a policy binds all to its region', async () => {
    const cluster = furnishedCluster();
    const { settle } = await reconciling({ weu: cluster });
    cluster.put(dnsPolicy({ mode: 'RegionBound', sourceRegion: 'weu' }));
    await settle();
    expect(endpointsOf(cluster)).toEqual([
      'api-external-dns-neu',
      ROUTE_ENDPOINT,
      ...GATEWAY_ENDPOINTS,
    ]);
  });

  it('has the new records before it loses the old', async () => {
    const cluster = furnishedCluster();
    const { settle } = await reconciling({ weu: cluster });
    cluster.writes.length = 0;
    const renamed = {
      ...dnsConfiguration(),
      spec: { externalDNSControllers: [{ name: 'dns-weu', region: 'weu' }] },
    };
    cluster.put(renamed);
    await settle();
    const applied = cluster.writes.indexOf(
      'apply DNSEndpoint payments/api-dns-weu',
    );
    const removed = cluster.writes.indexOf(
      `remove DNSEndpoint payments/${ROUTE_ENDPOINT}`,
    );
    expect(applied).toBeGreaterThanOrEqual(0);
    expect(removed).toBeGreaterThan(applied);
  });

  it('keeps the old record while the new one cannot be written', async () => {
    const cluster = furnishedCluster();
    const { settle } = await reconciling({ weu: cluster });
    cluster.refuse = (verb, what) => {
      if (verb === 'apply' && what.endsWith('/api-dns-weu')) {
        throw new ApiStatusError(422, 'Invalid', 'name: Invalid value');
      }
    };
    cluster.put({
      ...dnsConfiguration(),
      spec: { externalDNSControllers: [{ name: 'dns-weu', region: 'weu' }] },
    });
    await settle();
    expect(endpointsOf(cluster)).toContain(ROUTE_ENDPOINT);
  });

  it('tells in an Event that a route became ready, and that it is not any more', async () => {
    const cluster = furnishedCluster();
    const { settle } = await reconciling({ weu: cluster });
    cluster.take('Gateway', 'internal', 'istio-system');
    await settle();
    expect(
      cluster
        .all('Event')
        .filter(({ metadata }) => metadata.name.startsWith('api.'))
        .map(({ type, reason }) => [type, reason]),
    ).toEqual([
      ['Normal', 'ReconciliationSucceeded'],
      ['Warning', 'GatewayNotFound'],
    ]);
  });

  it('takes over the objects of the Go operator as they stand', async () => {
    const cluster = furnishedCluster();
    const { reconciler } = await reconciling({ weu: cluster });
    await reconciler.stop();
    cluster.writes.length = 0;
    await reconciling({ weu: cluster });
    expect(cluster.writes).toEqual([]);
  });

  it('has leftovers of an old status taken away', async () => {
    const cluster = furnishedCluster();
    cluster.put({ ...gateway(), status: { loadBalancerIP: '1.2.3.4' } });
    cluster.take('Service', 'ingress', 'istio-system');
    await reconciling({ weu: cluster });
    expect(
      cluster.get('Gateway', 'internal', 'istio-system')?.status,
    ).not.toHaveProperty('loadBalancerIP');
  });
});

describe('an object that cannot be written', () => {
  const refuseApi = (cluster: MemoryCluster) => {
    cluster.refuse = (verb, what) => {
      if (verb === 'apply' && what.includes('payments/api-')) {
        throw new ApiStatusError(422, 'Invalid', 'spec: Invalid value');
      }
    };
  };

  it('stops no other', async () => {
    const cluster = furnishedCluster();
    cluster.put(serviceRoute('web'));
    refuseApi(cluster);
    await reconciling({ weu: cluster });
    expect(endpointsOf(cluster)).toEqual([
      ...GATEWAY_ENDPOINTS,
      'web-external-dns-weu',
    ]);
  });

  it('is told, with what the API server said', async () => {
    const cluster = furnishedCluster();
    refuseApi(cluster);
    const { reconciler } = await reconciling({ weu: cluster });
    expect(reconciler.failing('weu')).toEqual([
      {
        object: `DNSEndpoint payments/${ROUTE_ENDPOINT}`,
        message: 'spec: Invalid value',
        attempts: expect.any(Number),
        nextTry: expect.any(String),
      },
    ]);
    expect(readyOf(cluster)).toMatchObject({
      status: 'False',
      reason: 'DNSEndpointGenerationFailed',
      message: `DNSEndpoint payments/${ROUTE_ENDPOINT} could not be written: spec: Invalid value`,
    });
  });

  it('is tried again, less and less often', async () => {
    const cluster = furnishedCluster();
    refuseApi(cluster);
    const { clock } = await reconciling({ weu: cluster });
    cluster.writes.length = 0;
    await clock.advance(60_000);
    const tries = cluster.writes.filter(line => line.includes('payments/api-'));
    expect(tries.length).toBeGreaterThanOrEqual(4);
    expect(tries.length).toBeLessThanOrEqual(7);
  });

  it('is written, and no longer told, when it can be', async () => {
    const cluster = furnishedCluster();
    refuseApi(cluster);
    const { clock, reconciler } = await reconciling({ weu: cluster });
    cluster.refuse = () => {};
    await clock.advance(5_000);
    expect(endpointsOf(cluster)).toContain(ROUTE_ENDPOINT);
    expect(reconciler.failing('weu')).toEqual([]);
    expect(readyOf(cluster)).toMatchObject({ status: 'True' });
  });

  it('is forgotten when nobody wants it any more', async () => {
    const cluster = furnishedCluster();
    refuseApi(cluster);
    const { clock, reconciler } = await reconciling({ weu: cluster });
    cluster.take('ServiceRoute', 'api', 'payments');
    await clock.advance(5_000);
    expect(reconciler.failing('weu')).toEqual([]);
  });

  it('of a kind that is not served says so', async () => {
    const cluster = furnishedCluster();
    cluster.unserve('DNSEndpoint');
    const { reconciler } = await reconciling({ weu: cluster });
    expect(reconciler.failing('weu').map(({ message }) => message)).toContain(
      'DNSEndpoint of externaldns.k8s.io/v1alpha1 is not served by this cluster; install its CustomResourceDefinition',
    );
  });

  it('as an Event takes nothing from the rest', async () => {
    const cluster = furnishedCluster();
    cluster.refuse = verb => {
      if (verb === 'create') {
        throw forbidden('events');
      }
    };
    const { reconciler } = await reconciling({ weu: cluster });
    expect(readyOf(cluster)).toMatchObject({ status: 'True' });
    expect(reconciler.failing('weu')).toEqual([]);
  });
});

describe('missing data', () => {
  it('of a kind that is not served deletes nothing', async () => {
    const cluster = furnishedCluster();
    const { reconciler } = await reconciling({ weu: cluster });
    await reconciler.stop();
    cluster.unserve('ServiceRoute');
    cluster.writes.length = 0;
    await reconciling({ weu: cluster });
    expect(endpointsOf(cluster)).toContain(ROUTE_ENDPOINT);
    expect(cluster.writes.filter(line => line.startsWith('remove'))).toEqual(
      [],
    );
  });

  it('of a cluster that is lost writes nothing', async () => {
    const cluster = furnishedCluster();
    const { clock } = await reconciling({ weu: cluster });
    cluster.writes.length = 0;
    cluster.take('ServiceRoute', 'api', 'payments');
    cluster.down = 'connection refused';
    cluster.breakWatches(new ClusterUnreachableError('connection lost'));
    await clock.advance(1_200_000);
    expect(cluster.writes.length).toBeLessThanOrEqual(1);
    expect(endpointsOf(cluster)).toContain(ROUTE_ENDPOINT);
  });

  describe('of another cluster that was not read yet', () => {
    function withSlowOther() {
      const [weu, neu] = [furnishedCluster(), furnishedCluster()];
      neu.put(identity({ region: 'neu' }));
      let open = () => {};
      const opened = new Promise<void>(resolve => {
        open = resolve;
      });
      const list = neu.list.bind(neu);
      neu.list = async (...args) => {
        await opened;
        return list(...args);
      };
      return { weu, neu, open: () => open() };
    }

    it('keeps a name from being given away', async () => {
      const { weu, neu, open } = withSlowOther();
      const { clock } = await reconciling({ weu, neu }, { awaits: ['weu'] });
      await clock.advance(20_000);
      expect(weu.writes).toEqual([]);
      open();
      await clock.advance(1_000);
      expect(endpointsOf(weu)).toContain(ROUTE_ENDPOINT);
    });

    it('does not keep this one waiting for ever', async () => {
      const { weu, neu, open } = withSlowOther();
      const { clock } = await reconciling({ weu, neu }, { awaits: ['weu'] });
      await clock.advance(31_000);
      expect(endpointsOf(weu)).toContain(ROUTE_ENDPOINT);
      open();
    });
  });
});

describe('a cluster that may not be written to', () => {
  it('in mode observe sees no write at all', async () => {
    const cluster = furnishedCluster();
    const { clock } = await reconciling(
      { weu: cluster },
      { modes: { weu: 'observe' } },
    );
    await clock.advance(1_200_000);
    expect(cluster.writes).toEqual([]);
  });

  it('because another replica holds it sees no write', async () => {
    const cluster = furnishedCluster();
    const { clock } = await reconciling(
      { weu: cluster },
      { isHolder: () => false },
    );
    await clock.advance(1_200_000);
    expect(cluster.writes).toEqual([]);
  });

  it('any more, in the middle of a pass, sees no further write', async () => {
    const cluster = furnishedCluster();
    await reconciling(
      { weu: cluster },
      { isHolder: () => cluster.writes.length < 2 },
    );
    expect(cluster.writes.length).toBeLessThanOrEqual(2);
  });
});

describe('a cluster that is lost in the middle of a pass', () => {
  it('is finished when it is back', async () => {
    const cluster = furnishedCluster();
    cluster.refuse = () => {
      if (cluster.writes.length === 2) {
        cluster.down = 'connection refused';
        cluster.breakWatches(new ClusterUnreachableError('connection lost'));
      }
    };
    const { clock, reconciler } = await reconciling({ weu: cluster });
    expect(endpointsOf(cluster).length).toBeLessThan(3);
    cluster.refuse = () => {};
    cluster.down = undefined;
    await clock.advance(60_000);
    expect(endpointsOf(cluster)).toHaveLength(3);
    expect(reconciler.failing('weu')).toEqual([]);
  });
});
