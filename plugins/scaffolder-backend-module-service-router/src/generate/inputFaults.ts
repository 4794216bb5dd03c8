import {
  checkProposalAlone,
  labelFault,
  NameFault,
  ProposalFinding,
  RouteProposal,
} from '@service-router/plugin-service-router-common';
import { RequestFault } from '@service-router/manifests';

/** One input that cannot be used, told to the person who can mend it. @public */
export interface InputFault {
  /** The input it is about. */
  field: string;
  /** The rule that is broken. */
  rule:
    | NameFault['rule']
    | ProposalFinding['rule']
    | RequestFault['rule']
    | 'delivery'
    | 'objectName'
    | 'controlCharacters'
    | 'ownerReference'
    | 'workspacePath'
    | 'manifest'
    | 'refused';
  /** A sentence with the value that was found and what to do. */
  message: string;
}

/** Everything about a route that can be told to be wrong without asking any cluster. */
export function proposalFaults(proposal: RouteProposal): InputFault[] {
  return checkProposalAlone(proposal)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ field, rule, message }) => ({ field, rule, message }));
}

const nothingSaid: RouteProposal = {
  namespace: '',
  name: '',
  serviceName: '',
  environment: '',
  application: '',
};

/** The same, of a route of which inputs say only some parts: each of these by itself. */
export function partFaults(parts: Partial<RouteProposal>): InputFault[] {
  return proposalFaults({ ...nothingSaid, ...parts }).filter(
    ({ field }) => parts[field as keyof RouteProposal] !== undefined,
  );
}

/** What keeps a text from being the name of a region or a namespace. */
export function labelFaults(field: string, value: string): InputFault[] {
  if (value === '') {
    return [{ field, rule: 'required', message: `${field} must be specified` }];
  }
  const fault = labelFault(value);
  return fault
    ? [{ field, rule: 'characters', message: `${field} "${value}" ${fault}` }]
    : [];
}
