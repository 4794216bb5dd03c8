import {
  checkProposal,
  ProposalCheck,
  RouteProposal,
} from '@service-router/plugin-service-router-common';

/**
 * The rules that hold without a cluster: the same code that the backend runs, on a fleet of which nothing is known.
 *
 * @returns no host, no targets, and only the findings that need no backend
 */
export function staticCheck(proposal: RouteProposal): ProposalCheck {
  return checkProposal(
    proposal,
    { now: new Date(0), clusters: [], regions: [], remembered: new Map() },
    { defaultGatewayNamespace: '' },
  );
}
