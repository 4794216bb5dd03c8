import { and, Phrase, PhraseList, say, told } from '../sentences';
import { RegionFact } from './facts';
import { KeepingFault } from './recordKeepers';
import { RouteProblemReport } from './types';

/** Records that are named where many have the same trouble. */
const NAMED = 5;

/** One trouble of records, as it is told of those that have it. */
export interface RecordTrouble
  extends Pick<RouteProblemReport, 'severity' | 'code'> {
  sentence: (names: PhraseList, zoneName: string, title: string) => Phrase;
  remedy: Phrase;
}

/** The troubles of who owns a record. */
export const keepingTroubles: Record<KeepingFault, RecordTrouble> = {
  contested: {
    severity: 'warning',
    code: 'ContestedRecord',
    sentence: (names, zoneName, title) =>
      say`Zone ${zoneName} of ${title} holds ${names}, which several ExternalDNS instances take for their own and write in turn.`,
    remedy: say`Let one of them publish each name, and remove the others' ownership records.`,
  },
  orphaned: {
    severity: 'warning',
    code: 'OrphanedRecord',
    sentence: (names, zoneName, title) =>
      say`Zone ${zoneName} of ${title} holds ${names} as planned, but no ExternalDNS of the clusters owns that, so that it is neither changed nor removed with its route.`,
    remedy: say`Let the ownership records name the owner id (--txt-owner-id) of the ExternalDNS that publishes there, or remove the records, so that it writes them anew.`,
  },
};

/** One problem for all records that have the same trouble in the same zone; none without records. */
export function recordProblem(
  { name, title, zoneName }: RegionFact,
  records: readonly { type: string; fqdn: string }[],
  { sentence, remedy, ...kind }: RecordTrouble,
): RouteProblemReport[] {
  const names = [
    ...new Set(records.map(({ type, fqdn }) => `${type} ${fqdn}`)),
  ].sort();
  if (names.length === 0) {
    return [];
  }
  const further = names.length - NAMED;
  const listed = and(
    further > 1 ? [...names.slice(0, NAMED), say`${further} others`] : names,
  );
  return [
    {
      ...kind,
      region: name,
      ...told(sentence(listed, zoneName, title), remedy),
    },
  ];
}
