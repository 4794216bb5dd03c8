import { DnsEndpoint, labels, referenceKey, referenceOf } from '../../kinds';
import { ClusterPlan, ClusterState } from '../../plan';
import { ClusterFact, RegionFact } from '../facts';

/** A cluster as it is planned, and as it would be. */
export interface ChangedCluster {
  fact: ClusterFact;
  before: ClusterPlan;
  after: ClusterPlan;
  state: ClusterState;
}

/** DNSEndpoints that stand once the plan is done. */
export function standingAfter(
  { before, after, state, fact }: ChangedCluster,
  when: 'before' | 'after',
): DnsEndpoint[] {
  const plan = when === 'before' ? before : after;
  const desired = plan.desired.filter(
    (object): object is DnsEndpoint => object.kind === 'DNSEndpoint',
  );
  const replaced = new Set(
    [...desired.map(referenceOf), ...plan.unwanted].map(referenceKey),
  );
  return [
    ...(fact.state.value ?? state).dnsEndpoints.filter(
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
  const told = (endpoints: DnsEndpoint[]) =>
    new Map(
      endpoints.map(endpoint => [
        referenceKey(referenceOf(endpoint)),
        { endpoint, text: JSON.stringify(endpoint.spec) },
      ]),
    );
  const [old, fresh] = [told(before), told(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap(key =>
    old.get(key)?.text === fresh.get(key)?.text
      ? []
      : [old.get(key), fresh.get(key)].flatMap(one =>
          one ? namesOf(one.endpoint) : [],
        ),
  );
}
