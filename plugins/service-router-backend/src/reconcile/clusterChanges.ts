import {
  changesOf,
  ClusterPlan,
  ClusterState,
  KubernetesObject,
  ObjectReference,
  referenceKey,
  referenceOf,
  StatusChange,
} from '@service-router/plugin-service-router-common';

/** An object to be written, with the version at which the cluster was last seen to hold it. */
export interface PlannedApply {
  key: string;
  object: KubernetesObject;
  content: string;
  shown: string | undefined;
}

/** An object to be removed, as it was last seen. */
export interface PlannedRemoval {
  key: string;
  object: KubernetesObject;
}

/** A status to be written onto an object, as it was last seen. */
export interface PlannedStatus {
  key: string;
  change: StatusChange;
  content: string;
  object: KubernetesObject;
}

/** Every object of a state by its reference. */
export function objectsByReference(
  state: ClusterState,
): Map<string, KubernetesObject> {
  return new Map(
    Object.values(state)
      .flat()
      .map(object => [referenceKey(referenceOf(object)), object]),
  );
}

/** The objects that have to be written and removed. */
export function objectChanges(
  plan: ClusterPlan,
  state: ClusterState,
  seen: Map<string, KubernetesObject>,
  now: Date,
): { apply: PlannedApply[]; remove: PlannedRemoval[] } {
  const { apply, remove } = changesOf({ ...plan, statuses: [] }, state, now);
  return {
    apply: apply.map(object => ({
      key: keyOf('apply', referenceOf(object)),
      object,
      content: JSON.stringify(object),
      shown: seen.get(referenceKey(referenceOf(object)))?.metadata
        .resourceVersion,
    })),
    remove: remove.flatMap(reference => {
      const object = seen.get(referenceKey(reference));
      return object ? [{ key: keyOf('remove', reference), object }] : [];
    }),
  };
}

/** The statuses that have to be written. */
export function statusChanges(
  plan: ClusterPlan,
  state: ClusterState,
  seen: Map<string, KubernetesObject>,
  now: Date,
): PlannedStatus[] {
  const { statuses } = changesOf(
    { ...plan, desired: [], unwanted: [] },
    state,
    now,
  );
  return statuses.flatMap(change => {
    const object = seen.get(referenceKey(change.reference));
    return object
      ? [
          {
            key: keyOf('status', change.reference),
            change,
            content: withoutTimes(change.status),
            object,
          },
        ]
      : [];
  });
}

/** A merge patch that makes a status exactly the wanted one: what stands beside it goes. */
export function statusPatch(
  wanted: Record<string, unknown>,
  standing: unknown,
): Record<string, unknown> {
  const leftovers = Object.keys((standing as object | undefined) ?? {}).filter(
    key => wanted[key] === undefined,
  );
  return {
    ...wanted,
    ...Object.fromEntries(leftovers.map(key => [key, null])),
  };
}

/** The time of a transition is given anew by every pass until the first is written; it makes no other status. */
function withoutTimes(status: Record<string, unknown>): string {
  return JSON.stringify(status, (name, value) =>
    name === 'lastTransitionTime' ? undefined : value,
  );
}

function keyOf(verb: string, reference: ObjectReference): string {
  return `${verb}|${referenceKey(reference)}`;
}
