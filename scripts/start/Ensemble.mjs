import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { Failure } from '../toolchain/Failure.mjs';
import { LogFile } from './LogFile.mjs';

/** @typedef {import('./members.mjs').Member} Member */

/**
 * @typedef {object} Heard what a member has let know of itself
 * @property {boolean} isReady
 * @property {boolean} isBroken
 * @property {boolean} hasEnded
 */

const lifeline = fileURLToPath(
  new URL('../process/lifeline.cjs', import.meta.url),
);

/**
 * Several processes that live and end together: when one of them ends by itself, it is told why, and it is over.
 */
export class Ensemble {
  /** @type {Promise<never>[]} */
  #ends = [];
  #hasEnded = false;

  /**
   * @param {object} with_
   * @param {import('../process/Processes.mjs').Processes} with_.processes
   * @param {string} with_.node
   * @param {string} with_.logs folder of the log files
   * @param {() => Promise<void>} [with_.pause] between two looks at a member that is not ready yet
   * @param {() => number} [with_.now]
   */
  constructor({
    processes,
    node,
    logs,
    pause = aQuarterOfASecond,
    now = Date.now,
  }) {
    this.processes = processes;
    this.node = node;
    this.logs = logs;
    this.pause = pause;
    this.now = now;
  }

  /**
   * Starts a member.
   *
   * @param {Member} member
   * @returns {Promise<void>} settled when it is ready
   * @throws {Failure} when it ends before, says that it will not be ready, or takes too long
   */
  async start(member) {
    const log = new LogFile(join(this.logs, `${member.name}.log`));
    const group = this.processes.start(
      this.node,
      ['--require', lifeline, ...member.args],
      {
        cwd: member.cwd,
        env: member.env,
        stdio: [member.mayBegin ? 'pipe' : 'ignore', 'pipe', 'pipe', 'pipe'],
      },
    );
    const { stdin } = group.child;
    // Writing to one that has ended meanwhile is no news: its end is told by itself.
    stdin?.on('error', () => {});
    member.mayBegin?.then(
      () => stdin?.end('begin\n'),
      () => {},
    );
    /** @type {Heard} */
    const heard = { isReady: false, isBroken: false, hasEnded: false };
    const read = log.follow(group.child, line => {
      heard.isReady ||= member.saysReady?.(line) ?? false;
      heard.isBroken ||= member.saysBroken?.(line) ?? false;
    });
    void group.ended.then(() => {
      heard.hasEnded = true;
      this.#hasEnded = true;
    });
    const end = this.#endOf(member, group, log, read);
    // Whoever waits for this start or for the ensemble as a whole is told; nobody else has to listen.
    end.catch(() => {});
    this.#ends.push(end);
    await Promise.race([end, this.#ready(member, heard, log)]);
  }

  /**
   * Waits for something that a member brings about.
   *
   * @param {() => boolean | Promise<boolean>} condition
   * @returns {Promise<void>} settled when it holds; never, when a member has ended before
   */
  async until(condition) {
    while (!(await condition())) {
      if (this.#hasEnded || this.processes.isClosed) {
        return new Promise(() => {});
      }
      await this.pause();
    }
  }

  /**
   * @returns {Promise<never>} never settled while all members live
   * @throws {Failure} when one has ended by itself
   */
  whileAlive() {
    return Promise.race(this.#ends);
  }

  /**
   * @param {Member} member
   * @param {import('../process/ProcessGroup.mjs').ProcessGroup} group
   * @param {LogFile} log
   * @param {Promise<unknown>} read
   * @returns {Promise<never>}
   */
  async #endOf(member, group, log, read) {
    const { code, signal, error } = await group.ended;
    if (this.processes.isClosed) {
      // It was told to end: nothing to explain.
      return new Promise(() => {});
    }
    // What it started may hold its output open: a moment is enough for what is already written.
    await Promise.race([read, this.pause()]);
    const how =
      error?.message ?? (signal ? `by ${signal}` : `with exit code ${code}`);
    throw failureOf(`${member.title} ended ${how}`, log);
  }

  /**
   * @param {Member} member
   * @param {Heard} heard
   * @param {LogFile} log
   */
  async #ready(member, heard, log) {
    const deadline = this.now() + member.patienceSeconds * 1000;
    const isReady = async () => heard.isReady || (await member.isReady?.());
    while (!heard.hasEnded) {
      const answers = await isReady();
      if (member.saysBroken && answers) {
        // What it says of its build may come a moment after its first answer.
        await this.pause();
      }
      if (heard.isBroken) {
        await this.pause();
        throw failureOf(`${member.title} cannot be built`, log);
      }
      if (answers) {
        return;
      }
      if (this.now() > deadline) {
        throw failureOf(
          `${member.title} was not ready within ${member.patienceSeconds} s`,
          log,
        );
      }
      await this.pause();
    }
  }
}

/**
 * @param {string} sentence
 * @param {LogFile} log
 */
function failureOf(sentence, log) {
  return new Failure(`${sentence}; all it said is in ${log.path}`, {
    details: log.meaningfulLines,
  });
}

function aQuarterOfASecond() {
  return /** @type {Promise<void>} */ (
    new Promise(resolve => setTimeout(resolve, 250))
  );
}
