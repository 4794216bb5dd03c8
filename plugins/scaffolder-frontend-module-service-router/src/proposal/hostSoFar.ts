import {
  hostLabelOf,
  ProposalCheck,
  RouteProposal,
} from '@service-router/plugin-service-router-common';
import { hostParts } from './proposalOf';

/**
 * The name, with `…` for what only a cluster can tell: the letter of its environment and the domain.
 *
 * @returns an empty text while a part of the name has not been given
 */
export function hostSoFar(
  proposal: RouteProposal,
  check: Pick<ProposalCheck, 'host'>,
): string {
  if (hostParts.some(part => proposal[part] === '')) {
    return '';
  }
  return check.host ?? `${hostLabelOf(proposal, { environmentLetter: '…' })}.…`;
}
