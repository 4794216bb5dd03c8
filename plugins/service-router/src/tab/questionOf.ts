import { RegionExplanation } from '@service-router/plugin-service-router-common';

/**
 * What an explanation answers:
 *
 * - `why`, `whyLast`: why the name resolves to its answer, or did when that was last seen
 * - `whyShould`: why it should, where nobody can say whether it does
 * - `whyNot`: why it does not
 * - `whatKnown`: how far it goes, as the rest is not known
 * - `whatBecame`: of a name that was deleted
 */
export interface Question {
  ask: 'why' | 'whyLast' | 'whyShould' | 'whyNot' | 'whatKnown' | 'whatBecame';
  /** What the name resolves to, or should. */
  answer?: string;
}

/** The question that is asked where a region stands like this; it asks for nothing that is not known. */
export function questionOf({
  path,
  state,
}: Pick<RegionExplanation, 'path' | 'state'>): Question {
  if (state === 'removed' || state === 'removing') {
    return { ask: 'whatBecame' };
  }
  const last = path[path.length - 1];
  if (last?.subject) {
    return { ask: last.isStale ? 'whyLast' : 'why', answer: last.subject };
  }
  // Traffic Manager stands in front of the gateway, not between the name and its answer.
  const end = path.find(
    step => step.part !== 'profile' && step.state !== 'holds',
  );
  const answer = path.find(({ part }) => part === 'addresses')?.subject;
  if (end?.part === 'answer' && end.state === 'unknown' && answer) {
    return { ask: 'whyShould', answer };
  }
  return state === 'stale' || end?.state === 'unknown'
    ? { ask: 'whatKnown' }
    : { ask: 'whyNot' };
}
