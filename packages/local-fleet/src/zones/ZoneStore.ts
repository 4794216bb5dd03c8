import { randomUUID } from 'node:crypto';
import { Zone, ZoneChange, ZoneId } from './Zone';

function keyOf({ subscriptionId, resourceGroup, name }: ZoneId): string {
  return [subscriptionId, resourceGroup, name].join('/').toLowerCase();
}

/**
 * The private zones of the fleet: what the resource manager writes and the DNS servers answer from.
 * Ids are compared without case, as Azure does.
 * @public
 */
export class ZoneStore {
  readonly #zones = new Map<string, Zone>();
  readonly #listeners = new Set<(change: ZoneChange) => void>();
  readonly #newEtag: () => string;

  constructor(options: { newEtag?: () => string } = {}) {
    this.#newEtag = options.newEtag ?? randomUUID;
  }

  /** Makes a zone, or returns the one that has this id already. */
  create(id: ZoneId): Zone {
    const existing = this.get(id);
    if (existing) return existing;
    const zone = new Zone(id, this.#newEtag, change => {
      for (const listener of this.#listeners) listener(change);
    });
    this.#zones.set(keyOf(id), zone);
    return zone;
  }

  get(id: ZoneId): Zone | undefined {
    return this.#zones.get(keyOf(id));
  }

  /** All zones, in the order in which they were made. */
  list(): Zone[] {
    return [...this.#zones.values()];
  }

  /** Tells of every write, after it happened. @returns a function that ends it */
  subscribe(listener: (change: ZoneChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
