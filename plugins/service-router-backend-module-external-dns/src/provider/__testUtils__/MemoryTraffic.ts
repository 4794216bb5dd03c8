import {
  Observation,
  ProfileFact,
  ProfileWrite,
} from '@service-router/plugin-service-router-common';
// What Azure answers after a write is built in one place, for tests alone; the package does not publish it.
// eslint-disable-next-line @backstage/no-forbidden-package-imports
import { afterWrites } from '@service-router/plugin-service-router-common/src/testing/trafficBuilders';
import {
  Clock,
  TrafficAccess,
  TrafficManagerError,
} from '@service-router/plugin-service-router-node';

/** A traffic manager in memory, read when a test says so. */
export class MemoryTraffic implements TrafficAccess {
  facts: ProfileFact[] = [];
  readonly writes: string[] = [];
  /** Names that somebody else has, with the cloud's words. */
  readonly taken = new Map<string, string>();
  namesAsked = 0;
  /** The credential may not ask for names. */
  mayNotAsk = false;
  interval = 10_000;
  hints = 0;
  /** Stands before a write; throws or waits. */
  before: (write: ProfileWrite) => Promise<void> | void = () => {};
  #observation: Observation<ProfileFact[]> = {};
  readonly #listeners = new Set<() => void>();

  constructor(private readonly clock: Clock) {}

  readonly manager: TrafficAccess['manager'] = {
    obstacleToName: async name => {
      this.namesAsked += 1;
      if (this.mayNotAsk) {
        throw new TrafficManagerError('access', 'Azure does not permit it.');
      }
      return this.taken.get(name);
    },
    apply: async write => {
      await this.before(write);
      this.facts = afterWrites(this.facts, [write]);
      this.writes.push(`${write.kind} ${write.profile.name}`);
    },
  };

  /** What stands is read. */
  read(): void {
    this.#tell({
      value: this.facts,
      observedAt: this.clock.now().toISOString(),
    });
  }

  /** Reading fails; what was read stays. */
  fail(message: string): void {
    this.#tell({
      ...this.#observation,
      error: {
        message,
        since: this.clock.now().toISOString(),
        retryable: true,
      },
    });
  }

  observation(): Observation<ProfileFact[]> {
    return this.#observation;
  }

  hint(): void {
    this.hints += 1;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  budgets() {
    return [];
  }

  #tell(observation: Observation<ProfileFact[]>): void {
    this.#observation = observation;
    this.#listeners.forEach(listener => listener());
  }
}
