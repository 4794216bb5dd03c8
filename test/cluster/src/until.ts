/**
 * Waits until a condition holds.
 *
 * @param what - is waited for; a function where it can be told only when it did not come
 * @param patience - milliseconds; what comes late on a busy machine is no failure, so nothing is gained by a narrow one
 */
export async function until(
  condition: () => Promise<boolean> | boolean,
  what: string | (() => string) = 'the condition',
  patience = 60_000,
): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await condition())) {
    if (Date.now() > deadline) {
      const missed = typeof what === 'string' ? what : what();
      throw new Error(`${missed} did not come to hold within ${patience} ms`);
    }
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
