import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { checkedProposal, isToldByMode, proposalOf } from '../proposal';
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
  value,
  field,
  { apiHolder, formData, uiSchema },
) => {
  const names = uiSchema?.['ui:options']?.parameters;
  const { host, findings } = await checkedProposal(
    proposalOf(formData, names),
    apiHolder,
  );
  if (value && host) {
    // The form goes on with the values that it began to validate: who is quicker than the field's own question would
    // otherwise be shown a name with gaps in the review.
    value.host = host;
  }
  for (const finding of findings) {
    if (
      finding.severity === 'error' &&
      !isToldByMode(finding, formData, names)
    ) {
      field.addError(finding.message);
    }
  }
};
