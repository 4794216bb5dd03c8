import { inEnglish } from '../sentences';
import { failoverSentence } from './failoverSentence';
import { FailoverTotals } from './types';

const none: FailoverTotals = {
  names: 0,
  without: 0,
  unknown: 0,
  byWriting: 0,
  byItself: 0,
  writes: 0,
};

function sentenceOf(
  totals: Partial<FailoverTotals>,
  { lost = ['West Europe'], to }: { lost?: string[]; to?: string } = {},
): string {
  return inEnglish(
    failoverSentence(lost, { totals: { ...none, ...totals }, to }),
  );
}

describe('failoverSentence', () => {
  it.each([
    [{ byItself: 1, secondsByItself: 190 }, 'moves by itself within 190 s.'],
    [{ byItself: 1 }, 'moves by itself.'],
    [
      { byWriting: 1, writes: 1, secondsByWriting: 300 },
      'needs 1 write to lead to what is left, and follows within 300 s of it.',
    ],
    [
      { byWriting: 1, writes: 2, secondsByWriting: 300 },
      'needs 2 writes to lead to what is left, and follows within 300 s of the last.',
    ],
    [{ without: 1 }, 'is left without an answer.'],
    [{ unknown: 1 }, 'cannot be followed: nothing is known of it.'],
  ])('says of one name with %j that it %s', (totals, end) => {
    expect(sentenceOf({ names: 1, ...totals })).toBe(
      `When West Europe goes down, the only name that leads there ${end}`,
    );
  });

  it.each([
    [
      {
        names: 4,
        byItself: 1,
        secondsByItself: 40,
        byWriting: 1,
        writes: 1,
        secondsByWriting: 60,
        without: 1,
        unknown: 1,
      },
      'of the 4 names that lead there 1 moves by itself within 40 s; 1 needs 1 write to lead to North Europe, and follows within 60 s of it; 1 is left without an answer; of 1 nothing is known.',
    ],
    [
      {
        names: 8,
        byItself: 2,
        secondsByItself: 40,
        byWriting: 2,
        writes: 3,
        secondsByWriting: 60,
        without: 2,
        unknown: 2,
      },
      'of the 8 names that lead there 2 move by themselves within 40 s; 2 need 3 writes to lead to North Europe, and follow within 60 s of the last; 2 are left without an answer; of 2 nothing is known.',
    ],
    [
      {
        names: 3,
        byItself: 1,
        byWriting: 2,
        writes: 1,
        secondsByWriting: 60,
      },
      'of the 3 names that lead there 1 moves by itself; 2 need 1 write to lead to North Europe, and follow within 60 s of it.',
    ],
    [
      {
        names: 3,
        byItself: 2,
        byWriting: 1,
        writes: 2,
        secondsByWriting: 60,
      },
      'of the 3 names that lead there 2 move by themselves; 1 needs 2 writes to lead to North Europe, and follows within 60 s of the last.',
    ],
  ])('says of names with %j that %s', (totals, end) => {
    expect(sentenceOf(totals, { to: 'North Europe' })).toBe(
      `When West Europe goes down, ${end}`,
    );
  });

  it('says of several regions that they go down', () => {
    expect(sentenceOf({}, { lost: ['West Europe', 'North Europe'] })).toBe(
      'No name that is known leads to West Europe and North Europe, so no answer changes when West Europe and North Europe go down.',
    );
  });
});
