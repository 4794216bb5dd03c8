import {
  ClusterPlan,
  Condition,
  referenceKey,
  routeKey,
  StatusPlan,
} from '@service-router/plugin-service-router-common';
import { Handover } from './handovers';

/**
 * A cluster's plan with what it means for it that names pass from one cluster to another: what is held is not unwanted
 * yet, and the routes concerned say so.
 *
 * @param handovers - all of the fleet
 * @returns the same plan when none concerns the cluster
 */
export function withHandovers(
  plan: ClusterPlan,
  cluster: string,
  handovers: Handover[],
): ClusterPlan {
  const held = handovers.filter(
    ({ from, isHeld }) => from === cluster && isHeld,
  );
  const taken = handovers.filter(({ to }) => to === cluster);
  if (held.length + taken.length === 0) {
    return plan;
  }
  const kept = new Set(held.map(({ endpoint }) => referenceKey(endpoint)));
  const heldBy = byRoute(held);
  const takenBy = byRoute(taken);
  return {
    ...plan,
    unwanted: plan.unwanted.filter(
      reference => !kept.has(referenceKey(reference)),
    ),
    statuses: plan.statuses.map(status => {
      const { kind, namespace = '', name } = status.reference;
      const key = routeKey({ namespace, name });
      return kind === 'ServiceRoute'
        ? told(status, heldBy.get(key) ?? [], takenBy.get(key) ?? [])
        : status;
    }),
  };
}

function told(
  plan: StatusPlan,
  held: Handover[],
  taken: Handover[],
): StatusPlan {
  if (held.length + taken.length === 0) {
    return plan;
  }
  return {
    ...plan,
    status: {
      ...plan.status,
      conditions: plan.status.conditions.map((condition): Condition => {
        if (held.length > 0) {
          return keeping(condition, held);
        }
        return condition.type === 'DNSEndpointsWritten'
          ? {
              ...condition,
              message: `${condition.message}. Taken over from ${listed(
                taken,
                ({ from }) => from,
              )}: ExternalDNS writes a name only where no other owner has it, so it is missing there from when that record goes until its next run`,
            }
          : condition;
      }),
    },
  };
}

function keeping(condition: Condition, held: Handover[]): Condition {
  const successors = listed(held, ({ to }) => to);
  if (condition.type === 'DNSEndpointsWritten') {
    const kept = `kept until the DNSEndpoint of ${successors} stands, so that no zone is without the name: ${held
      .map(({ endpoint }) => endpoint.name)
      .join(', ')}`;
    return condition.status === 'True'
      ? { ...condition, message: `${condition.message}; ${kept}` }
      : {
          ...condition,
          status: 'Unknown',
          reason: 'DNSEndpointsKept',
          message: kept,
        };
  }
  return condition.type === 'Ready' && condition.reason === 'DNSPolicyInactive'
    ? {
        ...condition,
        message: `DNSPolicy is not active for this cluster (sourceRegion/sourceCluster mismatch). DNSEndpoints are removed when that of ${successors} stands`,
      }
    : condition;
}

/** `cluster neu (zones neu, weu)` */
function listed(
  handovers: Handover[],
  clusterOf: (handover: Handover) => string,
): string {
  const zones = new Map<string, Set<string>>();
  for (const handover of handovers) {
    const cluster = clusterOf(handover);
    zones.set(cluster, (zones.get(cluster) ?? new Set()).add(handover.zone));
  }
  return [...zones]
    .map(
      ([cluster, names]) =>
        `cluster ${cluster} (${names.size > 1 ? 'zones' : 'zone'} ${[...names]
          .sort()
          .join(', ')})`,
    )
    .join(', ');
}

function byRoute(handovers: Handover[]): Map<string, Handover[]> {
  const result = new Map<string, Handover[]>();
  for (const handover of handovers) {
    const key = routeKey(handover.route);
    result.set(key, [...(result.get(key) ?? []), handover]);
  }
  return result;
}
