import { LoggerService } from '@backstage/backend-plugin-api';
import { Clock } from '@service-router/plugin-service-router-node';
import { Pictures } from '../observe';
import { SharedSubject, Subject } from './SharedSubject';

/** Between two looks at what other replicas left, or at what is to be left; milliseconds. */
const BEAT = 5_000;

export interface SharedKnowledgeOptions<T> {
  /** By name. */
  subjects: ReadonlyMap<string, Subject<T>>;
  contentsOf: (known: T) => string;
  knownIn: (contents: string) => T;
  /** What it means that this fails, for the log; said once, until it works again. */
  failing: string;
  pictures: Pictures;
  clock: Clock;
  logger: LoggerService;
}

/** What only one of all replicas knows, such as what became of writing: that one leaves it in the database, and all tell it. */
export class SharedKnowledge<T> {
  readonly #options: Pick<
    SharedKnowledgeOptions<T>,
    'failing' | 'clock' | 'logger'
  >;
  readonly #subjects: ReadonlyMap<string, SharedSubject<T>>;
  readonly #controller = new AbortController();
  #running: Promise<void> | undefined;
  #isFailing = false;

  constructor({ subjects, ...options }: SharedKnowledgeOptions<T>) {
    this.#options = options;
    this.#subjects = new Map(
      [...subjects].map(([name, subject]) => [
        name,
        new SharedSubject({ ...options, subject }),
      ]),
    );
  }

  start(): void {
    this.#running ??= this.#run(this.#controller.signal);
  }

  async stop(): Promise<void> {
    this.#controller.abort();
    await this.#running;
  }

  /** What is known under this name, by whoever knows it; undefined where nobody has told it for long. */
  known(name: string): T | undefined {
    return this.#subjects.get(name)?.known();
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { clock, failing, logger } = this.#options;
    while (!signal.aborted) {
      try {
        for (const subject of this.#subjects.values()) {
          await subject.tend();
        }
        this.#isFailing = false;
      } catch (error) {
        if (!this.#isFailing) {
          logger.warn(failing, error instanceof Error ? error : undefined);
        }
        this.#isFailing = true;
      }
      await clock.sleep(BEAT, signal);
    }
  }
}
