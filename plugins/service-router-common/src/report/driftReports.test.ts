import { Drift } from '../externalDns';
import {
  addresses,
  clusterState,
  fleetFacts,
  NOW,
  regionFact,
  written,
  zoneRecords,
} from '../testing/builders';
import { plain } from '../sentences';
import { reportRoute } from './reportRoute';

const HOST = 'test-workload-ns-p-base-workload-a.test-aks.nl';
const GATEWAY = 'aks-weu-internal.test-aks.nl';
const ROUTE = { namespace: 'ns-workload-a', name: 'test-workload-route' };

const drift = (more: Partial<Drift> = {}): Drift => ({
  kind: 'edited',
  planned: {
    fqdn: HOST,
    type: 'CNAME',
    targets: [GATEWAY],
    cluster: 'aks-weu',
    resource: 'crd/ns-workload-a/test-workload-route-external-dns-weu',
  },
  before: { fqdn: HOST, type: 'CNAME', ttl: 300, values: [GATEWAY] },
  after: { fqdn: HOST, type: 'CNAME', ttl: 300, values: ['evil.nl'] },
  seenAt: '12:00',
  foundAt: '12:01',
  ...more,
});

function reportedOf(...drifts: Drift[]) {
  return reportOf(GATEWAY, drifts).zones[0].drift;
}

/** The route, whose record points there. */
function reportOf(target: string, drifts: Drift[]) {
  const region = regionFact('weu', {
    zone: {
      value: zoneRecords(HOST, target, addresses.weu),
      observedAt: NOW.toISOString(),
    },
    drift: drifts,
  });
  const facts = fleetFacts({ weu: written(clusterState('weu')) }, [region]);
  return reportRoute(ROUTE, facts);
}

describe('what a row tells of changes by hand', () => {
  it('says what the record was, what it became, and when', () => {
    expect(plain(reportedOf(drift()))).toEqual([
      {
        kind: 'edited',
        fqdn: HOST,
        type: 'CNAME',
        before: { values: [GATEWAY], ttl: 300 },
        after: { values: ['evil.nl'], ttl: 300 },
        sentence: `CNAME ${HOST} was changed from ${GATEWAY} (TTL 300 s) to evil.nl (TTL 300 s) in zone test-aks.nl of West Europe between 12:00 and 12:01, by hand or by another tool. ExternalDNS puts it right on its next interval.`,
        seenAt: '12:00',
        foundAt: '12:01',
      },
    ]);
  });

  it('says when it was mended', () => {
    const [{ sentence, mendedAt }] = reportedOf(drift({ mendedAt: '12:02' }))!;
    expect([sentence, mendedAt]).toEqual([
      expect.stringMatching(/At 12:02 it was as planned again\.$/),
      '12:02',
    ]);
  });

  it('says that a record without its ownership record is changed no more, and what helps', () => {
    const [told] = reportedOf(drift({ kind: 'disowned' }))!;
    expect(told).toMatchObject({
      sentence: expect.stringContaining('changes it no more'),
      remedy: `Remove CNAME ${HOST} as well; ExternalDNS then makes both anew.`,
    });
  });

  it('tells of the gateway that the name points at too, the latest first', () => {
    const gateway = drift({
      kind: 'deleted',
      planned: { ...drift().planned, fqdn: GATEWAY, type: 'A' },
      foundAt: '12:05',
    });
    expect(reportedOf(drift(), gateway)?.map(({ fqdn }) => fqdn)).toEqual([
      GATEWAY,
      HOST,
    ]);
  });

  it('says nothing of other names', () => {
    const other = drift({ planned: { ...drift().planned, fqdn: 'db.nl' } });
    expect(reportedOf(other)).toBeUndefined();
  });
});

describe('a record that was changed by hand and is not mended yet', () => {
  it('is the reason of its row', () => {
    const { zones } = reportOf('evil.nl', [drift()]);
    expect(zones[0].state).toBe('written');
    expect(zones[0].sentence).toBe(zones[0].drift![0].sentence);
  });

  it('is told on top of the card, and needs attention', () => {
    const { overall, sentence } = reportOf('evil.nl', [drift()]);
    expect(overall).toBe('attention');
    expect(sentence).toMatch(/every region was changed by hand\.$/);
    expect(sentence).not.toContain('on the way');
  });

  it('needs attention although it still answers as declared, when nobody owns it any more', () => {
    const { overall, zones } = reportOf(GATEWAY, [drift({ kind: 'disowned' })]);
    expect(overall).toBe('attention');
    expect(zones[0].remedy).toContain('Remove CNAME');
  });

  it('is past once it is mended', () => {
    const { sentence, zones } = reportOf(GATEWAY, [
      drift({ mendedAt: '12:02' }),
    ]);
    expect(sentence).not.toContain('by hand');
    expect(zones[0].sentence).not.toContain('by hand');
  });
});
