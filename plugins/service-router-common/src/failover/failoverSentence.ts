import { FailoverTotals } from './types';

/** What becomes of all names, in a sentence. */
export function failoverSentence(
  lost: string,
  {
    totals,
    isPlural,
    to,
  }: { totals: FailoverTotals; isPlural: boolean; to: string | undefined },
): string {
  const goes = `${lost} ${isPlural ? 'go' : 'goes'} down`;
  const { names, byItself, byWriting, without, unknown, writes } = totals;
  if (names === 0) {
    return `No name that is known leads to ${lost}, so no answer changes when ${goes}.`;
  }
  const several = (count: number, one: string, more: string) => {
    const verb = count === 1 ? one : more;
    return names === 1 ? verb : `${count} ${verb}`;
  };
  const told = [
    ...(byItself > 0
      ? [
          `${several(
            byItself,
            'moves by itself',
            'move by themselves',
          )}${within(totals.secondsByItself)}`,
        ]
      : []),
    ...(byWriting > 0
      ? [
          `${several(byWriting, 'needs', 'need')} ${
            writes === 1 ? '1 write' : `${writes} writes`
          } to lead to ${to ?? 'what is left'}, and ${
            byWriting === 1 ? 'follows' : 'follow'
          }${within(totals.secondsByWriting)} of ${
            writes === 1 ? 'it' : 'the last'
          }`,
        ]
      : []),
    ...(without > 0
      ? [
          several(
            without,
            'is left without an answer',
            'are left without an answer',
          ),
        ]
      : []),
    ...(unknown > 0
      ? [
          names === 1
            ? 'cannot be followed: nothing is known of it'
            : `of ${unknown} nothing is known`,
        ]
      : []),
  ];
  const all =
    names === 1
      ? 'the only name that leads there'
      : `of the ${names} names that lead there`;
  return `When ${goes}, ${all} ${told.join('; ')}.`;
}

function within(seconds: number | undefined): string {
  return seconds === undefined ? '' : ` within ${seconds} s`;
}
