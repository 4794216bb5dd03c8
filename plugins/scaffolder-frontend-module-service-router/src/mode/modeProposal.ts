import {
  ProposalFinding,
  RouteProposal,
} from '@service-router/plugin-service-router-common';
import { unnamedRoute } from '../proposal';
import { chosenRoute } from '../route';
import { ModeFieldProps } from './schema';

type Options = NonNullable<ModeFieldProps['uiSchema']['ui:options']>;

/**
 * What is to be asked of a mode for a route that stands.
 *
 * @param formData - values of all the form's pages
 * @returns undefined for a new route, of which the field of its name tells all
 */
export function modeProposal(
  value: ModeFieldProps['formData'],
  formData: Record<string, unknown>,
  options: Options = {},
): RouteProposal | undefined {
  const standing = chosenRoute(formData, options.route);
  const { mode, sourceRegion } = value ?? {};
  return standing && mode
    ? {
        ...unnamedRoute,
        ...standing,
        mode,
        ...(sourceRegion ? { sourceRegion } : {}),
      }
    : undefined;
}

/** Whether a finding is told at the mode. That a region is missing, the picker says by itself. */
export function isAboutMode({ field, rule }: ProposalFinding): boolean {
  return (
    rule !== 'sourceRegionMissing' &&
    (field === 'mode' || field === 'sourceRegion')
  );
}
