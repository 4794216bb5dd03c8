import { FleetFacts } from './facts';
import { fleetIndexOf } from './fleetIndex';
import { ProposalFinding, RouteProposal } from './proposalTypes';
import { listed } from './words';

/** Only one DNSPolicy counts in a namespace: it is the fate of every route there, and a second one has no effect. */
export function policyFindings(
  proposal: RouteProposal,
  facts: FleetFacts,
): ProposalFinding[] {
  return [...secondPolicies(proposal, facts), ...othersRuled(proposal, facts)];
}

function secondPolicies(
  { namespace, policyName }: RouteProposal,
  facts: FleetFacts,
): ProposalFinding[] {
  const standing = new Map<string, string[]>();
  for (const { name, state } of policyName ? facts.clusters : []) {
    for (const { metadata } of state.value?.policies ?? []) {
      if (
        metadata.namespace === namespace &&
        metadata.name !== policyName &&
        !metadata.deletionTimestamp
      ) {
        standing.set(metadata.name, [
          ...(standing.get(metadata.name) ?? []),
          name,
        ]);
      }
    }
  }
  return [...standing].map(([other, clusters]) => ({
    severity: 'error',
    field: 'mode',
    rule: 'secondPolicy',
    message: `DNSPolicy ${namespace}/${policyName} would be a second one: ${listed(
      clusters,
    )} ${
      clusters.length === 1 ? 'holds' : 'hold'
    } ${other}, and only the oldest of a namespace counts. Change that policy where it is declared, or remove it there first`,
  }));
}

function othersRuled(
  {
    namespace,
    name,
    mode = 'Active',
    sourceRegion = '',
    sourceCluster = '',
  }: RouteProposal,
  facts: FleetFacts,
): ProposalFinding[] {
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
          message: `One DNSPolicy counts for the whole namespace ${namespace}, which holds ${listed(
            [...others].sort(),
          )} too; this mode would apply to them as well`,
        },
      ];
}
