import { darkRegions } from './darkRegions';

const settings = (texts: Record<string, string>) =>
  Object.fromEntries(
    Object.entries({
      enabled: 'true',
      'resource-group': 'rg-edge',
      ...texts,
    }).map(([key, value]) => [
      `external-dns.alpha.kubernetes.io/webhook-traffic-manager-${key}`,
      value,
    ]),
  );

describe('darkRegions', () => {
  it('names a region that is switched off', () => {
    expect(
      darkRegions([
        { region: 'weu', annotations: settings({ weight: '100' }) },
        {
          region: 'neu',
          annotations: settings({ 'endpoint-status': 'Disabled' }),
        },
      ]),
    ).toEqual([
      'Traffic Manager sends nobody to neu: the endpoint of the route is Disabled there, and the others answer its users',
    ]);
  });

  it('says nothing of a route without Traffic Manager', () => {
    expect(darkRegions([{ region: 'weu', annotations: {} }])).toEqual([]);
  });
});
