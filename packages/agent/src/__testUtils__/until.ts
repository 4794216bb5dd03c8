/** Waits until a condition holds. */
export async function until(
  condition: () => Promise<boolean> | boolean,
  what: string | (() => string),
  patience = 45_000,
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
