import { ClusterUnreachableError, ClusterForbiddenError } from './connections';
import {
  factOf,
  isRead,
  routesOf,
  started,
  stateOf,
  stopFleets,
} from '../__testUtils__/startedFleet';
import { forbidden } from '../__testUtils__/MemoryCluster';
import { furnishedCluster, serviceRoute } from '../__testUtils__/objects';
import { until } from '../__testUtils__/until';

afterEach(stopFleets);

describe('a cluster that cannot be reached', () => {
  it('is told with the reason and since when', async () => {
    const cluster = furnishedCluster();
    cluster.down = 'connection refused';
    const { fleet, clock } = started({ weu: cluster });
    const since = clock.now().toISOString();
    await until(() => stateOf(fleet).error !== undefined);
    await clock.advance(60_000);
    expect(stateOf(fleet)).toEqual({
      error: { message: 'connection refused', since, retryable: true },
    });
  });

  it('keeps its last state, with its age', async () => {
    const cluster = furnishedCluster();
    const { fleet, clock } = started({ weu: cluster });
    await until(isRead(fleet));
    const { value, observedAt } = stateOf(fleet);
    cluster.down = 'connection refused';
    cluster.breakWatches(new ClusterUnreachableError('connection lost'));
    await until(() => stateOf(fleet).error !== undefined);
    await clock.advance(600_000);
    expect(stateOf(fleet)).toMatchObject({
      observedAt,
      error: { message: 'connection refused', since: observedAt },
    });
    expect(stateOf(fleet).value).toBe(value);
  });

  it('is noticed within the heartbeat when its watches only fall silent', async () => {
    const cluster = furnishedCluster();
    const { fleet, clock } = started({ weu: cluster });
    await until(isRead(fleet));
    cluster.down = 'no answer within 3 s';
    await clock.advance(5_000);
    expect(stateOf(fleet).error?.message).toBe('no answer within 3 s');
  });

  it('is read again when it is back', async () => {
    const cluster = furnishedCluster();
    const { fleet, clock } = started({ weu: cluster });
    await until(isRead(fleet));
    cluster.down = 'connection refused';
    await clock.advance(5_000);
    cluster.put(serviceRoute('web'));
    cluster.down = undefined;
    await clock.advance(15_000);
    expect(stateOf(fleet).error).toBeUndefined();
    expect(routesOf(fleet)).toEqual(['api', 'web']);
  });

  it('holds up no other', async () => {
    const [weu, neu] = [furnishedCluster(), furnishedCluster()];
    weu.down = 'connection refused';
    const { fleet } = started({ weu, neu });
    await until(isRead(fleet, 'neu'));
    neu.put(serviceRoute('web'));
    await until(() => routesOf(fleet, 'neu')?.length === 2);
    expect(stateOf(fleet, 'neu').error).toBeUndefined();
  });

  it('is connected to anew, by whatever the connection is made of then', async () => {
    const cluster = furnishedCluster();
    const { fleet, clock, connect } = started({ weu: cluster });
    await until(isRead(fleet));
    cluster.breakWatches(new ClusterForbiddenError(401, 'Unauthorized'));
    await until(() => stateOf(fleet).error?.message === 'Unauthorized');
    await clock.advance(1_000);
    expect(connect).toHaveBeenCalledTimes(2);
    expect(stateOf(fleet).error).toBeUndefined();
  });
});

describe('a kind', () => {
  it('that is not served is an empty list, and is told', async () => {
    const cluster = furnishedCluster();
    cluster.unserve('DNSEndpoint');
    const { fleet } = started({ weu: cluster });
    await until(isRead(fleet));
    expect(stateOf(fleet).value?.dnsEndpoints).toEqual([]);
    expect(fleet.missingKindsOf('weu')).toEqual([
      'dnsendpoints.externaldns.k8s.io',
    ]);
  });

  it('that comes to be served is found', async () => {
    const cluster = furnishedCluster();
    cluster.unserve('DNSEndpoint');
    const { fleet, clock } = started({ weu: cluster });
    await until(isRead(fleet));
    cluster.serve('DNSEndpoint');
    await clock.advance(60_000);
    expect(fleet.missingKindsOf('weu')).toEqual([]);
    expect(
      fleet.resourceOf('weu', {
        apiVersion: 'externaldns.k8s.io/v1alpha1',
        kind: 'DNSEndpoint',
      })?.plural,
    ).toBe('dnsendpoints');
  });

  it('that was served and is gone takes nothing away', async () => {
    const cluster = furnishedCluster();
    const { fleet } = started({ weu: cluster });
    await until(isRead(fleet));
    cluster.unserve('ServiceRoute');
    cluster.breakWatches(undefined, 'ServiceRoute');
    await until(() => stateOf(fleet).error !== undefined);
    expect(routesOf(fleet)).toEqual(['api']);
    expect(stateOf(fleet).error?.message).toBe(
      'serviceroutes.routing.router.io is no longer served; its CustomResourceDefinition may have been removed',
    );
  });

  it('that may not be read is told, by name', async () => {
    const cluster = furnishedCluster();
    cluster.refuse = (_, what) => {
      if (what === 'Service') {
        throw forbidden('services');
      }
    };
    const { fleet } = started({ weu: cluster });
    await until(() => stateOf(fleet).error !== undefined);
    expect(stateOf(fleet)).toMatchObject({
      error: {
        message: 'services may not be read: services is forbidden',
        retryable: false,
      },
    });
    expect(stateOf(fleet).value).toBeUndefined();
  });

  it('that need not be read may be forbidden', async () => {
    const cluster = furnishedCluster();
    cluster.refuse = (_, what) => {
      if (what === 'Kustomization') {
        throw forbidden('kustomizations');
      }
    };
    const { fleet } = started({ weu: cluster });
    await until(isRead(fleet));
    expect(stateOf(fleet).error).toBeUndefined();
    expect(factOf(fleet).deliveries).toEqual([]);
  });
});
