import { labelWords, objectNameWords } from '../naming';
import { and, Phrase, say, worded } from '../sentences';
import { ClusterFact, FleetFacts } from './facts';
import { characterFindings } from './objectNameFindings';
import { ProposalFinding, RouteProposal } from './proposalTypes';
import { gatewaysOf } from './summaries';

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
  const wanted = `${namespace}/${proposal.gatewayName}`;
  return [
    {
      severity: found ? 'warning' : 'error',
      field: 'gatewayName',
      rule: 'gatewayMissing',
      ...worded(
        found
          ? say`Gateway ${wanted} does not exist in ${and(
              without.map(({ name }) => name),
            )}; the route waits there until it does`
          : nowhereWords(
              wanted,
              known.map(gateway => `${gateway.namespace}/${gateway.name}`),
            ),
      ),
    },
  ];
}

function nowhereWords(gateway: string, known: string[]): Phrase {
  return known.length > 0
    ? say`Gateway ${gateway} exists in no cluster; there are ${and(known)}`
    : say`Gateway ${gateway} exists in no cluster`;
}

/** No gateway can have such a name, whatever gateways there are. */
function gatewayNameFindings({
  gatewayName = '',
  gatewayNamespace = '',
}: RouteProposal): ProposalFinding[] {
  return [
    ...characterFindings('gatewayName', gatewayName, objectNameWords),
    ...(gatewayNamespace
      ? characterFindings('gatewayNamespace', gatewayNamespace, labelWords)
      : []),
  ];
}
