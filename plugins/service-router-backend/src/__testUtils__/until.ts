/** Waits until a condition holds, letting everything run that can; for what no clock drives. */
export async function until(
  condition: () => boolean,
  what = 'the condition',
): Promise<void> {
  for (let turn = 0; turn < 2_000; turn += 1) {
    if (condition()) {
      return;
    }
    await new Promise(resolve => setImmediate(resolve));
  }
  throw new Error(`${what} did not come to hold`);
}
