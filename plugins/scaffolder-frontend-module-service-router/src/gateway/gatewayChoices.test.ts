import { fleet } from '../fixtures';
import { gatewayChoices } from './gatewayChoices';

describe('gatewayChoices', () => {
  it('tells where each gateway stands and where not, the most widespread first', () => {
    expect(
      gatewayChoices({ ...fleet, gateways: [...fleet.gateways].reverse() }),
    ).toEqual([
      {
        value: 'ns-service-router/gateway-internal',
        reach: 'private',
        regions: ['West Europe', 'North Europe', 'France Central'],
        missing: [],
      },
      {
        value: 'ns-service-router/gateway-public',
        reach: 'public',
        regions: ['West Europe'],
        missing: ['North Europe', 'France Central'],
      },
    ]);
  });

  it('does not miss a gateway in a region without a cluster', () => {
    const [choice] = gatewayChoices({
      ...fleet,
      clusters: fleet.clusters.filter(({ region }) => region === 'weu'),
      gateways: fleet.gateways.slice(1),
    });
    expect(choice.missing).toEqual([]);
  });
});
