import { goDown } from '../report/outage/goDown';
import { and, joined, Phrase, say } from '../sentences';
import { FailoverTotals } from './types';

/**
 * What becomes of all names, in a sentence.
 *
 * @param lost - titles of the regions
 * @param to - title of the region that names are led to; absent where no region can take them
 */
export function failoverSentence(
  lost: readonly string[],
  { totals, to }: { totals: FailoverTotals; to: string | undefined },
): Phrase {
  const { names } = totals;
  if (names === 0) {
    return say`No name that is known leads to ${and(
      lost,
    )}, so no answer changes when ${goDown(lost)}.`;
  }
  const target = to ?? say`what is left`;
  return names === 1
    ? ofTheOnlyName(goDown(lost), totals, target)
    : say`When ${goDown(lost)}, of the ${names} names that lead there ${joined(
        'semicolon',
        partsOf(totals, target),
      )}.`;
}

/** Where one name leads there, it is in one of the groups alone. */
function ofTheOnlyName(
  goes: Phrase,
  totals: FailoverTotals,
  to: string | Phrase,
): Phrase {
  const { byItself, byWriting, without, writes, secondsByItself } = totals;
  if (byItself > 0) {
    return secondsByItself === undefined
      ? say`When ${goes}, the only name that leads there moves by itself.`
      : say`When ${goes}, the only name that leads there moves by itself within ${secondsByItself} s.`;
  }
  if (byWriting > 0) {
    const seconds = afterWriting(totals);
    return writes === 1
      ? say`When ${goes}, the only name that leads there needs 1 write to lead to ${to}, and follows within ${seconds} s of it.`
      : say`When ${goes}, the only name that leads there needs ${writes} writes to lead to ${to}, and follows within ${seconds} s of the last.`;
  }
  return without > 0
    ? say`When ${goes}, the only name that leads there is left without an answer.`
    : say`When ${goes}, the only name that leads there cannot be followed: nothing is known of it.`;
}

/** What becomes of each group of names that has any. */
function partsOf(totals: FailoverTotals, to: string | Phrase): Phrase[] {
  const { byItself, byWriting, without, unknown } = totals;
  return [
    ...(byItself > 0 ? [movingByThemselves(totals)] : []),
    ...(byWriting > 0 ? [movingByWrites(totals, to)] : []),
    ...(without === 1 ? [say`1 is left without an answer`] : []),
    ...(without > 1 ? [say`${without} are left without an answer`] : []),
    ...(unknown > 0 ? [say`of ${unknown} nothing is known`] : []),
  ];
}

function movingByThemselves({
  byItself,
  secondsByItself,
}: FailoverTotals): Phrase {
  if (secondsByItself === undefined) {
    return byItself === 1
      ? say`1 moves by itself`
      : say`${byItself} move by themselves`;
  }
  return byItself === 1
    ? say`1 moves by itself within ${secondsByItself} s`
    : say`${byItself} move by themselves within ${secondsByItself} s`;
}

function movingByWrites(totals: FailoverTotals, to: string | Phrase): Phrase {
  const { byWriting, writes } = totals;
  const seconds = afterWriting(totals);
  if (byWriting === 1) {
    return writes === 1
      ? say`1 needs 1 write to lead to ${to}, and follows within ${seconds} s of it`
      : say`1 needs ${writes} writes to lead to ${to}, and follows within ${seconds} s of the last`;
  }
  return writes === 1
    ? say`${byWriting} need 1 write to lead to ${to}, and follow within ${seconds} s of it`
    : say`${byWriting} need ${writes} writes to lead to ${to}, and follow within ${seconds} s of the last`;
}

/** Every write takes a time, so it is known wherever a name needs one. */
function afterWriting({ secondsByWriting = 0 }: FailoverTotals): number {
  return secondsByWriting;
}
