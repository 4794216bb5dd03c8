import { KubernetesObject } from '../json/KubernetesObject';
import { StoredEvent } from '../storage/WatchWindow';

/** Where an object is stored. */
export interface ObjectPlace {
  readonly resource: string;
  readonly namespace: string | undefined;
  readonly name: string;
  readonly uid: string;
}

/** Who depends on whom: the dependents of each owner's uid. */
export class OwnerIndex {
  private readonly dependents = new Map<string, Map<string, ObjectPlace>>();

  /** Takes over the owner references of an object after an event. */
  record({ type, object, previous }: StoredEvent, resource: string): void {
    const place = placeOf(object, resource);
    const before = ownerUids(previous);
    const after = type === 'DELETED' ? [] : ownerUids(object);
    for (const uid of before.filter(owner => !after.includes(owner))) {
      const members = this.dependents.get(uid);
      members?.delete(place.uid);
      if (members?.size === 0) {
        this.dependents.delete(uid);
      }
    }
    for (const uid of after) {
      const members = this.dependents.get(uid) ?? new Map();
      members.set(place.uid, place);
      this.dependents.set(uid, members);
    }
  }

  /** The objects that name this uid among their owners. */
  dependentsOf(uid: string): ObjectPlace[] {
    return [...(this.dependents.get(uid)?.values() ?? [])];
  }

  /** Every object that has an owner. */
  all(): ObjectPlace[] {
    return [...this.dependents.values()].flatMap(members => [
      ...members.values(),
    ]);
  }
}

/** Where an object of a resource is stored. */
export function placeOf(
  { metadata }: KubernetesObject,
  resource: string,
): ObjectPlace {
  const { namespace, name, uid = '' } = metadata;
  return { resource, namespace, name, uid };
}

function ownerUids(object: KubernetesObject | undefined): string[] {
  return (object?.metadata.ownerReferences ?? []).map(owner => owner.uid);
}
