import { RecordSet } from '../externalDns';
import {
  addresses,
  clusterState,
  fleetFacts,
  NOW,
  regionFact,
  route,
  written,
  zoneRecords,
} from '../testing/builders';
import { plain } from '../sentences';
import { RegionFact } from './facts';
import { zoneProblems } from './zoneProblems';

const HOST = 'test-workload-ns-p-base-workload-a.test-aks.nl';
const GATEWAY = 'aks-weu-internal.test-aks.nl';
const AS_PLANNED = zoneRecords(HOST, GATEWAY, addresses.weu);

function problemsIn(
  value: RecordSet[] | undefined,
  more: Partial<RegionFact> = {},
  state = clusterState('weu'),
) {
  const region = regionFact('weu', {
    zone: { value, observedAt: NOW.toISOString() },
    ...more,
  });
  return zoneProblems(fleetFacts({ weu: written(state) }, [region]));
}

describe('zoneProblems', () => {
  it('has nothing to say of a zone that is as planned, nor of what nobody planned', () => {
    const foreign = { fqdn: 'db.test-aks.nl', type: 'A', values: ['10.0.0.9'] };
    expect(problemsIn([...AS_PLANNED, foreign])).toEqual([]);
  });

  it('has nothing to say of a zone that was never read', () => {
    expect(problemsIn(undefined)).toEqual([]);
  });

  it('tells a record that nobody owns at a planned name', () => {
    const byHand = { fqdn: HOST, type: 'A', values: ['192.0.2.1'] };
    expect(plain(problemsIn([byHand]))).toEqual([
      {
        severity: 'error',
        code: 'ForeignRecord',
        region: 'weu',
        sentence: `Zone test-aks.nl of West Europe holds A ${HOST}, which no ExternalDNS owns, so that what is planned there is never written.`,
        remedy:
          'Remove those records from the zone, or name the routes otherwise.',
      },
    ]);
  });

  it('leaves a record to its owner that has yet to change', () => {
    const old = AS_PLANNED.map(record =>
      record.type === 'CNAME' ? { ...record, values: ['old.nl'] } : record,
    );
    expect(problemsIn(old)).toEqual([]);
  });

  it('tells a record that two instances take for their own', () => {
    const second = AS_PLANNED.filter(({ type }) => type === 'TXT')
      .slice(0, 1)
      .map(record => ({
        ...record,
        fqdn: record.fqdn.replace('weu-dev-aks-', 'weu2-dev-aks-'),
      }));
    expect(problemsIn([...AS_PLANNED, ...second])).toMatchObject([
      { severity: 'warning', code: 'ContestedRecord' },
    ]);
  });

  describe('of a record that is as planned', () => {
    const isOwnership = ({ type, fqdn }: RecordSet) =>
      type === 'TXT' && fqdn.includes('cname-');
    const unowned = AS_PLANNED.filter(record => !isOwnership(record));
    const kept = (owner: string) =>
      AS_PLANNED.map(record =>
        isOwnership(record)
          ? {
              ...record,
              values: record.values.map(value =>
                value.replace('owner=external-dns-weu', `owner=${owner}`),
              ),
            }
          : record,
      );

    it('tells that its owner is no ExternalDNS of the clusters', () => {
      expect(plain(problemsIn(kept('external-dns-old')))).toEqual([
        {
          severity: 'warning',
          code: 'OrphanedRecord',
          region: 'weu',
          sentence: `Zone test-aks.nl of West Europe holds CNAME ${HOST} as planned, but no ExternalDNS of the clusters owns that, so that it is neither changed nor removed with its route.`,
          remedy:
            'Let the ownership records name the owner id (--txt-owner-id) of the ExternalDNS that publishes there, or remove the records, so that it writes them anew.',
        },
      ]);
    });

    it('tells that it has no owner', () => {
      expect(problemsIn(unowned)).toMatchObject([{ code: 'OrphanedRecord' }]);
    });

    it('tells nothing of its owner where the cluster’s ExternalDNS is not known', () => {
      const gatewayless = kept('external-dns-old').filter(
        ({ fqdn }) => !fqdn.endsWith(GATEWAY),
      );
      expect(problemsIn(gatewayless)).toEqual([]);
    });

    it('tells nothing of an owner that is configured, for another region too', () => {
      const region = regionFact('weu', {
        zone: {
          value: kept('external-dns-hub'),
          observedAt: NOW.toISOString(),
        },
      });
      const facts = fleetFacts({ weu: written(clusterState('weu')) }, [region]);
      const hub = {
        name: 'hub',
        cluster: 'aks-hub',
        region: 'hub',
        ownerId: 'external-dns-hub',
        labelFilter: '',
      };
      expect(zoneProblems({ ...facts, externalDns: [hub] })).toEqual([]);
    });

    it('leaves it to the change by hand that made it so', () => {
      const drift = {
        kind: 'disowned' as const,
        planned: {
          fqdn: HOST,
          type: 'CNAME',
          targets: [GATEWAY],
          cluster: 'aks-weu',
          resource: 'crd/a/b',
        },
        before: AS_PLANNED[0],
        seenAt: '12:00',
        foundAt: '12:01',
      };
      expect(problemsIn(unowned, { drift: [drift] })).toMatchObject([
        { code: 'ChangedByHand' },
      ]);
    });
  });

  it('tells what was changed by hand, until it is mended', () => {
    const drift = {
      kind: 'deleted' as const,
      planned: {
        fqdn: HOST,
        type: 'CNAME',
        targets: [GATEWAY],
        cluster: 'aks-weu',
        resource: 'crd/a/b',
      },
      before: AS_PLANNED[0],
      seenAt: '12:00',
      foundAt: '12:01',
    };
    const codesOf = (one: typeof drift & { mendedAt?: string }) =>
      problemsIn(AS_PLANNED, { drift: [one] }).map(({ code }) => code);
    expect([codesOf(drift), codesOf({ ...drift, mendedAt: '12:02' })]).toEqual([
      ['ChangedByHand'],
      [],
    ]);
  });

  it('is one problem, however many records have it', () => {
    const labels = [1, 2, 3, 4, 5, 6, 7].map(number => `workload-${number}`);
    const state = clusterState('weu', {
      routes: labels.map(application =>
        route({ application }, { name: application }),
      ),
    });
    const byHand = labels.map(application => ({
      fqdn: `test-workload-ns-p-base-${application}.test-aks.nl`,
      type: 'CNAME',
      values: ['hand.nl'],
    }));
    const problems = problemsIn(byHand, {}, state);
    expect(problems).toHaveLength(1);
    expect(problems[0].sentence).toContain('and 2 others, which');
  });
});
