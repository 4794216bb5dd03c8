import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { checkedProposal } from '../proposal';
import { isAboutMode, modeProposal } from './modeProposal';
import { ModeFieldProps } from './schema';

type Options = NonNullable<ModeFieldProps['uiSchema']['ui:options']>;

/**
 * Refuses a mode that is none, a RegionBound that is bound to nothing, and, for a route that stands, what the clusters have against
 * it; of a new route, the field of its name tells that.
 */
export const validateMode: CustomFieldValidator<
  ModeFieldProps['formData'],
  Options
> = async (value, field, { apiHolder, formData, uiSchema }) => {
  const { mode, sourceRegion } = value ?? {};
  if (mode !== 'Active' && mode !== 'RegionBound') {
    field.addError(
      mode
        ? `must be Active or RegionBound; it is "${mode}"`
        : 'must be Active or RegionBound',
    );
    return;
  }
  if (mode === 'RegionBound' && !sourceRegion) {
    field.addError('RegionBound needs the region that answers for all');
    return;
  }
  const proposal = modeProposal(
    value,
    formData as Record<string, unknown>,
    uiSchema?.['ui:options'],
  );
  const { findings } = proposal
    ? await checkedProposal(proposal, apiHolder)
    : { findings: [] };
  for (const finding of findings) {
    if (finding.severity === 'error' && isAboutMode(finding)) {
      field.addError(finding.message);
    }
  }
};
