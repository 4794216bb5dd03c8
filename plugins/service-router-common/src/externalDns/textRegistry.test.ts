import fc from 'fast-check';
import { ownerKey, ownersOf, parseRegistryText } from './textRegistry';

const text = (owner: string) =>
  `"heritage=external-dns,external-dns/owner=${owner},external-dns/resource=crd/ns/route"`;

describe('parseRegistryText', () => {
  it('reads owner and resource', () => {
    expect(parseRegistryText(text('external-dns-weu'))).toEqual({
      owner: 'external-dns-weu',
      resource: 'crd/ns/route',
    });
  });

  it.each([
    'v=spf1 -all',
    '',
    'heritage=other,external-dns/owner=x',
    'aGVyaXRhZ2U=',
  ])('is nothing for "%s"', value => {
    expect(parseRegistryText(value)).toBeUndefined();
  });
});

describe('ownersOf', () => {
  const record = { fqdn: 'api.example.com', type: 'CNAME', values: ['x'] };
  const registry = (fqdn: string, owner = 'weu') => ({
    fqdn,
    type: 'TXT',
    values: [text(owner)],
  });
  const ownersIn = (...sets: Parameters<typeof ownersOf>[0]) =>
    ownersOf(sets).get(ownerKey('CNAME', 'api.example.com')) ?? [];

  it('finds the owner behind the type and any prefix', () => {
    expect(
      ownersIn(record, registry('weu-dev-aks-cname-api.example.com')),
    ).toMatchObject([{ owner: 'weu', prefix: 'weu-dev-aks-' }]);
  });

  it('reads the untyped form of old versions', () => {
    expect(ownersIn(record, registry('old-api.example.com'))).toMatchObject([
      { owner: 'weu', prefix: 'old-' },
    ]);
  });

  it('names both owners of a contested record', () => {
    expect(
      ownersIn(
        record,
        registry('weu-cname-api.example.com', 'weu'),
        registry('neu-cname-api.example.com', 'neu'),
      ).map(({ owner }) => owner),
    ).toEqual(['weu', 'neu']);
  });

  it('gives a TXT record to the longest name it ends with', () => {
    const shorter = { fqdn: 'b.example.com', type: 'A', values: ['10.0.0.1'] };
    const longer = {
      fqdn: 'a-a-b.example.com',
      type: 'A',
      values: ['10.0.0.2'],
    };
    const owners = ownersOf([shorter, longer, registry('a-a-a-b.example.com')]);
    expect([...owners.keys()]).toEqual(['A|a-a-b.example.com']);
  });

  it('names nobody for a record without a TXT record', () => {
    expect(ownersIn(record)).toEqual([]);
  });

  it('finds what ExternalDNS writes, for any prefix and type', () => {
    const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
    fc.assert(
      fc.property(
        label,
        fc.stringMatching(/^([a-z0-9]{1,5}-){0,3}$/),
        fc.constantFrom('A', 'AAAA', 'CNAME'),
        (name, prefix, type) => {
          const fqdn = `${name}.example.com`;
          const owners = ownersOf([
            { fqdn, type, values: ['x'] },
            registry(`${prefix}${type.toLowerCase()}-${fqdn}`, 'me'),
          ]);
          expect(owners.get(ownerKey(type, fqdn))).toMatchObject([
            { owner: 'me', prefix },
          ]);
        },
      ),
    );
  });
});
