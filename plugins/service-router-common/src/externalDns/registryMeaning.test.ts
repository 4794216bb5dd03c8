import {
  HOST,
  instance,
  ownershipIn,
  record,
  registry,
  sealed,
} from '../testing/registryBuilders';
import { zoneOwnershipOf } from './zoneOwnership';

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

  it('is found behind a suffix', () => {
    expect(
      ownershipIn([
        record(`CNAME ${HOST}`),
        sealed('cname-api-weu.example.com'),
      ]),
    ).toBe('encrypted');
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
