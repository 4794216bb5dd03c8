import { Clock } from './Clock';
import { ManualClock } from './ManualClock';
import { systemClock } from './systemClock';

describe('sleep', () => {
  const clocks: [string, Clock][] = [
    ['the system clock', systemClock],
    ['a manual clock', new ManualClock()],
  ];

  it.each(clocks)(
    'of %s ends at once when it is called off',
    async (_, clock) => {
      const controller = new AbortController();
      const sleep = clock.sleep(3_600_000, controller.signal);
      controller.abort();
      await expect(sleep).resolves.toBeUndefined();
    },
  );

  it.each(clocks)(
    'of %s does not begin when it was called off',
    async (_, clock) => {
      await expect(
        clock.sleep(3_600_000, AbortSignal.abort()),
      ).resolves.toBeUndefined();
    },
  );

  it('of the system clock lasts as long as asked', async () => {
    const before = performance.now();
    await systemClock.sleep(20);
    expect(performance.now() - before).toBeGreaterThanOrEqual(19);
  });

  it('of a manual clock ends when a test says so', async () => {
    const clock = new ManualClock();
    const woken = jest.fn();
    clock.sleep(100).then(woken);
    await clock.advance(99);
    expect(woken).not.toHaveBeenCalled();
    await clock.advance(1);
    expect(woken).toHaveBeenCalled();
  });
});
