import { endpoint, loop, scopeOf } from './__testUtils__/walk';
import { adjustedRecords } from './adjustedRecords';

const weu = scopeOf('weu');

/** Two Ingresses with one host: ExternalDNS hands both on, in any order, and takes one of them. */
const a = endpoint(
  'shop.example.com',
  { weight: '10' },
  { targets: ['20.0.0.1'], labels: { resource: 'ingress/payments/a' } },
);
const b = endpoint(
  'shop.example.com',
  { weight: '20' },
  { targets: ['20.0.0.2'], labels: { resource: 'ingress/payments/b' } },
);

function weightsOf(...order: (typeof a)[]) {
  return (facts: Parameters<typeof adjustedRecords>[1]) =>
    adjustedRecords(order, facts, weu)
      .endpoints.flatMap(({ providerSpecific = [] }) => providerSpecific)
      .filter(({ name }) => name === 'webhook/traffic-manager-weight')
      .map(({ value }) => value);
}

describe('objects that ask for one name', () => {
  it('have the settings of the one that ExternalDNS takes, whichever it hands on first', () => {
    expect(weightsOf(a, b)([])).toEqual(['10', '10']);
    expect(weightsOf(b, a)([])).toEqual(['10', '10']);
  });

  it('have the settings of the one that holds the name already', () => {
    const { facts } = loop([], [b], weu);
    expect(weightsOf(a, b)(facts)).toEqual(['20', '20']);
    expect(weightsOf(b, a)(facts)).toEqual(['20', '20']);
  });

  it('have the settings of a load balancer with an address before those of one with a name', () => {
    const named = { ...b, recordType: 'CNAME', targets: ['0.lb.example.net'] };
    expect(weightsOf(named, a)([])).toEqual(['10', '10']);
  });
});
