import {
  groupOf,
  KubernetesObject,
  OwnerReference,
} from '../json/KubernetesObject';
import { ClusterState } from '../operations/ClusterState';
import {
  deleteObject,
  FOREGROUND_FINALIZER,
  ORPHAN_FINALIZER,
  withFinalizers,
} from '../operations/deleteObject';
import { isReadyToGo } from '../operations/removal';
import { storageKeyOf } from '../resources/ResourceDefinition';
import { StoredEvent } from '../storage/WatchWindow';
import { Controller } from './Controller';
import { ObjectPlace, OwnerIndex, placeOf } from './OwnerIndex';

const DEFINITIONS = 'apiextensions.k8s.io/customresourcedefinitions';

/** What became of an owner. */
type OwnerState = 'present' | 'going' | 'absent';

/**
 * Removes the dependents of owners that are gone, as kube-controller-manager's
 * garbage collector does. An owner of a namespaced object is looked up in the
 * same namespace; one of another uid under the same name is not the owner.
 */
export class GarbageCollector implements Controller {
  private readonly index = new OwnerIndex();
  private readonly pending = new Map<string, ObjectPlace>();

  constructor(private readonly state: ClusterState) {}

  notice(event: StoredEvent, resource: string): void {
    const { type, object, previous } = event;
    this.index.record(event, resource);
    const place = placeOf(object, resource);
    if (type === 'DELETED') {
      this.index.dependentsOf(place.uid).forEach(d => this.enqueue(d));
      this.enqueueOwners(object);
      return;
    }
    const owners = JSON.stringify(object.metadata.ownerReferences ?? []);
    const before = JSON.stringify(previous?.metadata.ownerReferences ?? []);
    if (owners !== before || isHeldForDependents(object)) {
      this.enqueue(place);
    }
    if (resource === DEFINITIONS) {
      // Owners of a kind that was unknown until now can be judged from here on.
      this.index.all().forEach(dependent => this.enqueue(dependent));
    }
  }

  step(): boolean {
    const [next] = this.pending.values();
    if (next) {
      this.pending.delete(next.uid);
      this.examine(next);
    }
    return this.pending.size > 0;
  }

  private enqueue(place: ObjectPlace): void {
    this.pending.set(place.uid, place);
  }

  private enqueueOwners({ metadata }: KubernetesObject): void {
    for (const owner of metadata.ownerReferences ?? []) {
      const found = this.findOwner(owner, metadata.namespace);
      if (found?.object && isHeldForDependents(found.object)) {
        this.enqueue(placeOf(found.object, found.resource));
      }
    }
  }

  private examine(place: ObjectPlace): void {
    const { store } = this.state;
    const object = store.get(place.resource, place.namespace, place.name);
    if (!object || object.metadata.uid !== place.uid) {
      return;
    }
    if (isHeldForDependents(object)) {
      this.settleDependents(object, place);
    } else {
      this.judge(object, place);
    }
  }

  /** Collects an object whose owners are all gone, or strikes those that are from its references. */
  private judge(object: KubernetesObject, place: ObjectPlace): void {
    const owners = object.metadata.ownerReferences ?? [];
    const states = owners.map(owner =>
      this.ownerState(owner, object.metadata.namespace),
    );
    if (owners.length === 0 || states.every(state => state === 'present')) {
      return;
    }
    if (states.includes('present')) {
      const kept = owners.filter((_, index) => states[index] === 'present');
      this.write(place.resource, {
        ...object,
        metadata: { ...object.metadata, ownerReferences: kept },
      });
      return;
    }
    const hasDependents = this.index.dependentsOf(place.uid).length > 0;
    const isForeground = states.includes('going') && hasDependents;
    this.remove(object, isForeground ? 'Foreground' : 'Background');
  }

  /** Deletes or releases the dependents of an object that waits for them, then lets it go. */
  private settleDependents(object: KubernetesObject, place: ObjectPlace): void {
    const { store } = this.state;
    const isOrphaning =
      object.metadata.finalizers?.includes(ORPHAN_FINALIZER) ?? false;
    const dependents = this.index
      .dependentsOf(place.uid)
      .flatMap(({ resource, namespace, name }) => {
        const dependent = store.get(resource, namespace, name);
        return dependent ? [{ dependent, resource }] : [];
      });
    for (const { dependent, resource } of dependents) {
      if (isOrphaning) {
        this.release(dependent, resource, place.uid);
      } else {
        this.judge(dependent, placeOf(dependent, resource));
      }
    }
    const isBlocked = this.index
      .dependentsOf(place.uid)
      .some(({ resource, namespace, name }) =>
        store
          .get(resource, namespace, name)
          ?.metadata.ownerReferences?.some(
            owner => owner.uid === place.uid && owner.blockOwnerDeletion,
          ),
      );
    if (!isBlocked) {
      this.letGo(object, place);
    }
  }

  private release(
    dependent: KubernetesObject,
    resource: string,
    uid: string,
  ): void {
    const { ownerReferences = [], ...metadata } = dependent.metadata;
    const kept = ownerReferences.filter(owner => owner.uid !== uid);
    this.write(resource, {
      ...dependent,
      metadata: {
        ...metadata,
        ...(kept.length > 0 && { ownerReferences: kept }),
      } as KubernetesObject['metadata'],
    });
  }

  private letGo(object: KubernetesObject, { resource }: ObjectPlace): void {
    const finalizers = (object.metadata.finalizers ?? []).filter(
      name => name !== FOREGROUND_FINALIZER && name !== ORPHAN_FINALIZER,
    );
    const metadata = withFinalizers(object.metadata, finalizers);
    this.write(resource, { ...object, metadata });
  }

  private write(resource: string, object: KubernetesObject): void {
    const { store } = this.state;
    if (isReadyToGo(object)) {
      const { namespace, name } = object.metadata;
      store.remove(resource, store.get(resource, namespace, name) ?? object);
    } else {
      store.put(resource, object);
    }
  }

  private remove(
    object: KubernetesObject,
    propagationPolicy: 'Foreground' | 'Background',
  ): void {
    const definition = this.state.registry.findKind(
      groupOf(object.apiVersion),
      object.kind,
    );
    if (definition) {
      const { namespace, name } = object.metadata;
      deleteObject(
        this.state,
        { definition, namespace, name, subresource: '' },
        { propagationPolicy },
      );
    }
  }

  private ownerState(
    owner: OwnerReference,
    namespace: string | undefined,
  ): OwnerState {
    const found = this.findOwner(owner, namespace);
    if (!found) {
      return 'present';
    }
    if (found.object?.metadata.uid !== owner.uid) {
      return 'absent';
    }
    const isGoing =
      found.object.metadata.finalizers?.includes(FOREGROUND_FINALIZER) &&
      found.object.metadata.deletionTimestamp !== undefined;
    return isGoing ? 'going' : 'present';
  }

  /** The owner's place; undefined when its kind is not served, or it cannot own from where it is. */
  private findOwner(
    owner: OwnerReference,
    namespace: string | undefined,
  ): { resource: string; object: KubernetesObject | undefined } | undefined {
    const version = owner.apiVersion.split('/').pop();
    const definition = this.state.registry.findKind(
      groupOf(owner.apiVersion),
      owner.kind,
      version,
    );
    if (!definition || (definition.isNamespaced && namespace === undefined)) {
      return undefined;
    }
    const resource = storageKeyOf(definition);
    const scope = definition.isNamespaced ? namespace : undefined;
    const object = this.state.store.get(resource, scope, owner.name);
    return { resource, object };
  }
}

function isHeldForDependents({ metadata }: KubernetesObject): boolean {
  const finalizers = metadata.finalizers ?? [];
  return (
    metadata.deletionTimestamp !== undefined &&
    (finalizers.includes(FOREGROUND_FINALIZER) ||
      finalizers.includes(ORPHAN_FINALIZER))
  );
}
