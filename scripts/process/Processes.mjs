import { ProcessGroup } from './ProcessGroup.mjs';
import { linesOf } from './linesOf.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {Record<string, string | undefined>} [env]
 * @property {'ignore' | 'inherit'} [stdin] nothing unless asked for
 * @property {(line: string, stop: () => void) => void} [onLine] called for every line of output; without it the output goes to the person
 */

/** @typedef {import('./ProcessGroup.mjs').Ending & { output: string }} RunResult */

/** Every process that one door has started, so that none is left behind when the door closes. */
export class Processes {
  /** @type {Set<ProcessGroup>} */
  #groups = new Set();
  #isClosed = false;

  /** Whether everything was told to end. */
  get isClosed() {
    return this.#isClosed;
  }

  /**
   * Starts a process that goes on beside the others.
   *
   * @param {string} command
   * @param {readonly string[]} args
   * @param {ConstructorParameters<typeof ProcessGroup>[2]} [options]
   */
  start(command, args, options) {
    if (this.#isClosed) {
      throw new Error(
        `${command} was to be started after everything was told to stop`,
      );
    }
    const group = new ProcessGroup(command, args, options);
    this.#groups.add(group);
    return group;
  }

  /**
   * Runs a command to its end.
   *
   * @param {string} command
   * @param {readonly string[]} args
   * @param {RunOptions} [options]
   * @returns {Promise<RunResult>} output is what was handed to `onLine`, and empty without it
   */
  async run(command, args, { cwd, env, onLine, stdin = 'ignore' } = {}) {
    const group = this.start(command, args, {
      cwd,
      env,
      stdio: [stdin, onLine ? 'pipe' : 'inherit', onLine ? 'pipe' : 'inherit'],
    });
    /** @type {string[]} */
    const lines = [];
    if (onLine) {
      const take = (/** @type {string} */ line) => {
        lines.push(line);
        onLine(line, () => void group.stop());
      };
      await Promise.all([
        linesOf(group.child.stdout, take),
        linesOf(group.child.stderr, take),
      ]);
    }
    const ending = await group.ended;
    this.#groups.delete(group);
    return { ...ending, output: lines.join('\n') };
  }

  /** Ends every process that is left, all at once. No other is started after this. */
  async stopAll() {
    this.#isClosed = true;
    await this.stopStarted();
  }

  /** Ends every process that is left, all at once. Others may be started after this. */
  async stopStarted() {
    const groups = [...this.#groups];
    await Promise.all(groups.map(group => group.stop()));
    groups.forEach(group => this.#groups.delete(group));
  }

  /** For the impatient: a second Ctrl-C. */
  killAll() {
    this.#isClosed = true;
    for (const group of this.#groups) {
      group.signal('SIGKILL');
    }
  }
}
