import { ClusterIdentitySpec, DnsPolicySpec } from '../kinds';
import { and, Phrase, say } from '../sentences';
import { FleetFinding, found } from './fleetFinding';
import { grouped, sorted } from './names';
import { PlannedCluster } from './planFleet';

/** Stands for the policy of a cluster that has none; no policy reads so. */
const NO_POLICY = 'no DNSPolicy';

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
          ...found(
            say`the clusters hold different policies for namespace ${namespace}: ${and(
              [...texts].map(holdersWords),
            )}`,
            say`Apply the same DNSPolicy to every cluster.`,
          ),
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
          ...found(
            say`the DNSPolicy of namespace ${namespace} is RegionBound without a sourceRegion, so each of ${and(
              concerned.map(({ name }) => name),
            )} points every zone at itself`,
            say`Set sourceRegion to the region that answers for all.`,
          ),
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
          ...found(
            say`the DNSPolicy of namespace ${namespace} is ${textOf(
              concerned[0].spec,
            )}, and no cluster is that, so nobody publishes its routes`,
            say`Bind it to a region that has a cluster: ${and(
              sorted(identities.map(({ region }) => region)),
            )}.`,
          ),
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

/** What the clusters hold that hold the same. */
function holdersWords([text, names]: [string, string[]]): Phrase {
  const isOne = names.length === 1;
  if (text === NO_POLICY) {
    return isOne
      ? say`${and(names)} has no DNSPolicy`
      : say`${and(names)} have no DNSPolicy`;
  }
  return isOne
    ? say`${and(names)} has ${text}`
    : say`${and(names)} have ${text}`;
}

function textOf(spec: DnsPolicySpec | undefined): string {
  if (!spec) {
    return NO_POLICY;
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
