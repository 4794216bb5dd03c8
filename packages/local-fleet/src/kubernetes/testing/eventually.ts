import { setImmediate as turn } from 'node:timers/promises';

/** Waits until a condition holds, checking whenever the event loop comes around. */
export async function eventually<T>(
  check: () => Promise<T | undefined | false> | T | undefined | false,
  withinMs = 10_000,
): Promise<T> {
  const end = performance.now() + withinMs;
  for (;;) {
    const found = await check();
    if (found !== undefined && found !== false) {
      return found;
    }
    if (performance.now() > end) {
      throw new Error(`the condition did not hold within ${withinMs} ms`);
    }
    await turn();
  }
}
