import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { checkedProposal } from '../proposal';
import { referenceFault, routeOfText } from '../route';
import { gatewayProposal, isAboutGateway } from './gatewayProposal';
import { GatewayFieldProps } from './schema';

type Options = NonNullable<GatewayFieldProps['uiSchema']['ui:options']>;

/**
 * Refuses what is not `namespace/name`, and a gateway that Traffic Manager does not reach where it is asked for. Whether a gateway
 * is there is checked with the name that it will serve, or here for a route that stands.
 */
export const validateGateway: CustomFieldValidator<string, Options> = async (
  value,
  field,
  { apiHolder, formData, uiSchema },
) => {
  const options = uiSchema?.['ui:options'];
  const reference = routeOfText(value ?? '');
  if (!reference) {
    field.addError('must be namespace/name of a gateway');
    return;
  }
  const fault = referenceFault('a gateway', reference);
  if (fault) {
    field.addError(fault);
    return;
  }
  const proposal = gatewayProposal(
    value,
    formData as Record<string, unknown>,
    options,
  );
  const { findings } = proposal
    ? await checkedProposal(proposal, apiHolder)
    : { findings: [] };
  for (const finding of findings) {
    if (finding.severity === 'error' && isAboutGateway(finding, options)) {
      field.addError(finding.message);
    }
  }
};
