import { spawn } from 'node:child_process';

/**
 * @typedef {object} Ending how a process ended
 * @property {number | null} code
 * @property {NodeJS.Signals | null} signal
 * @property {Error} [error] it could not be started at all
 */

/** One process with everything it starts in turn, ended together. */
export class ProcessGroup {
  /**
   * @param {string} command
   * @param {readonly string[]} args
   * @param {{ cwd?: string, env?: Record<string, string | undefined>, stdio?: import('node:child_process').StdioOptions }} [options]
   */
  constructor(command, args, options = {}) {
    // A group of its own: Ctrl-C in the terminal then reaches only the launcher, which ends all groups in one orderly way.
    this.child = spawn(command, args, {
      ...options,
      env: definedOf(options.env ?? process.env),
      detached: true,
    });
    /** @type {Promise<Ending>} */
    this.ended = new Promise(resolve => {
      this.child.once('error', error =>
        resolve({ code: null, signal: null, error }),
      );
      this.child.once('exit', (code, signal) => resolve({ code, signal }));
    });
    /** @type {Promise<void> | undefined} */
    this.stopping = undefined;
  }

  get pid() {
    return this.child.pid;
  }

  /** Whether any process of the group is still there. */
  get isAlive() {
    return this.signal(0);
  }

  /**
   * @param {NodeJS.Signals | 0} signal
   * @returns {boolean} false when there is nobody left to receive it
   */
  signal(signal) {
    if (this.pid === undefined) {
      return false;
    }
    try {
      process.kill(-this.pid, signal);
      return true;
    } catch (error) {
      // EPERM: somebody is there, though not ours to signal (macOS says so of a group of zombies).
      return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
    }
  }

  /**
   * Asks the whole group to end, and makes it end when it has not done so in time.
   *
   * @param {{ graceMilliseconds?: number }} [options]
   * @returns {Promise<void>} settled when no process of the group is left, at most a second after the grace time
   */
  stop({ graceMilliseconds = 3000 } = {}) {
    this.stopping ??= this.#stop(graceMilliseconds);
    return this.stopping;
  }

  /** @param {number} graceMilliseconds */
  async #stop(graceMilliseconds) {
    this.signal('SIGTERM');
    if (!(await this.#isGoneWithin(graceMilliseconds))) {
      this.signal('SIGKILL');
      await this.#isGoneWithin(1000);
    }
  }

  /** @param {number} milliseconds */
  async #isGoneWithin(milliseconds) {
    const deadline = Date.now() + milliseconds;
    // A group has no event for its last member's end, so it is asked for.
    while (this.isAlive) {
      if (Date.now() >= deadline) {
        return false;
      }
      await new Promise(resolve => setTimeout(resolve, 25));
    }
    return true;
  }
}

/** @param {Record<string, string | undefined>} env */
function definedOf(env) {
  return /** @type {NodeJS.ProcessEnv} */ (
    Object.fromEntries(
      Object.entries(env).filter(([, value]) => value !== undefined),
    )
  );
}
