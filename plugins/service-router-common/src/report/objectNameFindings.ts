import {
  labelPartWords,
  labelWords,
  mustBeSpecified,
  routeNameFaults,
} from '../naming';
import { Phrase, PhraseValue, say, worded } from '../sentences';
import { ProposalFinding, RouteProposal } from './proposalTypes';

/** What keeps the route's own name and namespace from being names. */
export function objectNameFindings(proposal: RouteProposal): ProposalFinding[] {
  const { namespace = '', name = '' } = proposal;
  return [
    ...characterFindings('name', name, labelPartWords),
    ...characterFindings('namespace', namespace, labelWords),
    ...routeNameFaults(name).map(
      (fault): ProposalFinding => ({ severity: 'error', ...fault }),
    ),
  ];
}

/** A field that is missing, or has characters that its rule does not allow. */
export function characterFindings(
  field: ProposalFinding['field'],
  value: string,
  wordsOf: (subject: PhraseValue, value: string) => Phrase | undefined,
): ProposalFinding[] {
  const words = wordsOf(say`${field} "${value}"`, value);
  if (!words) {
    return [];
  }
  return [
    value === ''
      ? {
          severity: 'error',
          field,
          rule: 'required',
          ...worded(mustBeSpecified(field)),
        }
      : {
          severity: 'error',
          field,
          rule: 'characters',
          ...worded(words),
        },
  ];
}
