import { DnsEndpoint, labels, referenceKey, referenceOf } from '../../kinds';
import { ClusterPlan, ClusterState } from '../../plan';
import { ClusterFact, RegionFact } from '../facts';

/** A cluster as it is planned, and as it would be. */
export interface ChangedCluster {
  fact: ClusterFact;
  before: ClusterPlan;
  after: ClusterPlan;
  /** DNSEndpoints that stand once each plan is done; the same list where nothing changes. */
  standing: { before: DnsEndpoint[]; after: DnsEndpoint[] };
}

/** @param state - of the cluster, where it was not read itself */
export function changedCluster(
  fact: ClusterFact,
  before: ClusterPlan,
  after: ClusterPlan,
  state: ClusterState,
): ChangedCluster {
  const { dnsEndpoints } = fact.state.value ?? state;
  const standing = standingAfter(before, dnsEndpoints);
  return {
    fact,
    before,
    after,
    standing: {
      before: standing,
      after: before === after ? standing : standingAfter(after, dnsEndpoints),
    },
  };
}

function standingAfter(
  { desired: objects, unwanted }: ClusterPlan,
  standing: DnsEndpoint[],
): DnsEndpoint[] {
  const desired = objects.filter(
    (object): object is DnsEndpoint => object.kind === 'DNSEndpoint',
  );
  const replaced = new Set(
    [...desired.map(referenceOf), ...unwanted].map(referenceKey),
  );
  return [
    ...standing.filter(
      endpoint => !replaced.has(referenceKey(referenceOf(endpoint))),
    ),
    ...desired,
  ];
}

/** What is made for a region carries its name; what does not may be for any. */
export function endpointsFor(
  region: RegionFact,
  endpoints: DnsEndpoint[],
): DnsEndpoint[] {
  return endpoints.filter(
    ({ metadata }) =>
      (metadata.labels?.[labels.region] ?? region.name) === region.name,
  );
}

/** Names that a DNSEndpoint asks for. */
export function namesOf({ spec }: DnsEndpoint): string[] {
  return (spec?.endpoints ?? []).map(({ dnsName }) => dnsName);
}

/** It asks for one of these names. */
export function isAbout(
  endpoint: DnsEndpoint,
  names: ReadonlySet<string>,
): boolean {
  return namesOf(endpoint).some(name => names.has(name));
}

/** Names that are asked for in other words, or not at all, or for the first time. */
export function differingNames(
  before: DnsEndpoint[],
  after: DnsEndpoint[],
): string[] {
  if (before === after) {
    return [];
  }
  const byKey = (endpoints: DnsEndpoint[]) =>
    new Map(
      endpoints.map(endpoint => [
        referenceKey(referenceOf(endpoint)),
        endpoint,
      ]),
    );
  const [old, fresh] = [byKey(before), byKey(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap(key => {
    const [was, will] = [old.get(key), fresh.get(key)];
    const isSame =
      was === will || JSON.stringify(was?.spec) === JSON.stringify(will?.spec);
    return isSame ? [] : [was, will].flatMap(one => (one ? namesOf(one) : []));
  });
}
