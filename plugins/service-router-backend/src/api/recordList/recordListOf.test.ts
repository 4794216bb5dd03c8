import {
  RecordMatch,
  ZoneContentsReport,
  ZoneRecordQuery,
} from '@service-router/plugin-service-router-common';
import fc from 'fast-check';
import { recordListOf } from './recordListOf';

const owner = (id: string) => ({ owner: id, prefix: '', recordName: id });
const planned = (fqdn: string, cluster = 'aks-weu') => ({
  fqdn,
  type: 'CNAME',
  targets: ['gateway.example.com'],
  cluster,
  resource: `crd/shop/${fqdn.split('.')[0]}`,
});
const found = (fqdn: string) => ({ fqdn, type: 'CNAME', values: ['a'] });

const records: RecordMatch[] = [
  { state: 'absent', planned: planned('web.example.com') },
  { state: 'absent', planned: planned('web.example.com', 'aks-neu') },
  {
    state: 'present',
    planned: planned('api.example.com'),
    found: found('api.example.com'),
    ownership: { state: 'owned', owner: owner('weu') },
  },
  {
    state: 'differentTarget',
    planned: planned('pay.example.com'),
    found: found('Pay.example.com'),
    ownership: { state: 'contested', owners: [owner('weu'), owner('neu')] },
  },
  {
    state: 'foreign',
    found: { fqdn: 'db.example.com', type: 'A', values: ['10.0.0.9'] },
    ownership: { state: 'unowned' },
  },
];

function zoneOf(matches: RecordMatch[]): ZoneContentsReport {
  return {
    region: 'weu',
    title: 'West Europe',
    zone: 'example.com',
    matches,
    orphans: [],
    errors: [],
  };
}

const namesOf = (matches: RecordMatch[]) =>
  matches.map(match =>
    match.state === 'absent'
      ? `${match.planned.fqdn} of ${match.planned.cluster}`
      : match.found.fqdn,
  );
const namesBy = (query: ZoneRecordQuery) =>
  namesOf(recordListOf(zoneOf(records), query).matches);

describe('the list of the records of a zone', () => {
  it('is by name, and by cluster where several plan one', () => {
    expect(namesBy({})).toEqual([
      'api.example.com',
      'db.example.com',
      'Pay.example.com',
      'web.example.com of aks-neu',
      'web.example.com of aks-weu',
    ]);
  });

  it.each`
    query                                     | names
    ${{ kind: ['ours'] }}                     | ${['api.example.com', 'Pay.example.com']}
    ${{ kind: ['foreign'] }}                  | ${['db.example.com']}
    ${{ kind: ['contested'] }}                | ${['Pay.example.com']}
    ${{ kind: ['foreign', 'contested'] }}     | ${['db.example.com', 'Pay.example.com']}
    ${{ state: ['present'] }}                 | ${['api.example.com']}
    ${{ state: ['present', 'foreign'] }}      | ${['api.example.com', 'db.example.com']}
    ${{ kind: ['ours'], state: ['foreign'] }} | ${[]}
    ${{ text: 'PAY' }}                        | ${['Pay.example.com']}
    ${{ text: '.com', kind: ['contested'] }}  | ${['Pay.example.com']}
    ${{ text: 'crd/shop' }}                   | ${[]}
  `('by $query: $names', ({ query, names }) => {
    expect(namesBy(query)).toEqual(names);
  });

  it('counts what is asked for, on all pages', () => {
    expect(
      recordListOf(zoneOf(records), { kind: ['absent'], limit: 1, offset: 1 }),
    ).toMatchObject({ total: 2, offset: 1 });
  });

  it('says what else there is to tell of the zone with every page', () => {
    expect(recordListOf(zoneOf(records), { limit: 1 })).toMatchObject({
      region: 'weu',
      zone: 'example.com',
      errors: [],
    });
  });

  it('refuses a cursor that it did not give', () => {
    expect(() => recordListOf(zoneOf(records), { cursor: 'x' })).toThrow(
      'The query parameter cursor is "x"; expected the nextCursor of an answer about the same zone.',
    );
  });

  it('has every record once, however long its pages are', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { maxLength: 20 }),
        fc.integer({ min: 1, max: 7 }),
        (names, limit) => {
          const zone = zoneOf(
            names.map(name => ({ state: 'absent', planned: planned(name) })),
          );
          const turned: RecordMatch[] = [];
          let cursor: string | undefined;
          do {
            const page = recordListOf(zone, { limit, cursor });
            turned.push(...page.matches);
            cursor = page.nextCursor;
          } while (cursor !== undefined);
          expect(turned).toEqual(recordListOf(zone, {}).matches);
          expect(turned).toHaveLength(names.length);
        },
      ),
    );
  });
});
