import { labelFault, labelPartFault, routeNameFaults } from '../naming';
import { ProposalFinding, RouteProposal } from './proposalTypes';

/** What keeps the route's own name and namespace from being names. */
export function objectNameFindings(proposal: RouteProposal): ProposalFinding[] {
  const { namespace = '', name = '' } = proposal;
  return [
    ...characterFindings('name', name, labelPartFault),
    ...characterFindings('namespace', namespace, labelFault),
    ...routeNameFaults(name).map(
      ({ field, rule, message }): ProposalFinding => ({
        severity: 'error',
        field,
        rule,
        message,
      }),
    ),
  ];
}

/** A field that is missing, or has characters that its rule does not allow. */
export function characterFindings(
  field: ProposalFinding['field'],
  value: string,
  faultOf: (value: string) => string | undefined,
): ProposalFinding[] {
  const fault = faultOf(value);
  if (!fault) {
    return [];
  }
  return [
    value === ''
      ? {
          severity: 'error',
          field,
          rule: 'required',
          message: `${field} must be specified`,
        }
      : {
          severity: 'error',
          field,
          rule: 'characters',
          message: `${field} "${value}" ${fault}`,
        },
  ];
}
