import { driftOfName } from './driftOfName';
import { Drift } from './zoneDrift';

const deleted = (fqdn: string, type = 'A'): Drift => ({
  kind: 'deleted',
  planned: {
    fqdn,
    type,
    targets: ['10.0.0.1'],
    cluster: 'aks-weu',
    resource: 'crd/shop/api',
  },
  before: { fqdn, type, values: ['10.0.0.1'] },
  seenAt: '2026-03-01T12:00:00.000Z',
  foundAt: '2026-03-01T12:01:00.000Z',
});

describe('driftOfName', () => {
  const drift = [
    deleted('api.example.com'),
    deleted('web.example.com'),
    deleted('api.example.com', 'AAAA'),
  ];

  it('is all that drifted of the name, in its order', () => {
    expect(driftOfName(drift, 'api.example.com')).toEqual([drift[0], drift[2]]);
  });

  it('knows the name however it is written', () => {
    expect(driftOfName(drift, 'WEB.example.com.')).toEqual([drift[1]]);
  });

  it('is nothing of another name', () => {
    expect(driftOfName(drift, 'shop.example.com')).toEqual([]);
    expect(driftOfName(undefined, 'api.example.com')).toEqual([]);
  });
});
