import { ExternalDnsInstance, RecordSet } from '../externalDns';
import { DnsEndpoint } from '../kinds';
import {
  addresses,
  clusterState,
  fleetFacts,
  NOW,
  regionFact,
  written,
  zoneRecords,
} from '../testing/builders';
import { FleetFacts } from './facts';
import { reportRoute } from './reportRoute';
import { ZoneReport } from './types';

const HOST = 'test-workload-ns-p-base-workload-a.test-aks.nl';
const ROUTE = { namespace: 'ns-workload-a', name: 'test-workload-route' };
const gatewayOf = (region: string) => `aks-${region}-internal.test-aks.nl`;

/** What the ExternalDNS of a cluster leaves in a zone, under the prefix of the operator's sample. */
function publishedBy(
  cluster: string,
  host = HOST,
  prefix = `${cluster}-dev-aks-`,
): RecordSet[] {
  return zoneRecords(
    host,
    gatewayOf(cluster),
    addresses[cluster],
    `external-dns-${cluster}`,
  ).map(record => ({
    ...record,
    fqdn: record.fqdn.replace('weu-dev-aks-', prefix),
  }));
}

/** Only the gateway's host and its registry record. */
const gatewayBy = (cluster: string): RecordSet[] =>
  publishedBy(cluster).filter(({ fqdn }) => !fqdn.endsWith(HOST));

const hostBy = (cluster: string, prefix?: string): RecordSet[] =>
  publishedBy(cluster, HOST, prefix).filter(({ fqdn }) => fqdn.endsWith(HOST));

function factsOf(
  recordSets: RecordSet[],
  more: Partial<FleetFacts> = {},
  change: (endpoint: DnsEndpoint) => DnsEndpoint = endpoint => endpoint,
): FleetFacts {
  const states = Object.fromEntries(
    ['weu', 'neu'].map(region => {
      const state = written(clusterState(region));
      return [
        region,
        { ...state, dnsEndpoints: state.dnsEndpoints.map(change) },
      ];
    }),
  );
  return fleetFacts(
    states,
    [
      regionFact('weu', {
        zone: { value: recordSets, observedAt: NOW.toISOString() },
      }),
    ],
    more,
  );
}

function rowOf(facts: FleetFacts): ZoneReport {
  return reportRoute(ROUTE, facts).zones[0];
}

const linkIn = ({ links }: ZoneReport) =>
  links.find(({ link }) => link === 'Published');

describe('the link Published', () => {
  it('names the cluster whose ExternalDNS holds the record, told by its gateway', () => {
    const link = linkIn(
      rowOf(
        factsOf([...gatewayBy('weu'), ...gatewayBy('neu'), ...hostBy('neu')]),
      ),
    );
    expect(link).toMatchObject({ state: 'waiting', reason: 'OwnedByAnother' });
    expect(link?.sentence).toContain(
      'owned by external-dns-neu of aks-neu (from crd/ns-workload-a/test-workload-route-external-dns-weu)',
    );
  });

  it('tells a record of its own that is still to change from one of another owner', () => {
    const old = hostBy('weu').map(record =>
      record.type === 'CNAME'
        ? { ...record, values: ['old.test-aks.nl'] }
        : record,
    );
    expect(linkIn(rowOf(factsOf([...gatewayBy('weu'), ...old])))).toMatchObject(
      { state: 'waiting', reason: 'DifferentTarget' },
    );
  });

  it('says that the same owner id under another prefix takes nothing over', () => {
    const configured: ExternalDnsInstance = {
      name: 'external-dns of aks-weu',
      ownerId: 'external-dns-neu',
      prefix: 'weu-dev-aks-',
      cluster: 'aks-weu',
    };
    const facts = factsOf(hostBy('neu'), { externalDns: [configured] });
    expect(linkIn(rowOf(facts))).toMatchObject({
      reason: 'SameOwnerOtherPrefix',
      remedy: expect.stringContaining('A shared owner id does not take'),
    });
  });

  it('says that ExternalDNS has not read what stands in the cluster', () => {
    const facts = factsOf(gatewayBy('weu'), {}, endpoint => ({
      ...endpoint,
      metadata: { ...endpoint.metadata, generation: 2 },
      status: { observedGeneration: 1 },
    }));
    const row = rowOf(facts);
    expect(row).toMatchObject({ state: 'written', furthest: 'Written' });
    expect(row.sentence).toContain(
      'ExternalDNS in aks-weu has not read DNSEndpoint ns-workload-a/test-workload-route-external-dns-weu as it now is',
    );
  });

  it('says that ExternalDNS has read it, and the zone does not show it', () => {
    const facts = factsOf(gatewayBy('weu'), {}, endpoint => ({
      ...endpoint,
      metadata: { ...endpoint.metadata, generation: 1 },
      status: { observedGeneration: 1 },
    }));
    expect(linkIn(rowOf(facts))).toMatchObject({
      state: 'waiting',
      reason: 'NotRunSince',
    });
  });

  it('says that the label filter leaves the DNSEndpoint out, and what mends it', () => {
    const facts = factsOf(gatewayBy('weu'), {}, endpoint => ({
      ...endpoint,
      metadata: {
        ...endpoint.metadata,
        labels: { ...endpoint.metadata.labels, 'router.io/region': 'west' },
      },
    }));
    expect(rowOf(facts)).toMatchObject({
      state: 'written',
      sentence: expect.stringContaining('leaves out, so it is never read'),
      remedy: expect.stringContaining('router.io/region=weu'),
    });
  });

  it.each`
    what                              | recordSets                                                             | reason
    ${'a record of two owners'}       | ${[...gatewayBy('weu'), ...hostBy('neu'), hostBy('neu', 'neu02-')[1]]} | ${'ContestedOwners'}
    ${'a record that nobody owns'}    | ${[{ fqdn: HOST, type: 'CNAME', values: ['x.nl'] }]}                   | ${'Unowned'}
    ${'a record linked to a profile'} | ${[{ fqdn: HOST, type: 'A', values: [], linkedProfile: 'edge' }]}      | ${'LinkedToProfile'}
  `('is broken, and the row a conflict, by $what', ({ recordSets, reason }) => {
    const row = rowOf(factsOf(recordSets));
    expect(linkIn(row)).toMatchObject({ state: 'broken', reason });
    expect(row).toMatchObject({
      state: 'conflict',
      remedy: expect.stringMatching(/\.$/),
    });
  });

  it('holds, whoever wrote what is planned', () => {
    const facts = factsOf(
      publishedBy('weu').map(record => ({
        ...record,
        values: record.values.map(value =>
          value.replace('owner=external-dns-weu', 'owner=somebody'),
        ),
      })),
    );
    expect(linkIn(rowOf(facts))).toMatchObject({ state: 'holds' });
  });
});
