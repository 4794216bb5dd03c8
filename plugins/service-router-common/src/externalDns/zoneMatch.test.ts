import { RecordSet } from './recordSet';
import { registryTextOf } from './registryText';
import { matchZone, PlannedRecord, plannedRecordsOf } from './zoneMatch';
import { zoneOwnershipOf } from './zoneOwnership';

const planned = (more: Partial<PlannedRecord> = {}): PlannedRecord => ({
  fqdn: 'api.example.com',
  type: 'CNAME',
  targets: ['gw.example.com'],
  cluster: 'aks-weu',
  resource: 'crd/shop/api',
  ...more,
});
const record = (more: Partial<RecordSet> = {}): RecordSet => ({
  fqdn: 'api.example.com',
  type: 'CNAME',
  ttl: 300,
  values: ['gw.example.com'],
  ...more,
});
const registry: RecordSet = {
  fqdn: 'weu-cname-api.example.com',
  type: 'TXT',
  values: [registryTextOf({ owner: 'weu', resource: 'crd/shop/api' })],
};

const match = (recordSets: RecordSet[], wanted: PlannedRecord[]) =>
  matchZone(recordSets, wanted, zoneOwnershipOf(recordSets));

describe('matchZone', () => {
  it.each`
    state                | found                                                    | wanted
    ${'present'}         | ${record()}                                              | ${planned()}
    ${'present'}         | ${record({ values: ['GW.example.com.'] })}               | ${planned()}
    ${'present'}         | ${record({ ttl: 300 })}                                  | ${planned({ ttl: 300 })}
    ${'differentTtl'}    | ${record({ ttl: 60 })}                                   | ${planned({ ttl: 300 })}
    ${'differentTarget'} | ${record({ values: ['other.example.com'] })}             | ${planned()}
    ${'linked'}          | ${record({ values: [], linkedProfile: 'p' })}            | ${planned()}
    ${'linked'}          | ${record({ type: 'A', values: [], linkedProfile: 'p' })} | ${planned()}
  `('is $state', ({ state, found, wanted }) => {
    expect(match([found], [wanted])).toMatchObject([
      { state, planned: wanted, found },
    ]);
  });

  it('is absent when nothing stands at the name', () => {
    expect(match([], [planned()])).toEqual([
      { state: 'absent', planned: planned() },
    ]);
  });

  it('is absent, and what stands is foreign, when another type has the name', () => {
    const other = record({ type: 'A', values: ['10.0.0.9'] });
    expect(match([other], [planned()])).toMatchObject([
      { state: 'absent' },
      { state: 'foreign', found: other, ownership: { state: 'unowned' } },
    ]);
  });

  it('tells the owner of each', () => {
    expect(match([record(), registry], [planned()])).toMatchObject([
      { ownership: { state: 'owned', owner: { owner: 'weu' } } },
    ]);
  });

  it('leaves out registry records and those of the zone itself', () => {
    const own = [
      record({ fqdn: 'example.com', type: 'SOA', values: ['ns1.example.com'] }),
      record({ fqdn: 'example.com', type: 'NS', values: ['ns1.example.com'] }),
      registry,
    ];
    expect(match(own, [])).toEqual([]);
  });

  it('calls a delegation foreign that nobody planned', () => {
    const delegation = record({ fqdn: 'sub.example.com', type: 'NS' });
    expect(match([delegation], [])).toMatchObject([{ state: 'foreign' }]);
  });

  it('matches each cluster that plans the name', () => {
    expect(
      match(
        [record()],
        [planned(), planned({ cluster: 'aks-neu', targets: ['neu.x'] })],
      ).map(({ state }) => state),
    ).toEqual(['present', 'differentTarget']);
  });
});

describe('plannedRecordsOf', () => {
  it('reads the records that DNSEndpoints ask for', () => {
    expect(
      plannedRecordsOf('aks-weu', [
        {
          metadata: { name: 'api', namespace: 'shop' },
          spec: {
            endpoints: [
              {
                dnsName: 'API.example.com.',
                recordType: 'CNAME',
                targets: ['gw.example.com'],
                recordTTL: 60,
              },
            ],
          },
        },
      ]),
    ).toEqual([planned({ ttl: 60 })]);
  });
});
