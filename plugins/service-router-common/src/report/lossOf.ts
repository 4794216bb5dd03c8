import { DnsAnswer, Observation } from './facts';

type Answers = ReadonlyMap<string, Observation<DnsAnswer>>;

/** For as long as anybody has the answers. */
const known = new WeakMap<Answers, { loss?: Observation<DnsAnswer> }>();

/**
 * What is told of a resolver by all that it was asked for: a failure for some names counts only when it has answered for no
 * other name since, as then it is there.
 *
 * @returns undefined while the resolver is there, or was asked for nothing
 */
export function lossOf(answers: Answers): Observation<DnsAnswer> | undefined {
  const found = known.get(answers) ?? { loss: findLoss(answers) };
  known.set(answers, found);
  return found.loss;
}

function findLoss(answers: Answers): Observation<DnsAnswer> | undefined {
  let answeredAt = '';
  let seenAt = '';
  for (const { error, observedAt = '' } of answers.values()) {
    seenAt = latest(seenAt, observedAt);
    answeredAt = error ? answeredAt : latest(answeredAt, observedAt);
  }
  let first: Observation<DnsAnswer>['error'];
  for (const { error } of answers.values()) {
    if (error && error.since >= answeredAt) {
      first = first && first.since <= error.since ? first : error;
    }
  }
  return first && { error: first, ...(seenAt ? { observedAt: seenAt } : {}) };
}

/** Times of one form, which sort as text. */
function latest(one: string, other: string): string {
  return one > other ? one : other;
}
