import {
  Condition,
  ConditionReason,
  describeReference,
  KubernetesObject,
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
 * The status that is true when some of what an object asks for could not be written: it is not ready, and says what the
 * API server said.
 */
export function withFailedWrites(
  plan: StatusPlan,
  failed: FailedWrite[],
): StatusPlan {
  const reason = REASONS[plan.reference.kind];
  return failed.length > 0 && reason
    ? failedStatus(plan, reason, failed)
    : plan;
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
          ['Ready', 'DNSEndpointsWritten'].includes(condition.type) &&
          condition.status === 'True'
            ? { ...condition, status: 'False', reason, message }
            : condition,
      ),
    },
  };
}
