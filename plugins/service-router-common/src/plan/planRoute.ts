import {
  ClusterIdentitySpec,
  ConditionReason,
  describeReference,
  DnsConfigurationSpec,
  DnsEndpoint,
  DnsPolicy,
  EXTERNAL_DNS_API_VERSION,
  EXTERNAL_DNS_CONTROLLER_ANNOTATION,
  ExternalDnsController,
  Gateway,
  labels,
  MANAGED_BY,
  referenceOf,
  ROUTING_API_VERSION,
  ServiceRoute,
} from '../kinds';
import { joined, Phrase, say, worded } from '../sentences';
import {
  gatewayHostOf,
  hostFaults,
  hostOf,
  mustBeSpecified,
  routeEndpointNameOf,
  routeNameFaults,
} from '../naming';
import { controllersOf, PolicyDecision } from './controllersOf';
import { gatewayFault } from './gatewayFault';
import { HostClaim, routeKey } from './hostClaims';

/** What a route's fate depends on in one cluster. @public */
export interface RouteContext {
  identity?: ClusterIdentitySpec;
  configuration?: DnsConfigurationSpec;
  /** The DNSPolicy that counts in the route's namespace. */
  policy?: DnsPolicy;
  /** The Gateway the route names, in its effective namespace. */
  gateway?: Gateway;
  gatewayNamespace: string;
  /** Who holds the route's host, over all clusters. */
  holderOf: (host: string) => HostClaim | undefined;
  /** The DNSEndpoint that stands under a name in the route's namespace. */
  standing: (name: string) => DnsEndpoint | undefined;
  /** The DNSEndpoints that stand and were made for this route. */
  own: DnsEndpoint[];
}

/** What becomes of one route in one cluster. @public */
export interface RoutePlan {
  route: ServiceRoute;
  /** Absent while the name cannot be made. */
  host?: string;
  /** The gateway's host in this cluster, which the route's records point at. */
  gatewayHost?: string;
  policy?: DnsPolicy;
  decision?: PolicyDecision;
  phase: 'Pending' | 'Active' | 'Failed';
  reason: ConditionReason;
  message: string;
  /** What `message` was made from. */
  words: Phrase;
  /** DNSEndpoints that should stand. */
  endpoints: DnsEndpoint[];
  /**
   * What becomes of the route's other DNSEndpoints: `remove` when it is known that they are not wanted, `keep` when
   * something is missing that would tell (missing data never deletes).
   */
  others: 'keep' | 'remove';
  /** DNSEndpoints that stand, are not among those that should, and are kept all the same. */
  kept: DnsEndpoint[];
}

/**
 * What should become of one route in one cluster, and why.
 *
 * Checks run in the reference's order: spec, policy exists, policy active, configuration, gateway, identity, generation
 * (reference suite OP-DEPS).
 *
 * @public
 */
export function planRoute(
  route: ServiceRoute,
  context: RouteContext,
): RoutePlan {
  const { identity, configuration, policy, gateway } = context;
  const missing = (
    ['serviceName', 'gatewayName', 'environment', 'application'] as const
  ).find(field => !route.spec?.[field]);
  const decision =
    policy && controllersOf(policy.spec ?? {}, identity, configuration);
  const faults = missing
    ? []
    : [
        ...(identity ? hostFaults(route.spec, identity) : []),
        ...routeNameFaults(route.metadata.name),
      ];
  const host =
    identity && !missing && faults.length === 0
      ? hostOf(route.spec, identity)
      : undefined;
  const gatewayHost =
    identity && gateway && !gatewayFault(gateway, identity)
      ? gatewayHostOf(gateway.spec.targetPostfix, identity)
      : undefined;

  const outcome = (
    phase: RoutePlan['phase'],
    reason: ConditionReason,
    words: Phrase,
    others: RoutePlan['others'] = 'keep',
    endpoints: DnsEndpoint[] = [],
  ): RoutePlan => ({
    route,
    host,
    gatewayHost,
    policy,
    decision,
    phase,
    reason,
    ...worded(words),
    endpoints,
    others,
    kept:
      others === 'keep'
        ? context.own.filter(
            ({ metadata }) =>
              !endpoints.some(
                ({ metadata: { name } }) => name === metadata.name,
              ),
          )
        : [],
  });

  if (missing) {
    return outcome('Failed', 'ValidationFailed', mustBeSpecified(missing));
  }
  if (faults.length > 0) {
    return outcome(
      'Failed',
      'ValidationFailed',
      say`${joined(
        'semicolon',
        faults.map(({ words }) => words),
      )}`,
    );
  }
  if (!policy || !decision) {
    return outcome(
      'Pending',
      'DNSPolicyNotFound',
      say`Waiting for DNSPolicy to be configured in namespace`,
    );
  }
  if (decision.because.reason === 'PolicyInactive') {
    return outcome(
      'Pending',
      'DNSPolicyInactive',
      say`DNSPolicy is not active for this cluster (sourceRegion/sourceCluster mismatch). DNSEndpoints have been removed to prevent conflicts.`,
      'remove',
    );
  }
  if (decision.because.reason === 'ValidationFailed') {
    return outcome('Failed', 'ValidationFailed', decision.because.words);
  }
  if (!configuration) {
    return outcome(
      'Pending',
      'DNSConfigurationNotAvailable',
      say`Waiting for DNSConfiguration to be configured`,
    );
  }
  if (!gateway) {
    return outcome(
      'Pending',
      'GatewayNotFound',
      say`Gateway ${route.spec.gatewayName} not found in namespace ${context.gatewayNamespace}`,
    );
  }
  const fault = gatewayFault(gateway, identity);
  if (fault) {
    return outcome(
      'Pending',
      'GatewayInvalid',
      say`${describeReference(referenceOf(gateway))} is not valid: ${fault}`,
    );
  }
  if (!identity || !host || !gatewayHost) {
    return outcome(
      'Pending',
      'ClusterIdentityNotAvailable',
      say`Waiting for ClusterIdentity to be configured`,
    );
  }
  const holder = context.holderOf(host);
  if (holder && !isSame(holder, route)) {
    return outcome(
      'Failed',
      'HostTaken',
      say`${host} is held by ${`ServiceRoute ${routeKey(holder)}`} since ${
        holder.since
      }. Change serviceName, environment or application, or remove that route`,
      'remove',
    );
  }
  if (decision.publishes.length === 0) {
    return outcome(
      'Failed',
      'DNSEndpointGenerationFailed',
      say`no active controllers in DNSPolicy`,
      'remove',
    );
  }
  const wanted = decision.publishes.map(controller =>
    endpointOf(route, controller, host, gatewayHost),
  );
  const foreign = wanted.filter(endpoint => {
    const standing = context.standing(endpoint.metadata.name);
    return standing !== undefined && !belongsTo(standing, route);
  });
  if (foreign.length > 0) {
    return outcome(
      'Failed',
      'ObjectNameTaken',
      say`${joined(
        'comma',
        foreign.map(endpoint => describeReference(referenceOf(endpoint))),
      )} exists and does not belong to this route; it is left as it is. Rename it or the route`,
      'remove',
      wanted.filter(endpoint => !foreign.includes(endpoint)),
    );
  }
  return outcome(
    'Active',
    'ReconciliationSucceeded',
    say`ServiceRoute is active`,
    'remove',
    wanted,
  );
}

/** The DNSEndpoint was made for this route, by us or by the Go operator. @public */
export function belongsTo(
  endpoint: DnsEndpoint,
  route: { metadata: { name: string; namespace?: string } },
): boolean {
  const found = endpoint.metadata.labels ?? {};
  return (
    found[labels.managedBy] === MANAGED_BY &&
    found[labels.serviceRoute] === route.metadata.name &&
    found[labels.sourceNamespace] === route.metadata.namespace
  );
}

function isSame(holder: HostClaim, route: ServiceRoute): boolean {
  return (
    holder.namespace === route.metadata.namespace &&
    holder.name === route.metadata.name
  );
}

function endpointOf(
  route: ServiceRoute,
  controller: ExternalDnsController,
  host: string,
  gatewayHost: string,
): DnsEndpoint {
  const { name, namespace = '', uid = '' } = route.metadata;
  return {
    apiVersion: EXTERNAL_DNS_API_VERSION,
    kind: 'DNSEndpoint',
    metadata: {
      name: routeEndpointNameOf(name, controller.name),
      namespace,
      labels: {
        [labels.managedBy]: MANAGED_BY,
        [labels.controller]: controller.name,
        [labels.region]: controller.region,
        [labels.serviceRoute]: name,
        [labels.sourceNamespace]: namespace,
      },
      annotations: {
        // The region, not the controller's name: operator.md 1.6.
        [EXTERNAL_DNS_CONTROLLER_ANNOTATION]: `external-dns-${controller.region}`,
      },
      ownerReferences: [
        {
          apiVersion: ROUTING_API_VERSION,
          kind: 'ServiceRoute',
          name,
          uid,
          controller: true,
          blockOwnerDeletion: true,
        },
      ],
    },
    spec: {
      endpoints: [
        { dnsName: host, recordType: 'CNAME', targets: [gatewayHost] },
      ],
    },
  };
}
