import {
  changesOf,
  ClusterChanges,
  ClusterPlan,
  ClusterState,
  DnsEndpoint,
  emptyClusterState,
  KubernetesObject,
  ObjectReference,
  referenceKey,
  referenceOf,
  ServiceRoute,
} from '@service-router/plugin-service-router-common';

/** What differs between a plan and a cluster, and the objects of the cluster by their references. */
export interface FoundChanges {
  changes: ClusterChanges;
  seen: Map<string, KubernetesObject>;
}

/**
 * Finds what differs between the plan of a cluster and the cluster, again and again, looking closely only at what is not
 * known to agree: an object that was found to be as wanted stays so as long as both are the same as before. What is
 * planned and what is watched must not be changed, only replaced.
 */
export class ChangeFinder {
  /** What is wanted, and the object that was found to agree with it. */
  readonly #agreed = new WeakMap<object, KubernetesObject>();
  readonly #keys = new WeakMap<object, string>();

  find(plan: ClusterPlan, state: ClusterState, now: Date): FoundChanges {
    const seen = new Map<string, KubernetesObject>();
    for (const objects of Object.values(state)) {
      for (const object of objects as KubernetesObject[]) {
        seen.set(this.#keyOf(object), object);
      }
    }
    const foundFor = (wanted: object, reference?: ObjectReference) =>
      seen.get(this.#keyOf(wanted, reference));
    const isOpen = (wanted: object, found: KubernetesObject | undefined) =>
      found === undefined || this.#agreed.get(wanted) !== found;

    const desired = plan.desired.filter(wanted =>
      isOpen(wanted, foundFor(wanted)),
    );
    const statuses = plan.statuses.filter(wanted =>
      isOpen(wanted, foundFor(wanted, wanted.reference)),
    );
    const standing = desired.flatMap(wanted => foundFor(wanted) ?? []);
    const owners = statuses.flatMap(
      wanted => foundFor(wanted, wanted.reference) ?? [],
    );
    const changes = changesOf(
      { ...plan, desired, statuses },
      // They are compared by reference alone, whichever list they are in.
      {
        ...emptyClusterState,
        dnsEndpoints: standing as unknown as DnsEndpoint[],
        routes: owners as unknown as ServiceRoute[],
      },
      now,
    );
    const differing = new Set<object>(changes.apply);
    const differingStatuses = new Set(
      changes.statuses.map(({ reference }) => referenceKey(reference)),
    );
    for (const wanted of desired) {
      this.#agree(!differing.has(wanted), wanted, foundFor(wanted));
    }
    for (const wanted of statuses) {
      const key = this.#keyOf(wanted, wanted.reference);
      this.#agree(!differingStatuses.has(key), wanted, seen.get(key));
    }
    return { changes, seen };
  }

  #agree(
    agrees: boolean,
    wanted: object,
    found: KubernetesObject | undefined,
  ): void {
    if (agrees && found) {
      this.#agreed.set(wanted, found);
    }
  }

  #keyOf(subject: object, reference?: ObjectReference): string {
    const known = this.#keys.get(subject);
    if (known !== undefined) {
      return known;
    }
    const key = referenceKey(
      reference ?? referenceOf(subject as KubernetesObject),
    );
    this.#keys.set(subject, key);
    return key;
  }
}
