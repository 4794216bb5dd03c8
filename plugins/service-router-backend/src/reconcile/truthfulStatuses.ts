import {
  ClusterPlan,
  Condition,
  ConditionReason,
  describeReference,
  KubernetesObject,
  referenceKey,
  referenceOf,
  StatusPlan,
} from '@service-router/plugin-service-router-common';

/** An object that could not be written, and why. */
export interface FailedWrite {
  object: KubernetesObject;
  message: string;
}

const REASONS: Record<string, ConditionReason> = {
  ServiceRoute: 'DNSEndpointGenerationFailed',
  Gateway: 'IstioGatewayGenerationFailed',
};

/**
 * The plan with the statuses that are true when some of what it wants could not be written: the owner of such an object
 * is not ready, and says what the API server said.
 */
export function withFailedWrites(
  plan: ClusterPlan,
  failed: FailedWrite[],
): ClusterPlan {
  const byOwner = new Map<string, FailedWrite[]>();
  for (const write of failed) {
    const { namespace, ownerReferences = [] } = write.object.metadata;
    for (const { apiVersion, kind, name } of ownerReferences) {
      const key = referenceKey({ apiVersion, kind, name, namespace });
      byOwner.set(key, [...(byOwner.get(key) ?? []), write]);
    }
  }
  return byOwner.size === 0
    ? plan
    : {
        ...plan,
        statuses: plan.statuses.map(status => {
          const writes = byOwner.get(referenceKey(status.reference));
          const reason = REASONS[status.reference.kind];
          return writes && reason
            ? failedStatus(status, reason, writes)
            : status;
        }),
      };
}

function failedStatus(
  plan: StatusPlan,
  reason: ConditionReason,
  writes: FailedWrite[],
): StatusPlan {
  const message = writes
    .map(
      write =>
        `${describeReference(
          referenceOf(write.object),
        )} could not be written: ${write.message}`,
    )
    .join('; ');
  return {
    ...plan,
    status: {
      ...plan.status,
      phase: 'Failed',
      conditions: plan.status.conditions.map(
        (condition): Condition =>
          condition.type === 'Ready' && condition.status === 'True'
            ? { ...condition, status: 'False', reason, message }
            : condition,
      ),
    },
  };
}
