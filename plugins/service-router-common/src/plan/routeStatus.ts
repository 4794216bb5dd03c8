import { Condition, DnsEndpoint, labels } from '../kinds';
import { RoutePlan } from './planRoute';
import { failed, ready, statusOf, StatusPlan } from './statusPlan';

/**
 * The status of a route: the reference's `Ready` and `dnsEndpoint`, and `DNSEndpointsWritten`, which names every one of its
 * DNSEndpoints, where the reference names the first and never clears it (OP-DEPS-018).
 */
export function routeStatus(plan: RoutePlan): StatusPlan {
  const [first] = plan.endpoints;
  return statusOf(plan.route, {
    phase: plan.phase,
    ...(first ? { dnsEndpoint: first.metadata.name } : {}),
    conditions: [
      plan.phase === 'Active' || plan.reason === 'ReconciliationSucceeded'
        ? ready(plan.message)
        : failed(plan.reason, plan.message),
      endpointsWritten(plan),
    ],
  });
}

function endpointsWritten(plan: RoutePlan): Condition {
  const type = 'DNSEndpointsWritten';
  if (plan.endpoints.length > 0) {
    return {
      type,
      status: 'True',
      reason: 'DNSEndpointsCreated',
      message: named(plan.endpoints),
    };
  }
  if (plan.kept.length > 0) {
    return {
      type,
      status: 'Unknown',
      reason: 'DNSEndpointsKept',
      message: `kept as they stand, since what would decide about them is missing: ${named(
        plan.kept,
      )}${dangling(plan)}`,
    };
  }
  return {
    type,
    status: 'False',
    reason: 'NoDNSEndpoints',
    message: 'this cluster publishes nothing for the route',
  };
}

function named(endpoints: DnsEndpoint[]): string {
  return endpoints
    .map(
      ({ metadata }) =>
        `${metadata.name} (${metadata.labels?.[labels.region] ?? 'no region'})`,
    )
    .join(', ');
}

/** The address of a gateway host goes with its Gateway (OP-INGRESSDNS-004), the names that point at it stay (OP-DEPS-008). */
function dangling({ reason, kept }: RoutePlan): string {
  if (reason !== 'GatewayNotFound') {
    return '';
  }
  const targets = new Set(
    kept.flatMap(({ spec }) =>
      (spec.endpoints ?? []).flatMap(({ targets: all }) => all),
    ),
  );
  return `. They point at ${[...targets].join(
    ', ',
  )}, which has no address without its Gateway`;
}
