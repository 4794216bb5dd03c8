import fc from 'fast-check';
import {
  HOST,
  ownershipIn,
  record,
  registry,
  told,
} from '../testing/registryBuilders';
import { RecordSet } from './recordSet';
import { registryNameOf } from './registryNaming';
import { zoneOwnershipOf } from './zoneOwnership';

describe('the owner of a record, told from the zone alone', () => {
  it.each`
    what                                             | registryNames                                                  | ownership
    ${'nothing'}                                     | ${[]}                                                          | ${'unowned'}
    ${'a prefix and the type'}                       | ${['weu-dev-aks-cname-api.example.com']}                       | ${'owned weu "weu-dev-aks-"'}
    ${'the type alone'}                              | ${['cname-api.example.com']}                                   | ${'owned weu ""'}
    ${'a prefix with a dot'}                         | ${['owner.cname-api.example.com']}                             | ${'owned weu "owner."'}
    ${'the untyped form of old versions'}            | ${['old-api.example.com']}                                     | ${'owned weu "old-"'}
    ${'both forms, as versions up to v0.17 wrote'}   | ${['weu-cname-api.example.com', 'weu-api.example.com']}        | ${'owned weu "weu-"'}
    ${'a prefix that ends in the middle of a piece'} | ${['extcname-api.example.com']}                                | ${'owned weu "ext"'}
    ${'a template before a hyphen'}                  | ${['cname-own-api.example.com']}                               | ${'ambiguous weu "%{record_type}-own-"'}
    ${'a type in the prefix'}                        | ${['weu-a-cname-api.example.com']}                             | ${'ambiguous weu "weu-a-"'}
    ${'a template as a label'}                       | ${['cname.api.example.com']}                                   | ${'owned weu "%{record_type}."'}
    ${'a suffix that nothing else has'}              | ${['cname-api-weu.example.com']}                               | ${'ambiguous weu "-weu"'}
    ${'two prefixes of one owner'}                   | ${['weu-cname-api.example.com', 'weu2-cname-api.example.com']} | ${'contested weu "weu-" weu "weu2-"'}
    ${'the registry record of another type'}         | ${['weu-a-api.example.com']}                                   | ${'unowned'}
    ${'the registry record of another name'}         | ${['weu-cname-web.example.com']}                               | ${'unowned'}
  `('by $what: $ownership', ({ registryNames, ownership }) => {
    const zone = [
      record(`CNAME ${HOST}`),
      ...registryNames.map((name: string) => registry(name)),
    ];
    expect(ownershipIn(zone)).toBe(ownership);
  });

  it('names both owners of a contested record', () => {
    expect(
      ownershipIn([
        record(`CNAME ${HOST}`),
        registry('weu-cname-api.example.com', 'weu'),
        registry('neu-cname-api.example.com', 'neu'),
      ]),
    ).toBe('contested neu "neu-" weu "weu-"');
  });

  it('says what the registry record was made from', () => {
    const { of } = zoneOwnershipOf([
      record(`CNAME ${HOST}`),
      registry('weu-cname-api.example.com'),
    ]);
    expect(of(record(`CNAME ${HOST}`))).toEqual({
      state: 'owned',
      owner: {
        owner: 'weu',
        resource: 'crd/ns/route',
        prefix: 'weu-',
        recordName: 'weu-cname-api.example.com',
      },
    });
  });

  it('gives a registry record to the longest name it ends with', () => {
    const zone = [
      record('A b.example.com'),
      record('A a-a-b.example.com'),
      registry('a-a-a-b.example.com'),
    ];
    expect(
      ['A b', 'A a-a-b'].map(name => ownershipIn(zone, `${name}.example.com`)),
    ).toEqual(['unowned', 'owned weu ""']);
  });

  it('does not guess between two types whose names both could be in the prefix', () => {
    const zone = [
      record('A gw.example.com'),
      record('AAAA gw.example.com'),
      registry('weu-a-aaaa-gw.example.com'),
    ];
    expect(
      ['A', 'AAAA'].map(type => ownershipIn(zone, `${type} gw.example.com`)),
    ).toEqual([
      'ambiguous weu "weu-%{record_type}-aaaa-"',
      'ambiguous weu "weu-a-"',
    ]);
  });

  it('does not count the untyped form for an AAAA', () => {
    const zone = [
      record('A gw.example.com'),
      record('AAAA gw.example.com'),
      registry('weu-gw.example.com'),
    ];
    expect(
      ['A', 'AAAA'].map(type => ownershipIn(zone, `${type} gw.example.com`)),
    ).toEqual(['owned weu "weu-"', 'unowned']);
  });

  it('believes a prefix that an owner has shown twice, also where a longer name would fit', () => {
    const zone = [
      record('A team.example.com'),
      record('CNAME a-team.example.com'),
      record('CNAME one.example.com'),
      record('CNAME two.example.com'),
      registry('cname-one.example.com'),
      registry('cname-two.example.com'),
      registry('a-team.example.com'),
    ];
    expect(
      ['A team', 'CNAME a-team'].map(name =>
        ownershipIn(zone, `${name}.example.com`),
      ),
    ).toEqual(['owned weu ""', 'unowned']);
  });

  it.each`
    prefix                   | what
    ${'%{record_type}-own-'} | ${'template'}
    ${'weu-a-'}              | ${'prefix with a type in it'}
  `('believes a $what that an owner has shown twice', ({ prefix }) => {
    const hosts = ['one.example.com', 'two.example.com'];
    const zone = hosts.flatMap(fqdn => [
      record(`CNAME ${fqdn}`),
      registry(registryNameOf(fqdn, 'CNAME', { prefix })),
    ]);
    expect(ownershipIn(zone, 'CNAME one.example.com')).toBe(
      `owned weu "${prefix}"`,
    );
  });

  it('believes a suffix that an owner has shown twice', () => {
    const zone = [
      record('CNAME one.example.com'),
      record('CNAME two.example.com'),
      registry('cname-one-weu.example.com'),
      registry('cname-two-weu.example.com'),
    ];
    expect(ownershipIn(zone, 'CNAME one.example.com')).toBe('owned weu "-weu"');
  });

  it('does not take the registry record of a record that is gone for that of a shorter name', () => {
    const zone = [
      record('CNAME one.example.com'),
      record('CNAME two.example.com'),
      record('CNAME v2.example.com'),
      registry('weu-cname-one.example.com'),
      registry('weu-cname-two.example.com'),
      registry('weu-cname-api-v2.example.com'),
    ];
    expect(ownershipIn(zone, 'CNAME v2.example.com')).toBe('unowned');
    expect(zoneOwnershipOf(zone).orphans).toEqual([
      {
        recordName: 'weu-cname-api-v2.example.com',
        owner: 'weu',
        resource: 'crd/ns/route',
        speaksOf: { fqdn: 'api-v2.example.com', type: 'CNAME' },
      },
    ]);
  });

  it('does not guess what stands for the asterisk of a wildcard', () => {
    const zone = [
      record('CNAME *.example.com'),
      registry('weu-cname-any.example.com'),
    ];
    expect(ownershipIn(zone, 'CNAME *.example.com')).toBe(
      'ambiguous weu "weu-"',
    );
  });

  it('tells the owner of a TXT record that is not a registry record', () => {
    const zone: RecordSet[] = [
      { fqdn: HOST, type: 'TXT', values: ['v=spf1 -all'] },
      registry('weu-txt-api.example.com'),
    ];
    expect(ownershipIn(zone, `TXT ${HOST}`)).toBe('owned weu "weu-"');
  });

  it('knows every record that an ExternalDNS has written, whatever its prefix', () => {
    const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(label, { minLength: 2, maxLength: 6 }),
        fc.stringMatching(/^([a-z0-9]{1,5}[-.]){0,3}$/),
        fc.constantFrom('A', 'AAAA', 'CNAME'),
        (names, prefix, type) => {
          const records = names.map(name =>
            record(`${type} ${name}.example.com`),
          );
          const { of } = zoneOwnershipOf([
            ...records,
            ...records.map(({ fqdn }) =>
              registry(registryNameOf(fqdn, type, { prefix }), 'me'),
            ),
          ]);
          expect(records.map(of).map(told)).toEqual(
            records.map(() => `owned me "${prefix}"`),
          );
        },
      ),
    );
  });
});
