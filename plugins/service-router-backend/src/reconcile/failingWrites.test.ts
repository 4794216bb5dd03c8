import { ApiStatusError } from '../fleet';
import { forbidden, MemoryCluster } from '../__testUtils__/MemoryCluster';
import { furnishedCluster, serviceRoute } from '../__testUtils__/objects';
import {
  conditionOf,
  endpointsOf,
  GATEWAY_ENDPOINTS,
  readyOf,
  reconciling,
  ROUTE_ENDPOINT,
  stopReconciling,
} from '../__testUtils__/reconciling';

afterEach(stopReconciling);

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

  it('is not told to be written', async () => {
    const cluster = furnishedCluster();
    refuseApi(cluster);
    await reconciling({ weu: cluster });
    expect(conditionOf(cluster, 'DNSEndpointsWritten')).toMatchObject({
      status: 'False',
      reason: 'DNSEndpointGenerationFailed',
      message: `DNSEndpoint payments/${ROUTE_ENDPOINT} could not be written: spec: Invalid value`,
    });
  });

  it('is tried again, less and less often (OP-INGRESSDNS-016)', async () => {
    const cluster = furnishedCluster();
    refuseApi(cluster);
    const { clock } = await reconciling({ weu: cluster });
    cluster.writes.length = 0;
    await clock.advance(60_000);
    const tries = cluster.writes.filter(line => line.includes('payments/api-'));
    expect(tries.length).toBeGreaterThanOrEqual(4);
    expect(tries.length).toBeLessThanOrEqual(7);
  });

  it('is tried again in its time, though nothing else happens since its status tells of it already', async () => {
    const cluster = furnishedCluster();
    refuseApi(cluster);
    await reconciling({ weu: cluster });
    await stopReconciling();
    const { clock } = await reconciling({ weu: cluster });
    cluster.refuse = () => {};
    await clock.advance(5_000);
    expect(endpointsOf(cluster)).toContain(ROUTE_ENDPOINT);
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

  it('is forgotten at once when this process may write no more', async () => {
    const cluster = furnishedCluster();
    refuseApi(cluster);
    let isHolder = true;
    const { clock, reconciler } = await reconciling(
      { weu: cluster },
      { isHolder: () => isHolder },
    );
    await clock.advance(10_000);
    expect(reconciler.failing('weu')).toHaveLength(1);
    isHolder = false;
    expect(reconciler.failing('weu')).toEqual([]);
    await clock.advance(300_000);
    isHolder = true;
    expect(reconciler.failing('weu')).toEqual([]);
    await clock.advance(600_000);
    expect(reconciler.failing('weu')).toHaveLength(1);
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
