import { APEX, apexOf, ZoneKind } from './apexOf';
import { NewRecordSet, RecordSet, RecordType } from './RecordSet';

/** Where a zone stands in Azure. @public */
export interface ZoneId {
  subscriptionId: string;
  resourceGroup: string;
  /** Without a trailing dot. */
  name: string;
}

/** What a write to a zone did. @public */
export interface ZoneChange {
  zone: ZoneId;
  action: 'created' | 'updated' | 'deleted';
  recordSet: RecordSet;
}

function keyOf(name: string, type: RecordType): string {
  return `${name.toLowerCase()}/${type}`;
}

function orderOf(a: RecordSet, b: RecordSet): number {
  if (a.name !== b.name) {
    if (a.name === APEX) return -1;
    if (b.name === APEX) return 1;
    return a.name < b.name ? -1 : 1;
  }
  if (a.data.type === b.data.type) return 0;
  return a.data.type < b.data.type ? -1 : 1;
}

/**
 * One zone: its record sets, each with an ETag, in the order in which they are listed.
 * @public
 */
export class Zone {
  readonly #sets = new Map<string, RecordSet>();
  readonly #byName = new Map<string, Map<RecordType, RecordSet>>();
  #ordered: RecordSet[] | undefined;

  constructor(
    readonly id: ZoneId,
    private readonly newEtag: () => string,
    private readonly changed: (change: ZoneChange) => void,
    readonly kind: ZoneKind = 'private',
  ) {
    for (const set of apexOf(kind)) {
      this.#store({ ...set, etag: this.newEtag() });
    }
  }

  /** Every record set: the apex first, then by name, then by type. */
  recordSets(): readonly RecordSet[] {
    this.#ordered ??= [...this.#sets.values()].sort(orderOf);
    return this.#ordered;
  }

  get size(): number {
    return this.#sets.size;
  }

  get(name: string, type: RecordType): RecordSet | undefined {
    return this.#sets.get(keyOf(name, type));
  }

  /** The record sets of all types at one relative name. */
  at(name: string): RecordSet[] {
    return [...(this.#byName.get(name.toLowerCase())?.values() ?? [])];
  }

  /** Whether some name ends below this one, which makes it an empty non-terminal (RFC 8020). */
  hasBelow(name: string): boolean {
    const suffix = `.${name.toLowerCase()}`;
    for (const existing of this.#byName.keys()) {
      if (existing.endsWith(suffix)) return true;
    }
    return false;
  }

  /** Writes a whole record set; it gets a new ETag. */
  put(set: NewRecordSet): RecordSet {
    const stored: RecordSet = {
      ...set,
      name: set.name.toLowerCase(),
      etag: this.newEtag(),
    };
    const action = this.get(stored.name, stored.data.type)
      ? 'updated'
      : 'created';
    this.#store(stored);
    this.changed({ zone: this.id, action, recordSet: stored });
    return stored;
  }

  /** @returns whether there was such a record set */
  delete(name: string, type: RecordType): boolean {
    const existing = this.get(name, type);
    if (!existing) return false;
    this.#sets.delete(keyOf(name, type));
    const siblings = this.#byName.get(existing.name);
    siblings?.delete(type);
    if (siblings?.size === 0) this.#byName.delete(existing.name);
    this.#ordered = undefined;
    this.changed({ zone: this.id, action: 'deleted', recordSet: existing });
    return true;
  }

  #store(set: RecordSet): void {
    this.#sets.set(keyOf(set.name, set.data.type), set);
    const siblings = this.#byName.get(set.name) ?? new Map();
    siblings.set(set.data.type, set);
    this.#byName.set(set.name, siblings);
    this.#ordered = undefined;
  }
}
