import { KubernetesObject } from '../json/KubernetesObject';
import { ClusterState } from '../operations/ClusterState';
import { deleteObject } from '../operations/deleteObject';
import { isReadyToGo } from '../operations/removal';
import { storageKeyOf } from '../resources/ResourceDefinition';
import { StoredEvent } from '../storage/WatchWindow';
import { Controller } from './Controller';

const NAMESPACES = '/namespaces';

/** Empties a namespace that is being deleted, then lets it go. */
export class NamespaceCleaner implements Controller {
  private readonly pending = new Set<string>();

  constructor(private readonly state: ClusterState) {}

  notice({ type, object }: StoredEvent, resource: string): void {
    const { name, namespace, deletionTimestamp } = object.metadata;
    if (resource === NAMESPACES && type !== 'DELETED' && deletionTimestamp) {
      this.pending.add(name);
    }
    // The last object of a namespace that waits for it may have gone just now.
    if (namespace && type === 'DELETED' && this.isGoing(namespace)) {
      this.pending.add(namespace);
    }
  }

  step(): boolean {
    const [name] = this.pending;
    if (name !== undefined) {
      this.pending.delete(name);
      this.clean(name);
    }
    return this.pending.size > 0;
  }

  private isGoing(name: string): boolean {
    const namespace = this.state.store.get(NAMESPACES, undefined, name);
    return namespace?.metadata.deletionTimestamp !== undefined;
  }

  private clean(name: string): void {
    const { store, registry } = this.state;
    const namespace = store.get(NAMESPACES, undefined, name);
    if (!namespace?.metadata.deletionTimestamp) {
      return;
    }
    let isEmpty = true;
    const seen = new Set<string>();
    for (const definition of registry.all()) {
      const key = storageKeyOf(definition);
      if (definition.isNamespaced && !seen.has(key)) {
        seen.add(key);
        for (const { metadata } of store.list(key, name)) {
          const target = {
            definition,
            namespace: name,
            name: metadata.name,
            subresource: '' as const,
          };
          const { isGone } = deleteObject(this.state, target, {
            propagationPolicy: 'Background',
          });
          isEmpty = isEmpty && isGone;
        }
      }
    }
    if (isEmpty) {
      this.letGo(namespace);
    }
  }

  private letGo(namespace: KubernetesObject): void {
    const { store } = this.state;
    const emptied: KubernetesObject = { ...namespace, spec: {} };
    if (isReadyToGo(emptied)) {
      store.remove(NAMESPACES, namespace);
    } else {
      store.put(NAMESPACES, emptied);
    }
  }
}
