import {
  ClusterPlan,
  ClusterState,
  KubernetesObject,
  labels,
  ObjectReference,
  referenceKey,
  referenceOf,
  RouteIdentifier,
  StatusPlan,
} from '@service-router/plugin-service-router-common';
import { ChangeFinder } from './ChangeFinder';
import {
  PlannedApply,
  PlannedRemoval,
  PlannedStatus,
  plannedApply,
  plannedRemoval,
  plannedStatus,
} from './plannedWrites';

/**
 * What is to be written for one object of the five kinds, or for one gateway host: in this order, the objects it asks
 * for, then the removal of those it asks for no more, then its status.
 */
export interface Work {
  apply: PlannedApply[];
  remove: PlannedRemoval[];
  status?: PlannedStatus;
  /** The status that is wanted when all can be written, and the object it is for. */
  wanted?: { plan: StatusPlan; object: KubernetesObject };
}

/**
 * What has to be written so that a cluster holds what its plan says, by whom it is for.
 *
 * One name is never left without its old record before it has the new one: a removal waits as long as the same name is
 * still to be written into the same zone for somebody else. For one and the same object, its work is done in order.
 *
 * @param finder - one that has looked at this cluster before does so faster
 */
export function workOf(
  plan: ClusterPlan,
  state: ClusterState,
  now: Date,
  finder = new ChangeFinder(),
): Map<string, Work> {
  const { changes, seen } = finder.find(plan, state, now);
  const { apply, remove, statuses } = changes;
  const result = new Map<string, Work>();
  if (apply.length + remove.length + statuses.length === 0) {
    return result;
  }
  const of = (key: string): Work => {
    const work = result.get(key) ?? { apply: [], remove: [] };
    result.set(key, work);
    return work;
  };
  const coming = new Map<string, Set<string>>();
  for (const object of apply) {
    const key = beneficiaryOf(object);
    of(key).apply.push(
      plannedApply(object, seen.get(referenceKey(referenceOf(object)))),
    );
    for (const name of namesInZones(object)) {
      coming.set(name, (coming.get(name) ?? new Set()).add(key));
    }
  }
  for (const reference of remove) {
    const object = seen.get(referenceKey(reference));
    const key = object && beneficiaryOf(object);
    const isAwaited = (name: string) =>
      [...(coming.get(name) ?? [])].some(other => other !== key);
    if (object && key && !namesInZones(object).some(isAwaited)) {
      of(key).remove.push(plannedRemoval(object));
    }
  }
  for (const change of statuses) {
    const object = seen.get(referenceKey(change.reference));
    if (object) {
      of(keyOf(change.reference)).status = plannedStatus(change, object);
    }
  }
  for (const wanted of plan.statuses) {
    const work = result.get(keyOf(wanted.reference));
    const object = work && seen.get(referenceKey(wanted.reference));
    if (work && object) {
      work.wanted = { plan: wanted, object };
    }
  }
  return result;
}

/** The write keys of work: what may be remembered of writes, and of failures. */
export function writeKeysOf(work: Map<string, Work>): Set<string> {
  return new Set(
    [...work.values()].flatMap(({ apply, remove, status, wanted }) => [
      ...[...apply, ...remove].map(({ key }) => key),
      ...(status ? [status.key] : []),
      ...(wanted ? [statusKeyOf(wanted.plan.reference)] : []),
    ]),
  );
}

/** Under which key the work for a route is. */
export function workKeyOf({ namespace, name }: RouteIdentifier): string {
  return keyOf({ apiVersion: '', kind: 'ServiceRoute', namespace, name });
}

/** Under which key the status of an object is written. */
export function statusKeyOf(reference: ObjectReference): string {
  return `status|${referenceKey(reference)}`;
}

/** Whom an object is for: its route, its Gateway, or the gateway host it publishes. */
function beneficiaryOf(object: KubernetesObject): string {
  const { kind, metadata } = object;
  const found = metadata.labels ?? {};
  if (kind === 'DNSEndpoint' && found[labels.serviceRoute]) {
    return workKeyOf({
      namespace: found[labels.sourceNamespace],
      name: found[labels.serviceRoute],
    });
  }
  if (kind === 'DNSEndpoint' && found[labels.targetPostfix]) {
    return `gateway host|${found[labels.targetPostfix]}`;
  }
  return keyOf(referenceOf(object));
}

/** An Istio Gateway has kind, namespace and name of the Gateway it is for. */
function keyOf({ kind, namespace = '', name }: ObjectReference): string {
  return `${kind}|${namespace}|${name}`;
}

function namesInZones({ kind, metadata, spec }: KubernetesObject): string[] {
  if (kind !== 'DNSEndpoint') {
    return [];
  }
  const zone = metadata.labels?.[labels.region] ?? '';
  const { endpoints = [] } = (spec ?? {}) as {
    endpoints?: { dnsName: string }[];
  };
  return endpoints.map(({ dnsName }) => `${zone}|${dnsName}`);
}
