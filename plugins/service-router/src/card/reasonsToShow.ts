import {
  ProblemReport,
  RouteReport,
  Told,
  ZoneReport,
} from '@service-router/plugin-service-router-common';
import { toneOfZone } from './tones';

/** Why something is not right, and what would mend it. */
export type Reason = Told;

/** What is said below a row; nothing where all is well. */
function reasonOf(zone: ZoneReport): Reason | undefined {
  return toneOfZone(zone) === 'good' && !zone.remedy
    ? undefined
    : { sentence: zone.sentence, remedy: zone.remedy, said: zone.said };
}

/** Whether a refusal of the API server tells the same already, after the name of the delivery it came by. */
function isToldBy(problem: ProblemReport, reason: Reason): boolean {
  const withoutCluster = reason.sentence.replace(/^[\w.-]+: /, '');
  return (
    problem.code === 'NotAccepted' && problem.sentence.endsWith(withoutCluster)
  );
}

/**
 * Says each thing once.
 *
 * A reason that every region shares is told once for all of them; a problem that a row or the list of lost sources
 * tells already is left out, and one that several clusters have is told once.
 *
 * @returns the reason that all rows share, the reasons of single rows by region, and the problems that remain
 */
export function reasonsToShow({
  problems,
  zones,
}: Pick<RouteReport, 'problems' | 'zones'>): {
  shared?: Reason;
  byRegion: Map<string, Reason>;
  problems: ProblemReport[];
} {
  const reasons = zones.map(reasonOf);
  const [first] = reasons;
  const isShared =
    zones.length > 1 &&
    first !== undefined &&
    reasons.every(
      reason =>
        reason?.sentence === first.sentence && reason.remedy === first.remedy,
    );
  const told = new Set(reasons.map(reason => reason?.sentence));
  const untold = problems.filter(
    ({ code, sentence }, index) =>
      code !== 'SourceUnavailable' &&
      !told.has(sentence) &&
      problems.findIndex(other => other.sentence === sentence) === index,
  );
  if (isShared) {
    const shared = untold.some(problem => isToldBy(problem, first))
      ? undefined
      : first;
    return { shared, byRegion: new Map(), problems: untold };
  }
  const byRegion = new Map<string, Reason>();
  zones.forEach(({ region }, index) => {
    const reason = reasons[index];
    if (reason) {
      byRegion.set(region, reason);
    }
  });
  return { byRegion, problems: untold };
}
