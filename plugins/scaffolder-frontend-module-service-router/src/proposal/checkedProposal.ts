import { ApiHolder } from '@backstage/frontend-plugin-api';
import { serviceRouterApiRef } from '@service-router/plugin-service-router';
import {
  checkProposalAlone,
  ProposalCheck,
  RouteProposal,
} from '@service-router/plugin-service-router-common';

/**
 * What speaks against a proposal when a page of the form is left.
 *
 * A backend that cannot be asked does not hold the form up: the rules that need none hold all the same.
 */
export async function checkedProposal(
  proposal: RouteProposal,
  apiHolder: ApiHolder,
): Promise<ProposalCheck> {
  try {
    const check = await apiHolder
      .get(serviceRouterApiRef)
      ?.checkProposal(proposal);
    return check ?? checkProposalAlone(proposal);
  } catch {
    return checkProposalAlone(proposal);
  }
}
