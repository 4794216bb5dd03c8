import {
  Condition,
  DnsEndpoint,
  IstioGateway,
  ObjectReference,
  referenceKey,
  referenceOf,
  withTransitionTimes,
} from '../kinds';
import { ClusterPlan } from './planCluster';
import { ClusterState } from './clusterState';

/** A status to write through the status subresource. @public */
export interface StatusChange {
  reference: ObjectReference;
  status: Record<string, unknown>;
  /** Condition `Ready` before and after, when its status or reason changed: worth an Event. */
  transition?: { from?: Condition; to: Condition };
}

/** What has to be written so that a cluster holds what it should. @public */
export interface ClusterChanges {
  apply: (DnsEndpoint | IstioGateway)[];
  remove: ObjectReference[];
  statuses: StatusChange[];
}

/**
 * The difference between a plan and the cluster it was made from. Nothing different means nothing to write.
 *
 * Compared are the fields we own: spec, our labels and annotations, our owner reference. What others add stays
 * (drift of labels is mended, OB-5).
 *
 * @public
 */
export function changesOf(
  plan: ClusterPlan,
  state: ClusterState,
  now: Date,
): ClusterChanges {
  const standing = new Map(
    [...state.dnsEndpoints, ...state.istioGateways].map(object => [
      referenceKey(referenceOf(object)),
      object,
    ]),
  );
  const statusOf = new Map(
    [
      ...state.identities,
      ...state.configurations,
      ...state.gateways,
      ...state.policies,
      ...state.routes,
    ].map(object => [
      referenceKey(referenceOf(object)),
      object.status as Record<string, unknown> | undefined,
    ]),
  );
  return {
    apply: plan.desired.filter(object => {
      const found = standing.get(referenceKey(referenceOf(object)));
      return !found || !holds(found, object);
    }),
    remove: plan.unwanted,
    statuses: plan.statuses.flatMap(({ reference, status }): StatusChange[] => {
      const before = statusOf.get(referenceKey(reference)) ?? {};
      const conditionsBefore = before.conditions as Condition[] | undefined;
      const conditions = withTransitionTimes(
        status.conditions,
        conditionsBefore,
        now,
      );
      const wanted = { ...status, conditions };
      if (isEqual(before, wanted)) {
        return [];
      }
      const isReady = ({ type }: Condition) => type === 'Ready';
      const from = conditionsBefore?.find(isReady);
      const to = conditions.find(isReady);
      const hasMoved =
        to && (from?.status !== to.status || from?.reason !== to.reason);
      return [
        {
          reference,
          status: wanted,
          ...(hasMoved ? { transition: { from, to } } : {}),
        },
      ];
    }),
  };
}

function holds(
  found: DnsEndpoint | IstioGateway,
  wanted: DnsEndpoint | IstioGateway,
): boolean {
  const {
    labels = {},
    annotations = {},
    ownerReferences = [],
  } = found.metadata;
  return (
    isEqual(found.spec, wanted.spec) &&
    contains(labels, wanted.metadata.labels) &&
    contains(annotations, wanted.metadata.annotations) &&
    (wanted.metadata.ownerReferences ?? []).every(owner =>
      ownerReferences.some(
        ({ uid, kind, name }) =>
          uid === owner.uid && kind === owner.kind && name === owner.name,
      ),
    )
  );
}

function contains(
  found: Record<string, string>,
  wanted: Record<string, string> = {},
): boolean {
  return Object.entries(wanted).every(([key, value]) => found[key] === value);
}

/** Deep equality of JSON values; an absent member equals an undefined one. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) {
    return true;
  }
  if (
    typeof a !== 'object' ||
    typeof b !== 'object' ||
    a === null ||
    b === null ||
    Array.isArray(a) !== Array.isArray(b)
  ) {
    return false;
  }
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every(key => isEqual(left[key], right[key]));
}
