import { AzureRecordSet, recordSetOf } from './recordSetOf';

function azure(type: string, change: Partial<AzureRecordSet>): AzureRecordSet {
  return {
    name: 'api',
    type: `Microsoft.Network/privateDnsZones/${type}`,
    ttl: 300,
    fqdn: 'api.example.com.',
    ...change,
  };
}

describe('recordSetOf', () => {
  it.each`
    type       | contents                                                                                                                   | values
    ${'A'}     | ${{ aRecords: [{ ipv4Address: '10.0.0.1' }, { ipv4Address: '10.0.0.2' }] }}                                                | ${['10.0.0.1', '10.0.0.2']}
    ${'AAAA'}  | ${{ aaaaRecords: [{ ipv6Address: 'fd00::1' }] }}                                                                           | ${['fd00::1']}
    ${'CNAME'} | ${{ cnameRecord: { cname: 'AKS-weu.Example.com.' } }}                                                                      | ${['aks-weu.example.com']}
    ${'MX'}    | ${{ mxRecords: [{ preference: 10, exchange: 'mail.example.com.' }] }}                                                      | ${['10 mail.example.com']}
    ${'PTR'}   | ${{ ptrRecords: [{ ptrdname: 'a.example.com' }] }}                                                                         | ${['a.example.com']}
    ${'SRV'}   | ${{ srvRecords: [{ priority: 1, weight: 2, port: 443, target: 'a.example.com.' }] }}                                       | ${['1 2 443 a.example.com']}
    ${'SOA'}   | ${{ soaRecord: { host: 'h.', email: 'e.', serialNumber: 1, refreshTime: 2, retryTime: 3, expireTime: 4, minimumTtl: 5 } }} | ${['h e 1 2 3 4 5']}
    ${'A'}     | ${{}}                                                                                                                      | ${[]}
  `(
    'gives the values of a $type set: $values',
    ({ type, contents, values }) => {
      expect(recordSetOf(azure(type, contents), 'example.com')).toMatchObject({
        type,
        values,
      });
    },
  );

  it('joins the strings of a text, and keeps texts apart', () => {
    const txtRecords = [
      { value: ['heritage=external-dns,', 'external-dns/owner=weu'] },
      { value: ['other'] },
    ];
    expect(
      recordSetOf(azure('TXT', { txtRecords }), 'example.com').values,
    ).toEqual(['heritage=external-dns,external-dns/owner=weu', 'other']);
  });

  it.each`
    name       | fqdn
    ${'api'}   | ${'api.example.com'}
    ${'API.b'} | ${'api.b.example.com'}
    ${'*'}     | ${'*.example.com'}
    ${'@'}     | ${'example.com'}
  `('calls $name of the zone $fqdn', ({ name, fqdn }) => {
    expect(recordSetOf(azure('A', { name }), 'example.com').fqdn).toBe(fqdn);
  });

  it('keeps what tells versions apart, and what others noted', () => {
    expect(
      recordSetOf(
        azure('A', { etag: 'abc', metadata: { owner: 'dns team' } }),
        'example.com',
      ),
    ).toMatchObject({ ttl: 300, etag: 'abc', metadata: { owner: 'dns team' } });
  });

  it('reads the types that only public zones have', () => {
    expect(
      recordSetOf(
        azure('NS', { nsRecords: [{ nsdname: 'NS1.example.net.' }] }),
        'example.com',
      ).values,
    ).toEqual(['ns1.example.net']);
    expect(
      recordSetOf(
        azure('CAA', {
          caaRecords: [{ flags: 0, tag: 'issue', value: 'ca.example.net' }],
        }),
        'example.com',
      ).values,
    ).toEqual(['0 issue "ca.example.net"']);
  });

  it('does not take an alias for an empty record set', () => {
    const profile =
      '/subscriptions/1/resourceGroups/rg/providers/Microsoft.Network/trafficManagerProfiles/shop';
    expect(
      recordSetOf(
        azure('CNAME', { targetResource: { id: profile } }),
        'example.com',
      ),
    ).toMatchObject({ values: [], linkedProfile: 'shop' });
  });
});
