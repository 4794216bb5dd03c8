import {
  DnsAnswer,
  Observation,
} from '@service-router/plugin-service-router-common';
import { Clock } from '@service-router/plugin-service-router-node';
import { Bell } from '../clock';
import { EAGER_DELAYS, EagerSchedule } from './EagerSchedule';

/** Questions under way at once; a resolver shared with a whole region must not notice us. */
const CONCURRENCY = 16;
/** Failures in a row after which one question at a time finds out whether the resolver is back. */
const RESOLVER_IS_DOWN = CONCURRENCY;

export interface AnswerObserverOptions {
  /** Asks the region's resolver. */
  ask: (host: string, options: { signal: AbortSignal }) => Promise<DnsAnswer>;
  /** Between two questions for one host when nothing happens, milliseconds. */
  interval: number;
  clock: Clock;
  /** After some hosts were asked; `isNews` when more than the age of answers changed. */
  onAnswers: (answers: { isNews: boolean }) => void;
}

interface Asked {
  observation: Observation<DnsAnswer>;
  schedule: EagerSchedule;
  nextAt: number;
}

/** One region's resolver, asked again and again for the hosts that matter. */
export class AnswerObserver {
  readonly #options: AnswerObserverOptions;
  readonly #controller = new AbortController();
  readonly #bell: Bell;
  readonly #hosts = new Map<string, Asked>();
  #running: Promise<void> | undefined;
  #failuresInRow = 0;
  #failure = '';
  #observations: Map<string, Observation<DnsAnswer>> | undefined;

  constructor(options: AnswerObserverOptions) {
    this.#options = options;
    this.#bell = new Bell(options.clock);
  }

  start(): void {
    this.#running ??= this.#run(this.#controller.signal);
  }

  /** Ends questions under way; what was answered stays. */
  async stop(): Promise<void> {
    this.#controller.abort(new Error('Service Router is shutting down'));
    await this.#running;
  }

  /** The hosts that matter from now on; new ones are asked for at once, others are forgotten. */
  watch(hosts: Set<string>): void {
    for (const host of this.#hosts.keys()) {
      if (!hosts.has(host)) {
        this.#hosts.delete(host);
        this.#observations = undefined;
      }
    }
    for (const host of hosts) {
      if (!this.#hosts.has(host)) {
        const schedule = new EagerSchedule(this.#options.interval);
        schedule.restart();
        this.#hosts.set(host, {
          observation: {},
          schedule,
          nextAt: this.#now(),
        });
        this.#bell.ring();
      }
    }
  }

  /** Something happened that may change what these hosts answer: asks soon, and a few times more. */
  hint(hosts: Iterable<string>): void {
    for (const host of hosts) {
      const asked = this.#hosts.get(host);
      if (asked) {
        asked.schedule.restart();
        asked.nextAt = Math.min(asked.nextAt, this.#now() + EAGER_DELAYS[0]);
        this.#bell.ring();
      }
    }
  }

  /** By host; a new map whenever anything of it changed. */
  observations(): Map<string, Observation<DnsAnswer>> {
    this.#observations ??= new Map(
      [...this.#hosts].map(([host, { observation }]) => [host, observation]),
    );
    return this.#observations;
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const now = this.#now();
      const due = [...this.#hosts].filter(([, { nextAt }]) => nextAt <= now);
      if (due.length > 0) {
        await this.#askAll(due, signal);
      } else {
        await this.#bell.wait(this.#untilNext(), signal);
      }
    }
  }

  #untilNext(): number {
    const { interval } = this.#options;
    let next = this.#now() + interval;
    for (const { nextAt } of this.#hosts.values()) {
      next = Math.min(next, nextAt);
    }
    return next - this.#now();
  }

  async #askAll(due: [string, Asked][], signal: AbortSignal): Promise<void> {
    const queue = due.values();
    let isNews = false;
    const work = async () => {
      for (const [host, asked] of queue) {
        const failure = this.#isDown ? this.#failure : undefined;
        if (failure && asked !== due[0][1]) {
          isNews = this.#fail(asked, failure) || isNews;
        } else {
          isNews = (await this.#ask(host, asked, signal)) || isNews;
        }
        if (signal.aborted) {
          return;
        }
      }
    };
    // When the resolver is down, the first host finds out whether it is back before the others are asked for.
    const workers = this.#isDown ? 1 : CONCURRENCY;
    await Promise.all(Array.from({ length: workers }, work));
    this.#observations = undefined;
    if (!signal.aborted) {
      this.#options.onAnswers({ isNews });
    }
  }

  get #isDown(): boolean {
    return this.#failuresInRow >= RESOLVER_IS_DOWN;
  }

  /** @returns whether more than the age of the answer changed */
  async #ask(
    host: string,
    asked: Asked,
    signal: AbortSignal,
  ): Promise<boolean> {
    try {
      const answer = await this.#options.ask(host, { signal });
      this.#failuresInRow = 0;
      return this.#succeed(asked, answer);
    } catch (error) {
      if (signal.aborted) {
        return false;
      }
      this.#failuresInRow += 1;
      this.#failure = error instanceof Error ? error.message : String(error);
      return this.#fail(asked, this.#failure);
    }
  }

  #succeed(asked: Asked, answer: DnsAnswer): boolean {
    const { value, error } = asked.observation;
    asked.observation = {
      value: answer,
      observedAt: this.#options.clock.now().toISOString(),
    };
    asked.nextAt = this.#now() + asked.schedule.next();
    return error !== undefined || !value || !saySame(value, answer);
  }

  #fail(asked: Asked, message: string): boolean {
    const { error } = asked.observation;
    asked.observation = {
      ...asked.observation,
      error: {
        message,
        since: error?.since ?? this.#options.clock.now().toISOString(),
        retryable: true,
      },
    };
    asked.nextAt = this.#now() + asked.schedule.next();
    return error?.message !== message;
  }

  #now(): number {
    return this.#options.clock.now().getTime();
  }
}

/** Resolvers count TTLs down and turn the order of addresses; neither says anything new. */
function saySame(a: DnsAnswer, b: DnsAnswer): boolean {
  return contentOf(a) === contentOf(b);
}

function contentOf({ code, records }: DnsAnswer): string {
  return [
    code,
    ...records.map(({ name, type, data }) => `${name} ${type} ${data}`).sort(),
  ].join('\n');
}
