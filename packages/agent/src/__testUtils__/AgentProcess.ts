import { ChildProcess, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { NotStartedError } from '@service-router/local-fleet/src/listening';
import { until } from './until';

const agent = join(__dirname, '../..');

/** The words by which Node runs the agent from its source. */
export const SOURCE: readonly string[] = [
  '-r',
  require.resolve('@backstage/cli/config/nodeTransform.cjs'),
  join(agent, 'src/main.ts'),
];

export interface AgentLaunch {
  /** The words by which Node runs it. Default: from its source. */
  program?: readonly string[];
  words?: readonly string[];
  /** All of its environment, beside what Node needs. */
  environment?: Record<string, string>;
  /** Default: the folder of the packages. */
  cwd?: string;
  /** As whom it runs. Default: as this process. */
  uid?: number;
}

/** An agent in a process of its own. */
export class AgentProcess {
  readonly #child: ChildProcess;
  readonly #exit: Promise<number | NodeJS.Signals>;
  #ending: number | NodeJS.Signals | undefined;
  #out = '';
  #err = '';

  constructor({
    program = SOURCE,
    words = [],
    environment,
    cwd,
    uid,
  }: AgentLaunch) {
    this.#child = spawn(process.execPath, [...program, ...words], {
      cwd: cwd ?? dirname(agent),
      uid,
      env: { PATH: process.env.PATH, HOME: '/nonexistent', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout?.on('data', chunk => {
      this.#out += chunk;
    });
    this.#child.stderr?.on('data', chunk => {
      this.#err += chunk;
    });
    this.#exit = new Promise(resolve => {
      this.#child.once('close', (code, signal) => {
        this.#ending = code ?? signal ?? 0;
        resolve(this.#ending);
      });
    });
  }

  /** What it has logged. */
  get log(): string {
    return this.#out;
  }

  /** What it has said beside its log. */
  get said(): string {
    return this.#err;
  }

  /** Its exit code, or the signal that ended it. */
  get exit(): Promise<number | NodeJS.Signals> {
    return this.#exit;
  }

  /** Waits until it is ready. @throws NotStartedError with what it said when it ends instead */
  async ready(healthPort: number): Promise<void> {
    await until(
      async () => {
        if (this.#ending !== undefined) {
          throw new NotStartedError(
            `the agent ended (${this.#ending})`,
            this.#err,
          );
        }
        const url = `http://127.0.0.1:${healthPort}/readyz`;
        const answer = fetch(url, { signal: AbortSignal.timeout(10_000) }).then(
          ({ status }) => status === 200,
          () => false,
        );
        // Whoever else has its port may never answer.
        return Promise.race([answer, this.#exit.then(() => false)]);
      },
      () => `an agent that is ready; it said: ${this.#out}${this.#err}`,
      120_000,
    );
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Ends it, whatever it does. */
  async end(): Promise<void> {
    if (this.#ending === undefined) {
      this.#child.kill('SIGKILL');
    }
    await this.#exit;
  }
}
