import { backOff } from '../clock';
import { FailingObject } from './Reconciler';

const RETRY = { base: 1_000, limit: 300_000 };

interface Failure {
  object: string;
  message: string;
  attempts: number;
  nextTry: Date;
}

/** Writes that failed: when each may be tried again. One bad object never holds up the others. */
export class FailureLedger {
  readonly #random: () => number;
  readonly #failures = new Map<string, Failure>();

  constructor(random: () => number) {
    this.#random = random;
  }

  get isEmpty(): boolean {
    return this.#failures.size === 0;
  }

  isDue(key: string, now: Date): boolean {
    const failure = this.#failures.get(key);
    return failure === undefined || failure.nextTry <= now;
  }

  /** Why the last write under this key failed; undefined when it did not. */
  messageOf(key: string): string | undefined {
    return this.#failures.get(key)?.message;
  }

  /** @returns whether there is something new to tell: the first failure, or one for another reason */
  note(key: string, object: string, message: string, now: Date): boolean {
    const before = this.#failures.get(key);
    const attempts = (before?.attempts ?? 0) + 1;
    this.#failures.set(key, {
      object,
      message,
      attempts,
      nextTry: new Date(now.getTime() + backOff(attempts, RETRY, this.#random)),
    });
    return before?.message !== message;
  }

  /** It may be tried now, whenever it was due; that it failed is not forgotten. */
  retry(key: string, now: Date): void {
    const failure = this.#failures.get(key);
    if (failure && failure.nextTry > now) {
      failure.nextTry = now;
    }
  }

  clear(key: string): void {
    this.#failures.delete(key);
  }

  /** Forgets what nobody wants to write any more. */
  keepOnly(keys: Set<string>): void {
    for (const key of this.#failures.keys()) {
      if (!keys.has(key)) {
        this.#failures.delete(key);
      }
    }
  }

  /** Forgets all of it. */
  forget(): void {
    this.#failures.clear();
  }

  /** When the next one may be tried; undefined when none failed. */
  nextTry(): Date | undefined {
    return [...this.#failures.values()]
      .map(({ nextTry }) => nextTry)
      .sort((a, b) => a.getTime() - b.getTime())[0];
  }

  list(): FailingObject[] {
    return [...this.#failures.values()]
      .map(failure => ({
        ...failure,
        nextTry: failure.nextTry.toISOString(),
      }))
      .sort((a, b) => a.object.localeCompare(b.object));
  }
}
