import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { LookPace } from './LookPace';

const idle = { isIdle: true, idle: async () => {} };
const busy = { isIdle: false, idle: () => new Promise<void>(() => {}) };

/** A pace after a look that took so long, and whether its rest is over after so many milliseconds. */
async function paceAfter(took: number) {
  const clock = new ManualClock();
  const pace = new LookPace(clock);
  const began = clock.now();
  await clock.advance(took);
  pace.looked(began);
  return {
    clock,
    pace,
    async isOverAfter(
      milliseconds: number,
      {
        canWrite = true,
        writing = idle,
        signal = new AbortController().signal,
      },
    ) {
      let isOver = false;
      void pace.rest(canWrite, writing, signal).then(() => {
        isOver = true;
      });
      await clock.advance(milliseconds);
      return isOver;
    },
  };
}

describe('the rest before the next look', () => {
  it.each`
    took   | when                                  | over                               | after     | isOver
    ${0}   | ${'what comes in a burst is awaited'} | ${{}}                              | ${49}     | ${false}
    ${0}   | ${'what comes in a burst is awaited'} | ${{}}                              | ${50}     | ${true}
    ${0}   | ${'nothing could be written so far'}  | ${{ canWrite: false }}             | ${0}      | ${true}
    ${500} | ${'nothing is being written'}         | ${{}}                              | ${999}    | ${false}
    ${500} | ${'nothing is being written'}         | ${{}}                              | ${1_000}  | ${true}
    ${500} | ${'much is being written'}            | ${{ writing: busy }}               | ${9_999}  | ${false}
    ${500} | ${'much is being written'}            | ${{ writing: busy }}               | ${10_000} | ${true}
    ${500} | ${'all ends'}                         | ${{ signal: AbortSignal.abort() }} | ${0}      | ${true}
  `(
    'after a look of $took ms, where $when, is over after $after ms: $isOver',
    async ({ took, over, after, isOver }) => {
      const { isOverAfter } = await paceAfter(took);
      expect(await isOverAfter(after, over)).toBe(isOver);
    },
  );

  it('is over once all was written', async () => {
    const { clock, isOverAfter, pace } = await paceAfter(500);
    let written = () => {};
    const writing = {
      isIdle: false,
      idle: () =>
        new Promise<void>(resolve => {
          written = resolve;
        }),
    };
    expect(await isOverAfter(2_000, { writing })).toBe(false);
    const rested = pace.rest(true, writing, new AbortController().signal);
    await clock.advance(100);
    written();
    await expect(rested).resolves.toBeUndefined();
  });
});
