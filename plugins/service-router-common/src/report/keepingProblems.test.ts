import {
  addresses,
  clusterState,
  fleetFacts,
  NOW,
  regionFact,
  written,
  zoneRecords,
} from '../testing/builders';
import { RecordSet } from '../externalDns';
import { RegionFact } from './facts';
import { reportRoute } from './reportRoute';
import { summariseRoute } from './summaries';

const ROUTE = { namespace: 'ns-workload-a', name: 'test-workload-route' };
const HOST = 'test-workload-ns-p-base-workload-a.test-aks.nl';
const GATEWAY = 'aks-weu-internal.test-aks.nl';
const AS_PLANNED = zoneRecords(HOST, GATEWAY, addresses.weu);
const isOwnership = ({ type, fqdn }: RecordSet) =>
  type === 'TXT' && fqdn.includes('cname-');

function reportIn(value: RecordSet[], more: Partial<RegionFact> = {}) {
  const region = regionFact('weu', {
    zone: { value, observedAt: NOW.toISOString() },
    ...more,
  });
  return reportRoute(
    ROUTE,
    fleetFacts({ weu: written(clusterState('weu')) }, [region]),
  );
}

function ownedBy(owner: string): RecordSet[] {
  return AS_PLANNED.map(record =>
    isOwnership(record)
      ? {
          ...record,
          values: record.values.map(value =>
            value.replace('owner=external-dns-weu', `owner=${owner}`),
          ),
        }
      : record,
  );
}

const twice = [
  ...AS_PLANNED,
  ...AS_PLANNED.filter(isOwnership).map(record => ({
    ...record,
    fqdn: record.fqdn.replace('weu-dev-aks-', 'weu2-dev-aks-'),
  })),
];

describe('who keeps the record of a route', () => {
  it('is no problem while it is the ExternalDNS of its cluster', () => {
    expect(reportIn(AS_PLANNED).problems).toEqual([]);
  });

  it('is a problem where no cluster publishes as its owner, although all is as declared', () => {
    const { overall, sentence, problems } = reportIn(
      ownedBy('external-dns-old'),
    );
    expect([overall, sentence]).toEqual([
      'attention',
      expect.stringMatching(/; no ExternalDNS keeps its record\.$/),
    ]);
    expect(problems).toMatchObject([
      {
        severity: 'warning',
        code: 'OrphanedRecord',
        region: 'weu',
        sentence: expect.stringContaining(`CNAME ${HOST} as planned`),
      },
    ]);
  });

  it('is a problem where nobody owns it', () => {
    const unowned = AS_PLANNED.filter(record => !isOwnership(record));
    expect(reportIn(unowned).problems).toMatchObject([
      { code: 'OrphanedRecord' },
    ]);
  });

  it('is a problem where several take it for their own, although it is as declared now', () => {
    expect(reportIn(twice).problems).toMatchObject([
      { code: 'ContestedRecord', region: 'weu' },
    ]);
  });

  it('is left to the row of a region in which the record is not as planned', () => {
    const elsewhere = twice.map(record =>
      record.type === 'CNAME' ? { ...record, values: ['old.nl'] } : record,
    );
    const report = reportIn(elsewhere);
    expect(report.problems).toEqual([]);
    expect(summariseRoute(report).problems).toEqual(['ContestedRecord']);
  });
});

describe('the kinds of problem by which a list of routes is narrowed', () => {
  it('are none of a route that is as declared', () => {
    expect(summariseRoute(reportIn(AS_PLANNED)).problems).toBeUndefined();
  });

  it('have a record of somebody else in the way', () => {
    const foreign = { fqdn: HOST, type: 'CNAME', values: ['hand.nl'] };
    const records = AS_PLANNED.filter(
      record => record.type !== 'CNAME' && !isOwnership(record),
    );
    expect(summariseRoute(reportIn([foreign, ...records])).problems).toEqual([
      'ForeignRecord',
    ]);
  });

  it('have a change by hand, as long as it is not mended', () => {
    const drift = {
      kind: 'edited' as const,
      planned: {
        fqdn: HOST,
        type: 'CNAME',
        targets: [GATEWAY],
        cluster: 'aks-weu',
        resource: 'crd/a/b',
      },
      before: AS_PLANNED[0],
      seenAt: '2026-03-01T11:58:00Z',
      foundAt: '2026-03-01T11:59:00Z',
    };
    const codes = (mendedAt?: string) =>
      summariseRoute(
        reportIn(AS_PLANNED, {
          drift: [{ ...drift, ...(mendedAt ? { mendedAt } : {}) }],
        }),
      ).problems;
    expect([codes(), codes('2026-03-01T11:59:30Z')]).toEqual([
      ['ChangedByHand'],
      undefined,
    ]);
  });

  it('have that nobody writes a region', () => {
    const region = (name: string) =>
      regionFact(name, {
        zone: {
          value: name === 'weu' ? AS_PLANNED : [],
          observedAt: NOW.toISOString(),
        },
      });
    const report = reportRoute(
      ROUTE,
      fleetFacts({ weu: written(clusterState('weu')) }, [
        region('weu'),
        region('neu'),
      ]),
    );
    expect(summariseRoute(report).problems).toEqual(['NoWriter']);
  });
});
