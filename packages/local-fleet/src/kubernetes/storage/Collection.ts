import { KubernetesObject } from '../json/KubernetesObject';
import { StoredEvent, WatchWindow } from './WatchWindow';

/** Where an object lies inside its collection, and the order of lists: as in etcd, by `namespace/name`. */
export function keyOf(namespace: string | undefined, name: string): string {
  return namespace ? `${namespace}/${name}` : name;
}

/** All objects of one resource, with the recent events among them. */
export class Collection {
  private readonly objects = new Map<string, KubernetesObject>();
  private readonly namespaces = new Map<string, Set<string>>();
  private readonly sorted = new Map<string, string[]>();
  readonly window: WatchWindow;

  constructor(windowSize: number) {
    this.window = new WatchWindow(windowSize);
  }

  get(key: string): KubernetesObject | undefined {
    return this.objects.get(key);
  }

  /** The keys of one namespace, or of all, in the order of lists. */
  keys(namespace?: string): readonly string[] {
    const scope = namespace ?? '';
    let keys = this.sorted.get(scope);
    if (!keys) {
      const unsorted = namespace
        ? this.namespaces.get(namespace) ?? []
        : this.objects.keys();
      keys = [...unsorted].sort();
      this.sorted.set(scope, keys);
    }
    return keys;
  }

  /** Puts the outcome of an event in place and remembers the event. */
  record(event: StoredEvent): void {
    const { key, object, type } = event;
    const namespace = object.metadata.namespace ?? '';
    if (type === 'DELETED') {
      this.objects.delete(key);
      const members = this.namespaces.get(namespace);
      members?.delete(key);
      if (members?.size === 0) {
        this.namespaces.delete(namespace);
      }
    } else {
      this.objects.set(key, object);
    }
    if (type === 'ADDED') {
      const members = this.namespaces.get(namespace) ?? new Set();
      members.add(key);
      this.namespaces.set(namespace, members);
    }
    if (type !== 'MODIFIED') {
      this.sorted.delete('');
      this.sorted.delete(namespace);
    }
    this.window.push(event);
  }

  /**
   * The objects as they were at a revision, in the order of lists. The revision
   * must not be before `window.oldest`.
   */
  at(
    revision: number,
    namespace?: string,
  ): {
    keys: readonly string[];
    get: (key: string) => KubernetesObject | undefined;
  } {
    const later = this.window.after(revision);
    if (later.length === 0) {
      return { keys: this.keys(namespace), get: key => this.objects.get(key) };
    }
    const before = new Map<string, KubernetesObject | undefined>();
    for (const event of later.reverse()) {
      before.set(event.key, event.previous);
    }
    const inScope = (object: KubernetesObject) =>
      !namespace || object.metadata.namespace === namespace;
    const keys = new Set(this.keys(namespace));
    for (const [key, object] of before) {
      if (!object) {
        keys.delete(key);
      } else if (inScope(object)) {
        keys.add(key);
      }
    }
    return {
      keys: [...keys].sort(),
      get: key => (before.has(key) ? before.get(key) : this.objects.get(key)),
    };
  }
}
