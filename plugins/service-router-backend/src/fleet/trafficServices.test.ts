import { ConfigReader } from '@backstage/config';
import { TrafficManagerConfig } from '@service-router/plugin-service-router-node';
import {
  isRead,
  started,
  stateOf,
  stopFleets,
} from '../__testUtils__/startedFleet';
import { furnishedCluster, trafficService } from '../__testUtils__/objects';
import { until } from '../__testUtils__/until';

afterEach(stopFleets);

const trafficManager: TrafficManagerConfig = {
  provider: 'test',
  mode: 'observe',
  owner: 'test',
  vanityNamespace: 'default',
  vanityLabels: {},
  interval: 10_000,
  config: new ConfigReader({}),
};

const namesIn = (fleet: ReturnType<typeof started>['fleet']) =>
  stateOf(fleet).value?.trafficServices?.map(({ metadata }) => metadata.name);

describe('Services that ask for a place in a traffic manager', () => {
  it('are not looked for where none is configured', async () => {
    const cluster = furnishedCluster();
    cluster.put(trafficService('shop.example.com'));
    const { fleet } = started({ weu: cluster });
    await until(isRead(fleet));
    expect(namesIn(fleet)).toBeUndefined();
  });

  it('are seen, and the others not remembered', async () => {
    const cluster = furnishedCluster();
    const { fleet } = started({ weu: cluster }, { trafficManager });
    cluster.put(trafficService('shop.example.com'));
    await until(() => namesIn(fleet)?.length === 1);
    expect(namesIn(fleet)).toEqual(['shop']);
  });

  it('come and go with their annotations', async () => {
    const cluster = furnishedCluster();
    const { fleet } = started({ weu: cluster }, { trafficManager });
    await until(isRead(fleet));
    expect(namesIn(fleet)).toEqual([]);
    const service = trafficService('shop.example.com');
    cluster.put(service);
    await until(() => namesIn(fleet)?.length === 1);
    cluster.put({
      ...service,
      metadata: { ...service.metadata, annotations: {} },
    });
    await until(() => namesIn(fleet)?.length === 0);
  });

  it('make no news when they never asked', async () => {
    const cluster = furnishedCluster();
    const { fleet } = started({ weu: cluster }, { trafficManager });
    await until(isRead(fleet));
    const before = stateOf(fleet).value?.trafficServices;
    cluster.put({
      ...trafficService('plain.example.com'),
      metadata: { name: 'plain', namespace: 'payments' },
    });
    cluster.put(trafficService('shop.example.com'));
    await until(() => namesIn(fleet)?.length === 1);
    expect(before).toEqual([]);
    expect(namesIn(fleet)).toEqual(['shop']);
  });
});
