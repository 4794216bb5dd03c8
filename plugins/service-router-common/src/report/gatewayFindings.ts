import { labelFault, objectNameFault } from '../naming';
import { ClusterFact, FleetFacts } from './facts';
import { characterFindings } from './objectNameFindings';
import { ProposalFinding, RouteProposal } from './proposalTypes';
import { gatewaysOf } from './summaries';
import { listed } from './words';

/**
 * A gateway that is not where the route goes.
 *
 * @param clusters - that are to get the route
 */
export function gatewayFindings(
  proposal: RouteProposal,
  facts: FleetFacts,
  options: { defaultGatewayNamespace: string },
  clusters: readonly ClusterFact[] = facts.clusters,
): ProposalFinding[] {
  if (!proposal.gatewayName) {
    return [];
  }
  const malformed = gatewayNameFindings(proposal);
  if (malformed.length > 0) {
    return malformed;
  }
  const namespace =
    proposal.gatewayNamespace || options.defaultGatewayNamespace;
  const known = gatewaysOf(facts);
  const found = known.find(
    gateway =>
      gateway.namespace === namespace && gateway.name === proposal.gatewayName,
  );
  const read = clusters.filter(({ plan }) => plan);
  const without = read.filter(
    ({ name }) => !found?.clusters.some(({ cluster }) => cluster === name),
  );
  if (read.length === 0 || without.length === 0) {
    return [];
  }
  return [
    {
      severity: found ? 'warning' : 'error',
      field: 'gatewayName',
      rule: 'gatewayMissing',
      message: found
        ? `Gateway ${namespace}/${
            proposal.gatewayName
          } does not exist in ${listed(
            without.map(({ name }) => name),
          )}; the route waits there until it does`
        : `Gateway ${namespace}/${proposal.gatewayName} exists in no cluster${
            known.length > 0
              ? `; there are ${listed(
                  known.map(gateway => `${gateway.namespace}/${gateway.name}`),
                )}`
              : ''
          }`,
    },
  ];
}

/** No gateway can have such a name, whatever gateways there are. */
function gatewayNameFindings({
  gatewayName = '',
  gatewayNamespace = '',
}: RouteProposal): ProposalFinding[] {
  return [
    ...characterFindings('gatewayName', gatewayName, objectNameFault),
    ...(gatewayNamespace
      ? characterFindings('gatewayNamespace', gatewayNamespace, labelFault)
      : []),
  ];
}
