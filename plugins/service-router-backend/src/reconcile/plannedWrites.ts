import {
  changesOf,
  ClusterPlan,
  emptyClusterState,
  KubernetesObject,
  ObjectReference,
  referenceKey,
  referenceOf,
  ServiceRoute,
  StatusChange,
  StatusPlan,
} from '@service-router/plugin-service-router-common';

const emptyPlan: ClusterPlan = {
  routes: [],
  gateways: [],
  gatewayRecords: { endpoints: [], contested: [], isUnwanted: () => false },
  desired: [],
  unwanted: [],
  statuses: [],
};

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

export function plannedApply(
  object: KubernetesObject,
  standing: KubernetesObject | undefined,
): PlannedApply {
  return {
    key: keyOf('apply', referenceOf(object)),
    object,
    content: JSON.stringify(object),
    shown: standing?.metadata.resourceVersion,
  };
}

export function plannedRemoval(object: KubernetesObject): PlannedRemoval {
  return { key: keyOf('remove', referenceOf(object)), object };
}

export function plannedStatus(
  change: StatusChange,
  object: KubernetesObject,
): PlannedStatus {
  return {
    key: keyOf('status', change.reference),
    change,
    content: withoutTimes(change.status),
    object,
  };
}

/** The status to write for one object that stands; undefined when it has it. */
export function statusWriteOf(
  wanted: StatusPlan,
  object: KubernetesObject,
  now: Date,
): PlannedStatus | undefined {
  const { statuses } = changesOf(
    { ...emptyPlan, statuses: [wanted] },
    // Statuses are compared by reference alone, whichever list an object is in.
    { ...emptyClusterState, routes: [object as unknown as ServiceRoute] },
    now,
  );
  return statuses.map(change => plannedStatus(change, object))[0];
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
