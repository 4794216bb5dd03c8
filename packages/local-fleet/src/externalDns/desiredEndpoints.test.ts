import {
  desiredEndpoints,
  DnsEndpointEntry,
  DnsEndpointObject,
} from './desiredEndpoints';

function object(
  name: string,
  ...endpoints: (DnsEndpointEntry | null)[]
): DnsEndpointObject {
  return { metadata: { name, namespace: 'ns' }, spec: { endpoints } };
}

const a = (dnsName: string, ...targets: string[]): DnsEndpointEntry => ({
  dnsName,
  recordType: 'A',
  targets,
});

describe('desiredEndpoints', () => {
  it('says which object asks', () => {
    const { endpoints } = desiredEndpoints([
      object('one', a('gw.x', '10.0.0.1')),
    ]);
    expect(endpoints[0].labels).toEqual({ resource: 'crd/ns/one' });
  });

  it('merges the addresses of two objects for one name', () => {
    const { endpoints } = desiredEndpoints([
      object('one', a('gw.x', '10.0.0.1', '10.0.0.2')),
      object('two', a('gw.x', '10.0.0.2', '10.0.0.3')),
    ]);
    expect(endpoints.map(one => one.targets)).toEqual([
      ['10.0.0.1', '10.0.0.2', '10.0.0.3'],
    ]);
  });

  it('does not merge addresses with another TTL', () => {
    const { endpoints } = desiredEndpoints([
      object('one', { ...a('gw.x', '10.0.0.1'), recordTTL: 60 }),
      object('two', a('gw.x', '10.0.0.2')),
    ]);
    expect(endpoints).toHaveLength(2);
  });

  it('does not merge aliases', () => {
    const alias = (target: string) => ({
      dnsName: 'api.x',
      recordType: 'CNAME',
      targets: [target],
    });
    const { endpoints } = desiredEndpoints([
      object('one', alias('a.x')),
      object('two', alias('b.x')),
    ]);
    expect(endpoints).toHaveLength(2);
  });

  it.each`
    what                           | entry                                                              | reason
    ${'a null entry'}              | ${null}                                                            | ${'it is null'}
    ${'an entry without a name'}   | ${{ recordType: 'A', targets: ['1.1.1.1'] }}                       | ${'it has no dnsName'}
    ${'an entry without a type'}   | ${{ dnsName: 'x', targets: ['1.1.1.1'] }}                          | ${'it has no recordType'}
    ${'an entry without a target'} | ${{ dnsName: 'x', recordType: 'A' }}                               | ${'it has no targets'}
    ${'an address with a dot'}     | ${{ dnsName: 'x', recordType: 'A', targets: ['1.1.1.1.'] }}        | ${"target '1.1.1.1.' has an illegal trailing dot"}
    ${'a NAPTR without a dot'}     | ${{ dnsName: 'x', recordType: 'NAPTR', targets: ['_sip._udp.x'] }} | ${"NAPTR target '_sip._udp.x' lacks its trailing dot"}
  `('leaves out $what, and goes on', ({ entry, reason }) => {
    const { endpoints, skipped } = desiredEndpoints([
      object('one', entry, a('gw.x', '10.0.0.1')),
    ]);
    expect(endpoints).toHaveLength(1);
    expect(skipped).toMatchObject([{ resource: 'crd/ns/one', reason }]);
  });

  it('takes an alias with a trailing dot', () => {
    const { skipped } = desiredEndpoints([
      object('one', { dnsName: 'x', recordType: 'CNAME', targets: ['a.x.'] }),
    ]);
    expect(skipped).toEqual([]);
  });

  it("drops other providers' properties", () => {
    const { endpoints } = desiredEndpoints([
      object('one', {
        ...a('gw.x', '10.0.0.1'),
        providerSpecific: [
          { name: 'webhook/x', value: '1' },
          { name: 'azure-private-dns/y', value: '2' },
          { name: 'alias', value: 'false' },
        ],
      }),
    ]);
    expect(endpoints[0].providerSpecific?.map(({ name }) => name)).toEqual([
      'alias',
      'azure-private-dns/y',
    ]);
  });

  it('reads an object without a spec as asking for nothing', () => {
    expect(
      desiredEndpoints([{ metadata: { name: 'bare', namespace: 'ns' } }]),
    ).toEqual({ endpoints: [], skipped: [] });
  });
});
