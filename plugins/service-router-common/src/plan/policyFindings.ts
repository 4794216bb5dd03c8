import { ClusterIdentitySpec, DnsPolicySpec } from '../kinds';
import { FleetFinding } from './fleetFinding';
import { grouped, listed, listedByText, sorted } from './names';
import { PlannedCluster } from './planFleet';

/** What one cluster holds for one namespace that has a route. */
interface HeldPolicy {
  /** Of the cluster. */
  name: string;
  identity?: ClusterIdentitySpec;
  /** Absent where the cluster holds the route and no policy for it. */
  spec?: DnsPolicySpec;
}

/** Policies that contradict each other between clusters, or bind to what is not there; only where there is a route. */
export function policyFindings(clusters: PlannedCluster[]): FleetFinding[] {
  const identities = clusters.flatMap(({ plan: { identity } }) =>
    identity ? [identity] : [],
  );
  return [...heldPolicies(clusters)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([namespace, held]) => [
      ...differing(namespace, held),
      ...unbound(namespace, held),
      ...withoutSource(namespace, held, identities),
    ]);
}

function heldPolicies(clusters: PlannedCluster[]): Map<string, HeldPolicy[]> {
  const result = new Map<string, HeldPolicy[]>();
  for (const { name, plan } of clusters) {
    const seen = new Set<string>();
    for (const { route, policy } of plan.routes) {
      const { namespace = '' } = route.metadata;
      if (!seen.has(namespace)) {
        seen.add(namespace);
        const held = result.get(namespace) ?? [];
        result.set(namespace, held);
        held.push({
          name,
          identity: plan.identity,
          ...(policy ? { spec: policy.spec ?? {} } : {}),
        });
      }
    }
  }
  return result;
}

function differing(namespace: string, held: HeldPolicy[]): FleetFinding[] {
  const texts = grouped(held, ({ spec }) => [textOf(spec)]);
  return texts.size < 2
    ? []
    : [
        {
          ...concerning(namespace, held),
          kind: 'differingPolicies',
          message: `the clusters hold different policies for namespace ${namespace}: ${listedByText(
            texts,
          )}`,
          remedy: 'Apply the same DNSPolicy to every cluster.',
        },
      ];
}

/** Each of these clusters writes every zone (OP-POLICY-010, OP-MATRIX-007). */
function unbound(namespace: string, held: HeldPolicy[]): FleetFinding[] {
  const concerned = held.filter(
    ({ spec }) =>
      spec?.mode === 'RegionBound' && !spec.sourceRegion && !spec.sourceCluster,
  );
  return concerned.length < 2
    ? []
    : [
        {
          ...concerning(namespace, concerned),
          kind: 'unboundPolicy',
          message: `the DNSPolicy of namespace ${namespace} is RegionBound without a sourceRegion, so each of ${listed(
            concerned.map(({ name }) => name),
          )} points every zone at itself`,
          remedy: 'Set sourceRegion to the region that answers for all.',
        },
      ];
}

/** Nobody publishes these routes (OP-MATRIX-014). */
function withoutSource(
  namespace: string,
  held: HeldPolicy[],
  identities: ClusterIdentitySpec[],
): FleetFinding[] {
  const concerned = held.filter(
    ({ spec }) =>
      (spec?.sourceRegion || spec?.sourceCluster) &&
      !identities.some(
        ({ region, cluster }) =>
          (!spec.sourceRegion || region === spec.sourceRegion) &&
          (!spec.sourceCluster || cluster === spec.sourceCluster),
      ),
  );
  return concerned.length === 0
    ? []
    : [
        {
          ...concerning(namespace, concerned),
          kind: 'sourceWithoutCluster',
          message: `the DNSPolicy of namespace ${namespace} is ${textOf(
            concerned[0].spec,
          )}, and no cluster is that, so nobody publishes its routes`,
          remedy: `Bind it to a region that has a cluster: ${listed(
            sorted(identities.map(({ region }) => region)),
          )}.`,
        },
      ];
}

function concerning(namespace: string, held: HeldPolicy[]) {
  return {
    namespace,
    clusters: sorted(held.map(({ name }) => name)),
    regions: sorted(
      held.flatMap(({ identity }) => (identity ? [identity.region] : [])),
    ),
    routes: [],
  };
}

function textOf(spec: DnsPolicySpec | undefined): string {
  if (!spec) {
    return 'no DNSPolicy';
  }
  const { mode = 'Active', sourceRegion, sourceCluster } = spec;
  return [
    mode,
    sourceRegion && `sourceRegion ${sourceRegion}`,
    sourceCluster && `sourceCluster ${sourceCluster}`,
  ]
    .filter(Boolean)
    .join(' ');
}
