import { KubernetesObject } from '../json/KubernetesObject';

/** What happened to one object, at which revision of the store. */
export interface StoredEvent {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED';
  readonly revision: number;
  readonly key: string;
  /** The object after the event; for a deletion its last state, stamped with the revision of the deletion. */
  readonly object: KubernetesObject;
  /** The object before the event; absent when it was added. */
  readonly previous?: KubernetesObject;
}

/**
 * The latest events of one resource, as many as the window holds. Older
 * ones are forgotten, as etcd compacts and the API server's watch cache evicts:
 * a watch that asks for them must list again (410 Gone).
 */
export class WatchWindow {
  private events: StoredEvent[] = [];
  private first = 0;
  /** Revision of the newest event that was forgotten. */
  private forgotten = 0;

  constructor(private readonly size: number) {}

  /** Remembers an event, forgetting the oldest where the window is full. */
  push(event: StoredEvent): void {
    this.events.push(event);
    while (this.events.length - this.first > this.size) {
      this.forgotten = this.events[this.first].revision;
      this.first++;
    }
    if (this.first > 1024 && this.first * 2 > this.events.length) {
      this.events = this.events.slice(this.first);
      this.first = 0;
    }
  }

  /** Forgets every event: from now on only later ones are known. */
  clear(): void {
    if (this.events.length > this.first) {
      this.forgotten = this.events[this.events.length - 1].revision;
    }
    this.events = [];
    this.first = 0;
  }

  /** The oldest revision from which every later event is still known. */
  get oldest(): number {
    return this.forgotten;
  }

  /** The events after a revision, oldest first; the revision must not be before {@link oldest}. */
  after(revision: number): StoredEvent[] {
    let low = this.first;
    let high = this.events.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.events[middle].revision <= revision) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return this.events.slice(low);
  }
}
