import fc from 'fast-check';
import { ExternalDnsInstance } from './instance';
import { certainOwnersOf } from './recordOwner';
import { RecordSet } from './recordSet';
import { registryNameOf } from './registryNaming';
import { registryTextOf } from './registryText';
import { zoneOwnershipOf } from './zoneOwnership';

/** Names that are easily taken for one another, or for a type. */
const names = fc
  .constantFrom('a', 'b', 'a-b', 'api', 'a-api', 'cname-b', 'v2', 'api-v2', '*')
  .map(label => `${label}.x.com`);
const types = fc.constantFrom('A', 'AAAA', 'CNAME', 'MX');

/** ExternalDNS instances whose names cannot be taken for one another's. */
const instances: ExternalDnsInstance[] = [
  { name: 'of weu', ownerId: 'weu', prefix: 'weu-dev-' },
  {
    name: 'of neu',
    ownerId: 'neu',
    prefix: 'neu.',
    wildcardReplacement: 'any',
  },
  { name: 'of frc', ownerId: 'frc', suffix: '-frc' },
  { name: 'of sea', ownerId: 'sea', prefix: 'own-%{record_type}-' },
];

interface Written {
  fqdn: string;
  type: string;
  by: ExternalDnsInstance[];
  /** The record was deleted, what the instances wrote beside it was not. */
  isGone: boolean;
}

const written: fc.Arbitrary<Written[]> = fc.uniqueArray(
  fc.record({
    fqdn: names,
    type: types,
    by: fc.subarray(instances),
    isGone: fc.boolean(),
  }),
  { selector: ({ fqdn, type }) => `${type} ${fqdn}`, maxLength: 8 },
);

function zoneOf(records: Written[]): RecordSet[] {
  return records.flatMap(({ fqdn, type, by, isGone }) => [
    ...(isGone ? [] : [{ fqdn, type, values: ['10.0.0.1'] }]),
    ...by.map(
      (instance): RecordSet => ({
        fqdn: registryNameOf(fqdn, type, instance),
        type: 'TXT',
        values: [registryTextOf({ owner: instance.ownerId })],
      }),
    ),
  ]);
}

const ownersIn = (zone: RecordSet[], known: ExternalDnsInstance[]) => {
  const { of } = zoneOwnershipOf(zone, known);
  return (record: Written) =>
    certainOwnersOf(of(record))
      .map(({ owner }) => owner)
      .sort();
};

describe('the owners of a zone', () => {
  it('are those who wrote its records, when they are configured', () => {
    fc.assert(
      fc.property(written, records => {
        const standing = records.filter(({ isGone }) => !isGone);
        const ownersOf = ownersIn(zoneOf(records), instances);
        expect(standing.map(ownersOf)).toEqual(
          standing.map(({ by }) => by.map(({ ownerId }) => ownerId).sort()),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('are never others than those who wrote them, told from the zone alone, also when a record was deleted', () => {
    fc.assert(
      fc.property(written, records => {
        const standing = records.filter(({ isGone }) => !isGone);
        const deleted = records.filter(({ isGone }) => isGone).slice(0, 1);
        const ownersOf = ownersIn(zoneOf([...deleted, ...standing]), []);
        for (const record of standing) {
          const owners = record.by.map(({ ownerId }) => ownerId);
          expect(owners).toEqual(expect.arrayContaining(ownersOf(record)));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('leave as many orphans as registry records of records that are gone, when they are configured', () => {
    fc.assert(
      fc.property(written, records => {
        const { orphans } = zoneOwnershipOf(zoneOf(records), instances);
        const gone = records.filter(({ isGone }) => isGone);
        expect(orphans).toHaveLength(gone.flatMap(({ by }) => by).length);
      }),
    );
  });
});
