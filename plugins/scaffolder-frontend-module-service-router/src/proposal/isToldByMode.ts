import { ProposalFinding } from '@service-router/plugin-service-router-common';
import { ParameterNames } from './proposalOf';

/**
 * Whether the mode picker says the same in its own place. A template that asks for the mode by other means has no picker
 * to say it.
 */
export function isToldByMode(
  finding: ProposalFinding,
  formData: Record<string, unknown>,
  names: ParameterNames = {},
): boolean {
  return (
    finding.rule === 'sourceRegionMissing' &&
    typeof formData[names.mode ?? 'mode'] === 'object'
  );
}
