import { and, Phrase, say, worded } from '../sentences';
import { FleetFacts } from './facts';
import { fleetIndexOf } from './fleetIndex';
import { ProposalFinding, RouteProposal } from './proposalTypes';

/** Only one DNSPolicy counts in a namespace: it is the fate of every route there, and a second one has no effect. */
export function policyFindings(
  proposal: RouteProposal,
  facts: FleetFacts,
): ProposalFinding[] {
  const { namespace, policyName, policyMayBeDeclared } = proposal;
  return [
    ...(policyName
      ? secondPolicies(
          { namespace, name: policyName },
          facts,
          policyMayBeDeclared,
        )
      : []),
    ...othersRuled(proposal, facts),
  ];
}

function secondPolicies(
  policy: { namespace: string; name: string },
  facts: FleetFacts,
  mayBeDeclared = false,
): ProposalFinding[] {
  return [...othersBeside(policy, facts)].map(([other, clusters]) => ({
    severity: mayBeDeclared ? 'warning' : 'error',
    field: 'mode',
    rule: 'secondPolicy',
    ...worded(
      mayBeDeclared
        ? declaredElsewhereWords(policy, other, clusters)
        : secondPolicyWords(policy, other, clusters),
    ),
  }));
}

function declaredElsewhereWords(
  { namespace, name }: { namespace: string; name: string },
  other: string,
  clusters: string[],
): Phrase {
  return say`DNSPolicy ${namespace}/${other} is in ${and(
    clusters,
  )}, and only the oldest of a namespace counts. Where the folder that is written to declares ${other}, this mode is written into it; where it does not, ${name} would be a second one and is refused: change ${other} where it is declared, or remove it there first`;
}

/** The other policies of a policy's namespace, each with the clusters that hold it. */
export function othersBeside(
  { namespace, name }: { namespace: string; name: string },
  facts: FleetFacts,
): Map<string, string[]> {
  const index = fleetIndexOf(facts);
  const others = new Map<string, string[]>();
  for (const cluster of facts.clusters) {
    for (const { metadata } of index.policiesIn(cluster, namespace)) {
      if (metadata.name !== name) {
        others.set(metadata.name, [
          ...(others.get(metadata.name) ?? []),
          cluster.name,
        ]);
      }
    }
  }
  return others;
}

/** What is said of a policy that would stand beside another. */
export function secondPolicyWords(
  { namespace, name }: { namespace: string; name: string },
  other: string,
  clusters: string[],
): Phrase {
  const policy = `${namespace}/${name}`;
  return clusters.length === 1
    ? say`DNSPolicy ${policy} would be a second one: ${and(
        clusters,
      )} holds ${other}, and only the oldest of a namespace counts. Change that policy where it is declared, or remove it there first`
    : say`DNSPolicy ${policy} would be a second one: ${and(
        clusters,
      )} hold ${other}, and only the oldest of a namespace counts. Change that policy where it is declared, or remove it there first`;
}

function othersRuled(
  proposal: RouteProposal,
  facts: FleetFacts,
): ProposalFinding[] {
  const { namespace, name, policyName, mode = 'Active' } = proposal;
  const { sourceRegion = '', sourceCluster = '' } = proposal;
  // Who declares no policy changes none.
  if (!proposal.mode && !policyName && !sourceRegion && !sourceCluster) {
    return [];
  }
  const others = new Set<string>();
  for (const { plan } of fleetIndexOf(facts).inNamespace(namespace)) {
    const { route, policy } = plan;
    const spec = policy?.spec;
    if (
      route.metadata.name !== name &&
      spec &&
      ((spec.mode ?? 'Active') !== mode ||
        (spec.sourceRegion ?? '') !== sourceRegion ||
        (spec.sourceCluster ?? '') !== sourceCluster)
    ) {
      others.add(route.metadata.name);
    }
  }
  return others.size === 0
    ? []
    : [
        {
          severity: 'warning',
          field: 'mode',
          rule: 'secondPolicy',
          ...worded(
            say`One DNSPolicy counts for the whole namespace ${namespace}, which holds ${and(
              [...others].sort(),
            )} too; this mode would apply to them as well`,
          ),
        },
      ];
}
