import fc from 'fast-check';
import { dueAfter, RECHECKS_APART } from './dueAfter';

const at = (seconds: number) => new Date(seconds * 1000);

describe('dueAfter', () => {
  it.each`
    when                                 | last         | due
    ${'nobody asked before'}             | ${undefined} | ${100}
    ${'the last look was long ago'}      | ${at(10)}    | ${100}
    ${'the last look was just long ago'} | ${at(70)}    | ${100}
    ${'the last look was not long ago'}  | ${at(80)}    | ${110}
    ${'another look waits already'}      | ${at(110)}   | ${110}
    ${'another clock is far ahead'}      | ${at(9000)}  | ${130}
  `('is at $due s, asked at 100 s, when $when', ({ last, due }) => {
    expect(dueAfter(last, at(100))).toEqual(at(due));
  });

  it('leads to no more looks than there is room for, however often it is asked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 200 }),
        pauses => {
          let now = 0;
          let last: Date | undefined;
          const looks = new Set<number>();
          for (const pause of pauses) {
            now += pause;
            last = dueAfter(last, new Date(now));
            looks.add(last.getTime());
          }
          expect(looks.size).toBeLessThanOrEqual(2 + now / RECHECKS_APART);
        },
      ),
    );
  });
});
