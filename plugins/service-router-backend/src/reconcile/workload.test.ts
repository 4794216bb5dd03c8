import {
  dnsPolicy,
  furnishedCluster,
  gateway,
  serviceRoute,
} from '../__testUtils__/objects';
import { MemoryCluster } from '../__testUtils__/MemoryCluster';
import {
  endpointsOf,
  GATEWAY_ENDPOINTS,
  readyOf,
  reconciling,
  ROUTE_ENDPOINT,
  stopReconciling,
} from '../__testUtils__/reconciling';

afterEach(stopReconciling);

const countOf = (cluster: MemoryCluster, pattern: RegExp) =>
  cluster.writes.filter(line => pattern.test(line)).length;

describe('1,000 routes created at once', () => {
  it('take one write for each DNSEndpoint and one for each status', async () => {
    const cluster = furnishedCluster();
    const { clock } = await reconciling({ weu: cluster });
    cluster.writes.length = 0;
    for (let index = 0; index < 1_000; index += 1) {
      cluster.put(serviceRoute(`route-${index}`));
    }
    await clock.advance(10_000);
    expect(endpointsOf(cluster)).toHaveLength(1_003);
    expect(countOf(cluster, /^apply DNSEndpoint/)).toBe(1_000);
    expect(countOf(cluster, /^status ServiceRoute/)).toBe(1_000);
    expect(countOf(cluster, /^remove/)).toBe(0);
    // The hosts of the one Istio Gateway grow by what one look sees, not by route.
    expect(countOf(cluster, /^apply Gateway/)).toBeLessThanOrEqual(5);
  });
});

describe('writes to one cluster', () => {
  it('are never more than eight at once', async () => {
    const cluster = furnishedCluster();
    let [running, most] = [0, 0];
    const counted =
      <A extends unknown[], R>(write: (...args: A) => Promise<R>) =>
      async (...args: A) => {
        running += 1;
        most = Math.max(most, running);
        await new Promise(resolve => setImmediate(resolve));
        running -= 1;
        return write(...args);
      };
    cluster.apply = counted(cluster.apply.bind(cluster));
    cluster.mergeStatus = counted(cluster.mergeStatus.bind(cluster));
    for (let index = 0; index < 50; index += 1) {
      cluster.put(serviceRoute(`route-${index}`));
    }
    const { clock } = await reconciling({ weu: cluster });
    await clock.advance(1_000);
    expect(most).toBe(8);
  });

  it('are not held up by one that does not end', async () => {
    const cluster = furnishedCluster();
    const apply = cluster.apply.bind(cluster);
    let end = () => {};
    const slow = new Promise<void>(resolve => {
      end = resolve;
    });
    cluster.apply = async (resource, object) => {
      if (object.metadata.name === ROUTE_ENDPOINT) {
        await slow;
      }
      return apply(resource, object);
    };
    const { settle } = await reconciling({ weu: cluster });
    cluster.put(serviceRoute('web'));
    await settle();
    expect(endpointsOf(cluster)).toEqual([
      ...GATEWAY_ENDPOINTS,
      'web-external-dns-weu',
    ]);
    end();
  });

  it('that change nothing are made again by a resync, and only by one', async () => {
    const cluster = furnishedCluster();
    const apply = cluster.apply.bind(cluster);
    // An admission webhook sets a label back.
    cluster.apply = (resource, object) =>
      apply(resource, {
        ...object,
        metadata: {
          ...object.metadata,
          labels: {
            ...object.metadata.labels,
            ...(object.metadata.name === ROUTE_ENDPOINT
              ? { 'router.io/region': 'elsewhere' }
              : {}),
          },
        },
      });
    const { clock } = await reconciling({ weu: cluster });
    await clock.advance(60_000);
    cluster.writes.length = 0;
    await clock.advance(500_000);
    expect(countOf(cluster, /^apply/)).toBe(0);
    await clock.advance(100_000);
    expect(countOf(cluster, /^apply/)).toBe(1);
  });
});

describe('objects of others', () => {
  it('under the name of a DNSEndpoint that a route wants are told, and left alone (OB-12)', async () => {
    const cluster = furnishedCluster();
    const foreign = cluster.put({
      apiVersion: 'externaldns.k8s.io/v1alpha1',
      kind: 'DNSEndpoint',
      metadata: { name: ROUTE_ENDPOINT, namespace: 'payments' },
      spec: { endpoints: [] },
    });
    const { clock } = await reconciling({ weu: cluster });
    await clock.advance(1_200_000);
    expect(cluster.get('DNSEndpoint', ROUTE_ENDPOINT, 'payments')).toEqual(
      foreign,
    );
    expect(readyOf(cluster)).toMatchObject({ reason: 'ObjectNameTaken' });
    expect(countOf(cluster, new RegExp(ROUTE_ENDPOINT))).toBe(0);
  });

  it('under the name of an Istio Gateway are left alone, also when ours would go (OB-16)', async () => {
    const cluster = furnishedCluster();
    const foreign = cluster.put({
      apiVersion: 'networking.istio.io/v1beta1',
      kind: 'Gateway',
      metadata: { name: 'internal', namespace: 'istio-system' },
      spec: { selector: {}, servers: [] },
    });
    const { settle } = await reconciling({ weu: cluster });
    cluster.take('ServiceRoute', 'api', 'payments');
    await settle();
    const found = cluster
      .all('Gateway')
      .find(({ apiVersion }) => apiVersion.startsWith('networking'));
    expect(found).toEqual(foreign);
  });

  it('that carry our labels by half are not pruned', async () => {
    const cluster = furnishedCluster();
    cluster.put({
      apiVersion: 'externaldns.k8s.io/v1alpha1',
      kind: 'DNSEndpoint',
      metadata: {
        name: 'by-hand',
        namespace: 'payments',
        labels: { 'router.io/serviceroute': 'gone' },
      },
      spec: { endpoints: [] },
    });
    const { settle } = await reconciling({ weu: cluster });
    await settle();
    expect(endpointsOf(cluster)).toContain('by-hand');
  });
});

describe('an object that the Go operator made', () => {
  it('is brought up to date where it stands, and never deleted', async () => {
    const cluster = furnishedCluster();
    const first = await reconciling({ weu: cluster });
    await first.reconciler.stop();
    const made = cluster.get('DNSEndpoint', ROUTE_ENDPOINT, 'payments')!;
    cluster.put({
      ...made,
      metadata: { ...made.metadata, annotations: {} },
    });
    cluster.writes.length = 0;
    await reconciling({ weu: cluster });
    expect(cluster.writes).toEqual([
      `apply DNSEndpoint payments/${ROUTE_ENDPOINT}`,
    ]);
    expect(
      cluster.get('DNSEndpoint', ROUTE_ENDPOINT, 'payments')?.metadata.uid,
    ).toBe(made.metadata.uid);
  });
});

describe('a status', () => {
  it('says which generation it answers, in every condition', async () => {
    const cluster = furnishedCluster();
    const { settle } = await reconciling({ weu: cluster });
    cluster.put({
      ...cluster.get('ServiceRoute', 'api', 'payments')!,
      spec: serviceRoute('api', { application: 'other' }).spec,
    });
    await settle();
    const route = cluster.get('ServiceRoute', 'api', 'payments');
    const { conditions } = route?.status as {
      conditions: { observedGeneration?: number }[];
    };
    expect(route?.metadata.generation).toBe(2);
    expect(conditions.map(each => each.observedGeneration)).toEqual(
      conditions.map(() => 2),
    );
  });

  it('is written only when something in it changed', async () => {
    const cluster = furnishedCluster();
    const { settle } = await reconciling({ weu: cluster });
    cluster.writes.length = 0;
    cluster.put({
      ...gateway(),
      metadata: { ...gateway().metadata, labels: { team: 'edge' } },
      status: cluster.get('Gateway', 'internal', 'istio-system')?.status,
    });
    await settle();
    expect(cluster.writes).toEqual([]);
  });
});

describe('a DNSPolicy that is deleted and made again', () => {
  it("does not take its routes' records away (OB-6)", async () => {
    const cluster = furnishedCluster();
    const { settle } = await reconciling({ weu: cluster });
    cluster.writes.length = 0;
    cluster.take('DNSPolicy', 'policy', 'payments');
    await settle();
    expect(endpointsOf(cluster)).toContain(ROUTE_ENDPOINT);
    cluster.put(dnsPolicy());
    await settle();
    expect(endpointsOf(cluster)).toContain(ROUTE_ENDPOINT);
    expect(countOf(cluster, /DNSEndpoint/)).toBe(0);
  });
});
