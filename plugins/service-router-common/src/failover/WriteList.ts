import { longestOf } from './durations';
import { FailoverWrite } from './types';

/** Writes, each once, with the number of names that it carries. */
export class WriteList {
  readonly #writes = new Map<string, FailoverWrite>();

  /** Notes that a name needs some writes. */
  carry(writes: readonly Omit<FailoverWrite, 'names'>[]): void {
    for (const write of writes) {
      const known = this.#writes.get(write.id);
      if (known) {
        known.names += 1;
        known.duration = longestOf([known.duration, write.duration])!;
      } else {
        this.#writes.set(write.id, { ...write, names: 1 });
      }
    }
  }

  /** Those that carry most names first. */
  all(): FailoverWrite[] {
    return [...this.#writes.values()].sort(
      (a, b) => b.names - a.names || (a.id < b.id ? -1 : 1),
    );
  }
}
