import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { serviceRouterApiRef } from '@service-router/plugin-service-router';
import {
  ProposalCheck,
  RouteProposal,
  ServiceRouterApi,
} from '@service-router/plugin-service-router-common';
import { isToldByMode, proposalOf, staticCheck } from '../proposal';
import { HostFieldProps } from './schema';

type Value = HostFieldProps['formData'];
type Options = NonNullable<HostFieldProps['uiSchema']['ui:options']>;

/**
 * Refuses a route that cannot come to be: each finding says the rule and the part that breaks it.
 *
 * A backend that cannot be asked does not hold the form up; the rules that need none hold all the same, and the field
 * says what was not checked.
 */
export const validateHost: CustomFieldValidator<Value, Options> = async (
  _value,
  field,
  { apiHolder, formData, uiSchema },
) => {
  const names = uiSchema?.['ui:options']?.parameters;
  const proposal = proposalOf(formData, names);
  const { findings } = await checked(
    proposal,
    apiHolder.get(serviceRouterApiRef),
  );
  for (const finding of findings) {
    if (
      finding.severity === 'error' &&
      !isToldByMode(finding, formData, names)
    ) {
      field.addError(finding.message);
    }
  }
};

async function checked(
  proposal: RouteProposal,
  api: ServiceRouterApi | undefined,
): Promise<ProposalCheck> {
  try {
    return (await api?.checkProposal(proposal)) ?? staticCheck(proposal);
  } catch {
    return staticCheck(proposal);
  }
}
