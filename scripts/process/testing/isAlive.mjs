import { readFileSync } from 'node:fs';

/**
 * Whether a process still runs. One that has ended and only waits for its parent to take note (a zombie) does not: in a
 * container nobody may ever take note of an orphan.
 *
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return true;
  }
}

/**
 * @param {() => boolean | Promise<boolean>} condition
 * @param {number} [milliseconds]
 */
export async function until(condition, milliseconds = 10_000) {
  const deadline = Date.now() + milliseconds;
  while (!(await condition())) {
    if (Date.now() > deadline) {
      throw new Error(`not within ${milliseconds} ms: ${condition}`);
    }
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
