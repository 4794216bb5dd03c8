import {
  Condition,
  ConditionReason,
  ObjectMetadata,
  ObjectReference,
  referenceOf,
} from '../kinds';

/** The status one object should have. @public */
export interface StatusPlan {
  reference: ObjectReference;
  /** `metadata.generation` the status was decided from. */
  generation?: number;
  /**
   * The whole wanted status. Conditions carry no time of transition; it is given when the status is compared with the
   * one that stands.
   */
  status: { phase?: string; conditions: Condition[] } & Record<string, unknown>;
}

/** The status an object should have, with the generation it answers. */
export function statusOf(
  object: { apiVersion: string; kind: string; metadata: ObjectMetadata },
  status: StatusPlan['status'],
): StatusPlan {
  const { generation } = object.metadata;
  return {
    reference: referenceOf(object),
    generation,
    status: {
      ...status,
      conditions: status.conditions.map(condition => ({
        ...condition,
        ...(generation === undefined ? {} : { observedGeneration: generation }),
      })),
    },
  };
}

/** `Ready` is True. */
export function ready(message: string): Condition {
  return {
    type: 'Ready',
    status: 'True',
    reason: 'ReconciliationSucceeded',
    message,
  };
}

/** `Ready` is False. */
export function failed(reason: ConditionReason, message: string): Condition {
  return { type: 'Ready', status: 'False', reason, message };
}
