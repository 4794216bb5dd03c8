import { RecordMatch } from '../externalDns';

/**
 * What a record of a zone can be, as far as it is counted. A contested one is also one of the others.
 *
 * @public
 */
export const recordKinds = ['ours', 'foreign', 'absent', 'contested'] as const;

/** One of {@link recordKinds}. @public */
export type RecordKind = (typeof recordKinds)[number];

/** Whether a record is of a kind. @public */
export function isOfKind(match: RecordMatch, kind: RecordKind): boolean {
  switch (kind) {
    case 'contested':
      return match.state !== 'absent' && match.ownership.state === 'contested';
    case 'ours':
      return match.state !== 'absent' && match.state !== 'foreign';
    default:
      return match.state === kind;
  }
}
