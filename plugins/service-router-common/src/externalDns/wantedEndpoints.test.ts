import { DnsEndpoint, DnsEndpointEntry } from '../kinds';
import { wantedEndpointsOf } from './wantedEndpoints';

function dnsEndpoint(
  name: string,
  endpoints: unknown[],
  labels: Record<string, string> = {},
): DnsEndpoint {
  return {
    apiVersion: 'externaldns.k8s.io/v1alpha1',
    kind: 'DNSEndpoint',
    metadata: { name, namespace: 'shop', labels },
    spec: { endpoints: endpoints as DnsEndpointEntry[] },
  };
}

const alias = (target: string, more = {}) => ({
  dnsName: 'API.example.com.',
  recordType: 'CNAME',
  targets: [target],
  ...more,
});
const address = (target: string, more = {}) => ({
  dnsName: 'gw.example.com',
  recordType: 'A',
  targets: [target],
  ...more,
});

describe('wantedEndpointsOf', () => {
  it('reads a DNSEndpoint as its registry record will name it', () => {
    const { endpoints } = wantedEndpointsOf([
      dnsEndpoint('api', [alias('gw.example.com', { recordTTL: 60 })]),
    ]);
    expect(endpoints).toEqual([
      {
        fqdn: 'api.example.com',
        type: 'CNAME',
        targets: ['gw.example.com'],
        ttl: 60,
        resource: 'crd/shop/api',
        labels: {},
        properties: [],
      },
    ]);
  });

  it('reads only what the label filter selects', () => {
    const { endpoints } = wantedEndpointsOf(
      [
        dnsEndpoint('weu', [alias('a')], { 'router.io/region': 'weu' }),
        dnsEndpoint('neu', [alias('b')], { 'router.io/region': 'neu' }),
      ],
      { labelFilter: 'router.io/region in (neu)' },
    );
    expect(endpoints.map(({ resource }) => resource)).toEqual(['crd/shop/neu']);
  });

  it.each`
    what                         | entry                                                        | because
    ${'null'}                    | ${null}                                                      | ${'it is null'}
    ${'no name'}                 | ${{ recordType: 'A', targets: ['10.0.0.1'] }}                | ${'it has no dnsName'}
    ${'no type'}                 | ${{ dnsName: 'gw.x', targets: ['10.0.0.1'] }}                | ${'it has no recordType'}
    ${'no targets'}              | ${{ dnsName: 'gw.x', recordType: 'A' }}                      | ${'it has no targets'}
    ${'an address with a dot'}   | ${address('10.0.0.1.')}                                      | ${'the target "10.0.0.1." ends with a dot'}
    ${'a NAPTR without its dot'} | ${{ dnsName: 'x.y', recordType: 'NAPTR', targets: ['a.b'] }} | ${'the NAPTR target "a.b" lacks its trailing dot'}
  `('leaves out an entry with $what', ({ entry, because }) => {
    const { endpoints, passedOver } = wantedEndpointsOf([
      dnsEndpoint('gw', [entry]),
    ]);
    expect([endpoints, passedOver]).toMatchObject([
      [],
      [{ resource: 'crd/shop/gw', because }],
    ]);
  });

  it('puts the addresses of several DNSEndpoints together', () => {
    const { endpoints } = wantedEndpointsOf([
      dnsEndpoint('one', [address('10.0.0.1')]),
      dnsEndpoint('two', [address('10.0.0.2')]),
    ]);
    expect(endpoints.map(({ targets }) => targets)).toEqual([
      ['10.0.0.1', '10.0.0.2'],
    ]);
  });

  it('keeps addresses apart that ask for different TTLs', () => {
    const { endpoints } = wantedEndpointsOf([
      dnsEndpoint('one', [address('10.0.0.1', { recordTTL: 60 })]),
      dnsEndpoint('two', [address('10.0.0.2')]),
    ]);
    expect(endpoints).toHaveLength(2);
  });

  it('keeps CNAMEs apart, which have one target', () => {
    const { endpoints } = wantedEndpointsOf([
      dnsEndpoint('one', [alias('a.x')]),
      dnsEndpoint('two', [alias('b.x')]),
    ]);
    expect(endpoints.map(({ targets }) => targets)).toEqual([['a.x'], ['b.x']]);
  });

  it('does not change the objects it reads', () => {
    const objects = [
      dnsEndpoint('one', [address('10.0.0.1')]),
      dnsEndpoint('two', [address('10.0.0.2')]),
    ];
    const before = JSON.stringify(objects);
    wantedEndpointsOf(objects);
    expect(JSON.stringify(objects)).toBe(before);
  });

  it('passes on only the settings of its provider and those of none', () => {
    const { endpoints } = wantedEndpointsOf([
      dnsEndpoint('gw', [
        address('10.0.0.1', {
          providerSpecific: [
            { name: 'webhook/x', value: '1' },
            { name: 'azure-private-dns/y', value: '2' },
            { name: 'alias', value: 'true' },
          ],
        }),
      ]),
    ]);
    expect(endpoints[0].properties.map(({ name }) => name)).toEqual([
      'azure-private-dns/y',
      'alias',
    ]);
  });
});
