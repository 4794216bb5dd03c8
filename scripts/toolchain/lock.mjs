import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * @typedef {object} LockOptions
 * @property {number} [pid] who holds it
 * @property {(pid: number) => boolean} [isAlive] whether a process is still there
 * @property {(holder: number) => void} [onWait] told once, when somebody else holds it
 * @property {() => Promise<void>} [pause] between two looks
 */

/**
 * Does something while nobody else does it in this checkout. A lock whose holder is gone counts for nothing, so that a
 * set-up that was killed does not stand in the way of the next.
 *
 * @template Result
 * @param {string} file
 * @param {() => Promise<Result>} work
 * @param {LockOptions} [options]
 * @returns {Promise<Result>}
 */
export async function withLock(file, work, options = {}) {
  const {
    pid = process.pid,
    isAlive = isProcessAlive,
    onWait = () => {},
    pause = halfASecond,
  } = options;
  await mkdir(dirname(file), { recursive: true });
  let hasTold = false;
  for (;;) {
    const holder = await take(file, pid);
    if (holder === undefined) {
      break;
    }
    if (!isAlive(holder)) {
      if ((await holderOf(file)) === holder) {
        await rm(file, { force: true });
      }
    } else {
      if (!hasTold) {
        onWait(holder);
        hasTold = true;
      }
      await pause();
    }
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

/**
 * @param {string} file
 * @param {number} pid
 * @returns {Promise<number | undefined>} who has it already; undefined: it is ours
 */
async function take(file, pid) {
  try {
    await writeFile(file, `${pid}\n`, { flag: 'wx' });
    return undefined;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') {
      throw error;
    }
    return holderOf(file);
  }
}

/**
 * @param {string} file
 * @returns {Promise<number>} 0 when nobody can be read from it
 */
async function holderOf(file) {
  try {
    return Number((await readFile(file, 'utf8')).trim()) || 0;
  } catch {
    return 0;
  }
}

/** @param {number} pid */
function isProcessAlive(pid) {
  if (pid === 0) {
    return false;
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

function halfASecond() {
  return /** @type {Promise<void>} */ (
    new Promise(resolve => setTimeout(resolve, 500))
  );
}
