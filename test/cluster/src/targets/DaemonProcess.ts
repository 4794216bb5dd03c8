import { ChildProcess, spawn } from 'child_process';
import { closeSync, openSync, readFileSync } from 'fs';
import { until } from '../until';

/** A program that serves until it is ended, and writes what it has to say into a file. */
export class DaemonProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;
  readonly #onExit = () => this.#child.kill('SIGKILL');
  #ending: string | undefined;

  constructor(
    readonly name: string,
    path: string,
    args: readonly string[],
    private readonly logFile: string,
    options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
  ) {
    const log = openSync(logFile, 'a');
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

  /** Waits until it answers. @throws with its last words when it ends instead */
  async ready(answers: () => Promise<boolean>): Promise<void> {
    await until(
      async () => {
        if (this.#ending !== undefined) {
          throw new Error(
            `${this.name} ended (${this.#ending}): ${this.#lastWords()}`,
          );
        }
        return answers().catch(() => false);
      },
      `${this.name} ready`,
      120_000,
    );
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

  #lastWords(): string {
    return readFileSync(this.logFile, 'utf8')
      .trimEnd()
      .split('\n')
      .slice(-5)
      .join('\n');
  }
}
