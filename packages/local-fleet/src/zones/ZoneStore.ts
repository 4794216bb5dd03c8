import { randomUUID } from 'node:crypto';
import { ZoneKind } from './apexOf';
import { Zone, ZoneChange, ZoneId } from './Zone';

function keyOf({ subscriptionId, resourceGroup, name }: ZoneId): string {
  return [subscriptionId, resourceGroup, name].join('/').toLowerCase();
}

/**
 * Zones of the fleet, all private or all public: what the resource manager writes and the DNS servers answer from.
 * Ids are compared without case, as Azure does.
 * @public
 */
export class ZoneStore {
  readonly #zones = new Map<string, Zone>();
  readonly #listeners = new Set<(change: ZoneChange) => void>();
  readonly #newEtag: () => string;
  readonly #kind: ZoneKind;

  constructor(options: { newEtag?: () => string; kind?: ZoneKind } = {}) {
    this.#newEtag = options.newEtag ?? randomUUID;
    this.#kind = options.kind ?? 'private';
  }

  /** Makes a zone, or returns the one that has this id already. */
  create(id: ZoneId): Zone {
    const existing = this.get(id);
    if (existing) return existing;
    const tell = (change: ZoneChange) => {
      for (const listener of this.#listeners) listener(change);
    };
    const zone = new Zone(id, this.#newEtag, tell, this.#kind);
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
