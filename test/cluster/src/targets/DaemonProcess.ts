import { ChildProcess, spawn } from 'child_process';
import { closeSync, openSync, readFileSync, statSync } from 'fs';
import { setTimeout } from 'timers/promises';
import {
  NotStartedError,
  tellsOfTakenPort,
} from '@service-router/local-fleet/src/listening';
import { until } from '../until';

/** How long a program may take until it answers, on a machine that has much else to do; milliseconds. */
const STARTING = 180_000;

/** How long one answer may take before it is asked again; milliseconds. */
const ANSWERING = 10_000;

/** A program that serves until it is ended, and writes what it has to say into a file. */
export class DaemonProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;
  readonly #onExit = () => this.#child.kill('SIGKILL');
  /** Where its own words begin in the log: others may have written into it before. */
  readonly #firstWord: number;
  #ending: string | undefined;

  constructor(
    readonly name: string,
    path: string,
    args: readonly string[],
    private readonly logFile: string,
    options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
  ) {
    const log = openSync(logFile, 'a');
    this.#firstWord = statSync(logFile).size;
    this.#child = spawn(path, args, {
      ...options,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    this.#ended = new Promise(resolve => {
      const end = (ending: string) => {
        this.#ending = ending;
        process.off('exit', this.#onExit);
        resolve();
      };
      this.#child.once('error', error => end(error.message));
      this.#child.once('exit', (code, signal) =>
        end(signal ?? `exit code ${code}`),
      );
    });
    // A test run that is broken off leaves nothing behind.
    process.on('exit', this.#onExit);
  }

  /**
   * Waits until it answers.
   *
   * @throws NotStartedError with its last words when it ends instead, or goes on without a port that somebody else has; it
   *   has ended then, as after any other failure
   */
  async ready(answers: () => Promise<boolean>): Promise<void> {
    try {
      await until(
        async () => {
          // Whoever else has its port may never answer.
          const isThere = await Promise.race([
            answers().catch(() => false),
            this.#ended.then(() => false),
            setTimeout(ANSWERING, false, { ref: false }),
          ]);
          // Last: somebody else may answer in the place of one whose port they took.
          this.#requireWell();
          return isThere;
        },
        () => `${this.name} ready; it said last: ${this.#lastWords()}`,
        STARTING,
      );
    } catch (error) {
      await this.kill();
      throw error;
    }
  }

  /** Asks it to end, and waits until it has. */
  async stop(): Promise<void> {
    this.#child.kill('SIGTERM');
    await this.#ended;
  }

  /** Ends it as a crash would. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  #requireWell(): void {
    if (this.#ending !== undefined) {
      throw new NotStartedError(
        `${this.name} ended (${this.#ending})`,
        this.#lastWords(),
      );
    }
    const refusals = this.#words().filter(tellsOfTakenPort);
    if (refusals.length > 0) {
      throw new NotStartedError(
        `${this.name} goes on without a port of its`,
        refusals.join('\n'),
      );
    }
  }

  #words(): string[] {
    return readFileSync(this.logFile)
      .toString('utf8', this.#firstWord)
      .trimEnd()
      .split('\n');
  }

  #lastWords(): string {
    return this.#words().slice(-5).join('\n');
  }
}
