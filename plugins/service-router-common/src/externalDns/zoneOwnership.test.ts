import fc from 'fast-check';
import { ExternalDnsInstance } from './instance';
import { Ownership } from './recordOwner';
import { RecordSet } from './recordSet';
import { registryNameOf } from './registryNaming';
import { registryTextOf } from './registryText';
import { zoneOwnershipOf } from './zoneOwnership';

const HOST = 'api.example.com';

/** `CNAME api.example.com`: a record in one word or two. */
const record = (line: string): RecordSet => {
  const [type, fqdn] = line.split(' ');
  return {
    fqdn,
    type,
    values: [type === 'CNAME' ? 'gw.example.com' : '10.0.0.1'],
  };
};
const registry = (fqdn: string, owner = 'weu'): RecordSet => ({
  fqdn,
  type: 'TXT',
  values: [registryTextOf({ owner, resource: 'crd/ns/route' })],
});
const sealed = (fqdn: string): RecordSet => ({
  fqdn,
  type: 'TXT',
  values: [Buffer.alloc(120, 'sealed').toString('base64')],
});
const instance = (more: Partial<ExternalDnsInstance>): ExternalDnsInstance => ({
  name: 'external-dns-weu',
  ownerId: 'weu',
  ...more,
});

/** A state in a line: `owned weu "p-"`, `contested weu "p-" neu "q-"`. */
function told(ownership: Ownership): string {
  const names = (
    owners: { owner: string; prefix: string; suffix?: string }[],
  ) =>
    owners
      .map(({ owner, prefix, suffix }) => `${owner} "${suffix ?? prefix}"`)
      .sort()
      .join(' ');
  switch (ownership.state) {
    case 'owned':
      return `owned ${names([ownership.owner])}`;
    case 'contested':
      return `contested ${names(ownership.owners)}`;
    case 'ambiguous':
      return `ambiguous ${names(ownership.candidates)}`;
    default:
      return ownership.state;
  }
}

function ownershipIn(
  zone: RecordSet[],
  of = `CNAME ${HOST}`,
  instances: ExternalDnsInstance[] = [],
): string {
  return told(zoneOwnershipOf(zone, instances).of(record(of)));
}

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

describe('the owner of a record, with instances that are configured', () => {
  it('names the instance', () => {
    const zone = [
      record(`CNAME ${HOST}`),
      registry('weu-cname-api.example.com'),
    ];
    expect(
      zoneOwnershipOf(zone, [instance({ prefix: 'weu-' })]).of(zone[0]),
    ).toMatchObject({
      owner: { instance: 'external-dns-weu', prefix: 'weu-' },
    });
  });

  it.each`
    what                              | configured                                        | zone                                                      | of                         | ownership
    ${'a lone suffix'}                | ${{ suffix: '-weu' }}                             | ${['CNAME api.example.com', 'cname-api-weu.example.com']} | ${'CNAME api.example.com'} | ${'owned weu "-weu"'}
    ${'a wildcard'}                   | ${{ prefix: 'weu-', wildcardReplacement: 'any' }} | ${['CNAME *.example.com', 'weu-cname-any.example.com']}   | ${'CNAME *.example.com'}   | ${'owned weu "weu-"'}
    ${'a type in the prefix'}         | ${{ prefix: 'weu-a-' }}                           | ${['A gw.x', 'AAAA gw.x', 'weu-a-aaaa-gw.x']}             | ${'AAAA gw.x'}             | ${'owned weu "weu-a-"'}
    ${'a template with a type in it'} | ${{ prefix: 'weu-%{record_type}-aaaa-' }}         | ${['A gw.x', 'AAAA gw.x', 'weu-a-aaaa-gw.x']}             | ${'A gw.x'}                | ${'owned weu "weu-%{record_type}-aaaa-"'}
    ${'a longer name that would fit'} | ${{ prefix: '' }}                                 | ${['A team.x', 'CNAME a-team.x', 'a-team.x']}             | ${'A team.x'}              | ${'owned weu ""'}
    ${'another prefix than its own'}  | ${{ prefix: 'other-' }}                           | ${['CNAME api.example.com', 'weu-cname-api.example.com']} | ${'CNAME api.example.com'} | ${'owned weu "weu-"'}
    ${'the prefix of another owner'}  | ${{ ownerId: 'neu', suffix: '-weu' }}             | ${['CNAME api.example.com', 'cname-api-weu.example.com']} | ${'CNAME api.example.com'} | ${'owned weu "-weu"'}
    ${'a record that is gone'}        | ${{ prefix: 'weu-' }}                             | ${['CNAME v2.x', 'weu-cname-api-v2.x']}                   | ${'CNAME v2.x'}            | ${'unowned'}
  `('settles $what', ({ configured, zone, of, ownership }) => {
    const recordSets = zone.map((line: string) =>
      line.includes(' ') ? record(line) : registry(line),
    );
    expect(ownershipIn(recordSets, of, [instance(configured)])).toBe(ownership);
  });

  it('does not guess between two prefixes of one owner', () => {
    const zone = [
      record('A gw.x'),
      record('A a-gw.x'),
      registry('weu-a-a-gw.x'),
    ];
    expect(
      ownershipIn(zone, 'A gw.x', [
        instance({ prefix: 'weu-' }),
        instance({ prefix: 'weu-a-' }),
      ]),
    ).toBe('ambiguous weu "weu-a-"');
  });
});

describe('a registry record that cannot be read', () => {
  it.each`
    registryName                   | of                         | ownership
    ${'weu-cname-api.example.com'} | ${'CNAME api.example.com'} | ${'encrypted'}
    ${'weu-a-api.example.com'}     | ${'CNAME api.example.com'} | ${'unowned'}
    ${'key.example.com'}           | ${'CNAME api.example.com'} | ${'unowned'}
  `(
    'named $registryName makes $of $ownership',
    ({ registryName, of, ownership }) => {
      expect(ownershipIn([record(of), sealed(registryName)], of)).toBe(
        ownership,
      );
    },
  );

  it('is told from a key that somebody else has published', () => {
    const zone = [
      record(`CNAME ${HOST}`),
      sealed('weu-cname-api.example.com'),
      sealed('key.example.com'),
    ];
    const { isRegistryRecord } = zoneOwnershipOf(zone);
    expect(zone.map(isRegistryRecord)).toEqual([false, true, false]);
  });

  it('is found by a configured suffix', () => {
    expect(
      ownershipIn(
        [record(`CNAME ${HOST}`), sealed('cname-api-weu.example.com')],
        `CNAME ${HOST}`,
        [instance({ suffix: '-weu' })],
      ),
    ).toBe('encrypted');
  });
});

describe('an orphan registry record', () => {
  it('is listed with its owner', () => {
    expect(
      zoneOwnershipOf([registry('weu-cname-web.example.com')]).orphans,
    ).toEqual([
      {
        recordName: 'weu-cname-web.example.com',
        owner: 'weu',
        resource: 'crd/ns/route',
      },
    ]);
  });

  it('is none while its record stands', () => {
    const zone = [
      record(`CNAME ${HOST}`),
      registry('weu-cname-api.example.com'),
    ];
    expect(zoneOwnershipOf(zone).orphans).toEqual([]);
  });

  it('is one when another type stands at its name', () => {
    const zone = [record(`A ${HOST}`), registry('weu-cname-api.example.com')];
    expect(zoneOwnershipOf(zone).orphans).toHaveLength(1);
  });
});
