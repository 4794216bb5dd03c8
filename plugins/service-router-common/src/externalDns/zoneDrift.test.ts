import { RecordSet } from './recordSet';
import { registryTextOf } from './registryText';
import { Drift, driftOf, ZoneReading } from './zoneDrift';
import { PlannedRecord } from './zoneMatch';
import { zoneOwnershipOf } from './zoneOwnership';

const planned: PlannedRecord = {
  fqdn: 'api.example.com',
  type: 'CNAME',
  targets: ['gw.example.com'],
  cluster: 'aks-weu',
  resource: 'crd/shop/api',
};
const record = (target = 'gw.example.com'): RecordSet => ({
  fqdn: 'api.example.com',
  type: 'CNAME',
  ttl: 300,
  values: [target],
});
const registry = (owner = 'weu'): RecordSet => ({
  fqdn: `${owner}-cname-api.example.com`,
  type: 'TXT',
  values: [registryTextOf({ owner, resource: 'crd/shop/api' })],
});

function reading(minute: number, ...recordSets: RecordSet[]): ZoneReading {
  return {
    recordSets,
    ownership: zoneOwnershipOf(recordSets),
    readAt: `2026-03-01T12:0${minute}:00.000Z`,
  };
}

/** What is told after these readings, one after the other, while the same is planned. */
function told(...readings: ZoneReading[]): Drift[] {
  return readings.slice(1).reduce<Drift[]>(
    (known, now, index) =>
      driftOf(known, readings[index], now, {
        before: [planned],
        now: [planned],
      }),
    [],
  );
}

const asPlanned = [record(), registry()];

describe('driftOf', () => {
  it('tells a record that was edited, with before and after', () => {
    expect(
      told(
        reading(0, ...asPlanned),
        reading(1, record('evil.example.com'), registry()),
      ),
    ).toEqual([
      {
        kind: 'edited',
        planned,
        before: record(),
        after: record('evil.example.com'),
        seenAt: '2026-03-01T12:00:00.000Z',
        foundAt: '2026-03-01T12:01:00.000Z',
      },
    ]);
  });

  it.each`
    what                          | after
    ${'with its registry record'} | ${[]}
    ${'alone'}                    | ${[registry()]}
  `('tells a record that was deleted $what', ({ after }) => {
    const [drift, ...more] = told(
      reading(0, ...asPlanned),
      reading(1, ...after),
    );
    expect(more).toEqual([]);
    expect(drift).toMatchObject({ kind: 'deleted', before: record() });
    expect(drift).not.toHaveProperty('after');
  });

  it('tells a record whose registry record was taken away', () => {
    expect(told(reading(0, ...asPlanned), reading(1, record()))).toMatchObject([
      { kind: 'disowned' },
    ]);
  });

  it('tells nothing while all is as planned', () => {
    expect(told(reading(0, ...asPlanned), reading(1, ...asPlanned))).toEqual(
      [],
    );
  });

  it('does not call it drift that a record has not come to be as planned', () => {
    expect(
      told(
        reading(0, record('old.x'), registry()),
        reading(1, record('older.x'), registry()),
      ),
    ).toEqual([]);
  });

  it('does not call it drift that another owner has taken the name over', () => {
    expect(
      told(
        reading(0, ...asPlanned),
        reading(1, record('neu.example.com'), registry('neu')),
      ),
    ).toEqual([]);
  });

  it('tells once, and follows it while it lasts', () => {
    expect(
      told(
        reading(0, ...asPlanned),
        reading(1, record('evil.x'), registry()),
        reading(2, record('worse.x'), registry()),
      ),
    ).toMatchObject([
      { after: record('worse.x'), foundAt: '2026-03-01T12:01:00.000Z' },
    ]);
  });

  it.each`
    what          | drifted
    ${'edited'}   | ${[record('evil.x'), registry()]}
    ${'deleted'}  | ${[registry()]}
    ${'disowned'} | ${[record()]}
  `('tells when what was $what is mended', ({ drifted }) => {
    expect(
      told(
        reading(0, ...asPlanned),
        reading(1, ...drifted),
        reading(2, ...asPlanned),
      ),
    ).toMatchObject([{ mendedAt: '2026-03-01T12:02:00.000Z' }]);
  });

  it('keeps what the record was, once it is mended', () => {
    expect(
      told(
        reading(0, ...asPlanned),
        reading(1, record('evil.x'), registry()),
        reading(2, ...asPlanned),
      )[0].after,
    ).toEqual(record('evil.x'));
  });

  it('tells it again when it happens again', () => {
    expect(
      told(
        reading(0, ...asPlanned),
        reading(1, registry()),
        reading(2, ...asPlanned),
        reading(3, registry()),
      ).map(({ mendedAt }) => mendedAt),
    ).toEqual(['2026-03-01T12:02:00.000Z', undefined]);
  });

  it.each`
    what                           | now
    ${'is planned no more'}        | ${[]}
    ${'is planned otherwise'}      | ${[{ ...planned, targets: ['neu.example.com'] }]}
    ${'passes to another cluster'} | ${[{ ...planned, cluster: 'aks-neu' }]}
  `('tells nothing of a record that $what', ({ now }) => {
    const [before, after] = [reading(0, ...asPlanned), reading(1)];
    expect(driftOf([], before, after, { before: [planned], now })).toEqual([]);
  });

  it('drops what it told when the plan has gone past it', () => {
    const readings = [reading(0, ...asPlanned), reading(1), reading(2)];
    const known = told(readings[0], readings[1]);
    expect(
      driftOf(known, readings[1], readings[2], { before: [planned], now: [] }),
    ).toEqual([]);
  });

  it('keeps what it told while it is not known what the cluster plans', () => {
    const readings = [reading(0, ...asPlanned), reading(1), reading(2)];
    const known = told(readings[0], readings[1]);
    const unknown = new Set(['aks-weu']);
    expect(
      driftOf(known, readings[1], readings[2], {
        before: [],
        now: [],
        unknown,
      }),
    ).toEqual(known);
  });

  it('tells no change again that another has seen to be mended in a later reading', () => {
    const [drift] = told(
      reading(0, ...asPlanned),
      reading(1),
      reading(3, ...asPlanned),
    );
    expect(
      driftOf([drift], reading(0, ...asPlanned), reading(2), {
        before: [planned],
        now: [planned],
      }),
    ).toEqual([drift]);
  });

  it('leaves what it told as it is without news', () => {
    const readings = [reading(0, ...asPlanned), reading(1), reading(2)];
    const known = told(readings[0], readings[1]);
    const [after] = told(...readings);
    expect(after).toEqual(known[0]);
  });
});
