import {
  ClusterIdentitySpec,
  DnsConfigurationSpec,
  DnsEndpoint,
  DnsPolicy,
  IstioGateway,
  labels,
  MANAGED_BY,
  ObjectReference,
  referenceKey,
  referenceOf,
} from '../kinds';
import { byAge, ClusterState, isStanding } from './clusterState';
import { HostClaim, hostHoldersOf } from './hostClaims';
import { GatewayPlan, planGateway } from './planGateway';
import {
  GatewayRecordsPlan,
  isGatewayRecord,
  planGatewayRecords,
} from './planGatewayRecords';
import { decideRoute, PlanMemory } from './planMemory';
import { belongsTo, RoutePlan } from './planRoute';
import { policyStatuses } from './policyStatus';
import { singletonsOf } from './singletons';
import { StatusPlan } from './statusPlan';

/** @public */
export interface PlanOptions {
  /** Namespace of the Gateway of a route that names none. */
  defaultGatewayNamespace: string;
  /**
   * Who holds each host over all clusters ({@link hostHoldersOf}); when absent, this cluster alone decides.
   */
  holders?: Map<string, HostClaim>;
  /** What was decided before, to be used again where nothing changed. */
  memory?: PlanMemory;
}

/** Everything one cluster should hold, and why. @public */
export interface ClusterPlan {
  identity?: ClusterIdentitySpec;
  configuration?: DnsConfigurationSpec;
  routes: RoutePlan[];
  gateways: GatewayPlan[];
  gatewayRecords: GatewayRecordsPlan;
  /** Objects that should stand. */
  desired: (DnsEndpoint | IstioGateway)[];
  /** Objects of ours that stand and are known to be unwanted. */
  unwanted: ObjectReference[];
  /** The status of every object of the five kinds. */
  statuses: StatusPlan[];
}

/**
 * What one cluster should hold: DNSEndpoints of routes and gateways, Istio Gateways, and the status of all five kinds.
 *
 * Pure and deterministic; the order of the lists does not matter.
 *
 * @public
 */
export function planCluster(
  state: ClusterState,
  options: PlanOptions,
): ClusterPlan {
  const { identity, configuration, statuses } = singletonsOf(state);
  const holders = options.holders ?? hostHoldersOf([state]);
  const policies = policiesByNamespace(state.policies);
  const gateways = state.gateways.filter(isStanding).sort(byAge);
  const gatewayByName = new Map(
    gateways.map(gateway => [
      `${gateway.metadata.namespace}/${gateway.metadata.name}`,
      gateway,
    ]),
  );
  const standing = new Map(
    state.dnsEndpoints.map(endpoint => [
      `${endpoint.metadata.namespace}/${endpoint.metadata.name}`,
      endpoint,
    ]),
  );

  const ownOf = endpointsByRoute(state.dnsEndpoints);

  const claimedNames = new Map<string, DnsEndpoint>();
  const decided = state.routes
    .filter(isStanding)
    .sort(byAge)
    .map(route => {
      const { namespace = '' } = route.metadata;
      const gatewayNamespace =
        route.spec?.gatewayNamespace || options.defaultGatewayNamespace;
      const found = decideRoute(
        route,
        {
          identity,
          configuration,
          policy: policies.get(namespace)?.[0],
          gateway: gatewayByName.get(
            `${gatewayNamespace}/${route.spec?.gatewayName}`,
          ),
          gatewayNamespace,
          holderOf: host => holders.get(host),
          // Two routes can ask for one object name ("a" + "b-c" and "a-b" + "c", OB-12): the older one has it.
          standing: name =>
            claimedNames.get(`${namespace}/${name}`) ??
            standing.get(`${namespace}/${name}`),
          own: ownOf.get(`${namespace}/${route.metadata.name}`) ?? [],
        },
        options.memory,
      );
      for (const endpoint of found.plan.endpoints) {
        claimedNames.set(`${namespace}/${endpoint.metadata.name}`, endpoint);
      }
      return found;
    });
  const routes = decided.map(({ plan }) => plan);

  const gatewayRecords = planGatewayRecords(gateways, {
    identity,
    configuration,
    services: state.services,
  });

  const gatewayPlans = gateways.map(gateway =>
    planGateway(gateway, {
      identity,
      hosts: hostsOf(gateway.metadata, routes, options),
      services: state.services,
      hasConfiguration: configuration !== undefined,
      contestedBy: gatewayRecords.contested.find(
        contest => contest.gateway === gateway,
      ),
      standing: state.istioGateways.find(
        ({ metadata }) =>
          metadata.name === gateway.metadata.name &&
          metadata.namespace === gateway.metadata.namespace,
      ),
    }),
  );
  const desired = [
    ...routes.flatMap(({ endpoints }) => endpoints),
    ...gatewayRecords.endpoints,
    ...gatewayPlans.flatMap(({ istioGateway }) =>
      istioGateway ? [istioGateway] : [],
    ),
  ];
  return {
    identity,
    configuration,
    routes,
    gateways: gatewayPlans,
    gatewayRecords,
    desired,
    unwanted: unwantedOf(state, routes, gatewayPlans, gatewayRecords, desired),
    statuses: [
      ...statuses,
      ...[...policies.values()].flatMap(inNamespace =>
        policyStatuses(inNamespace, identity, configuration),
      ),
      ...gatewayPlans.map(({ status }) => status),
      ...decided.map(({ status }) => status),
    ],
  };
}

function policiesByNamespace(policies: DnsPolicy[]): Map<string, DnsPolicy[]> {
  const result = new Map<string, DnsPolicy[]>();
  for (const policy of policies.filter(isStanding).sort(byAge)) {
    const { namespace = '' } = policy.metadata;
    result.set(namespace, [...(result.get(namespace) ?? []), policy]);
  }
  return result;
}

/** By `namespace/name` of the route they were made for. */
function endpointsByRoute(
  endpoints: DnsEndpoint[],
): Map<string, DnsEndpoint[]> {
  const result = new Map<string, DnsEndpoint[]>();
  for (const endpoint of endpoints.filter(isStanding)) {
    const { namespace, labels: found = {} } = endpoint.metadata;
    const name = found[labels.serviceRoute];
    if (name && belongsTo(endpoint, { metadata: { name, namespace } })) {
      const key = `${namespace}/${name}`;
      const list = result.get(key);
      if (list) {
        list.push(endpoint);
      } else {
        result.set(key, [endpoint]);
      }
    }
  }
  return result;
}

function hostsOf(
  gateway: { name: string; namespace?: string },
  routes: RoutePlan[],
  options: PlanOptions,
): string[] {
  const hosts = routes
    .filter(
      ({ route, reason }) =>
        reason !== 'HostTaken' &&
        route.spec?.gatewayName === gateway.name &&
        (route.spec.gatewayNamespace || options.defaultGatewayNamespace) ===
          gateway.namespace,
    )
    .flatMap(({ host }) => (host ? [host] : []));
  return [...new Set(hosts)].sort();
}

function unwantedOf(
  state: ClusterState,
  routes: RoutePlan[],
  gateways: GatewayPlan[],
  gatewayRecords: GatewayRecordsPlan,
  desired: { apiVersion: string; kind: string; metadata: { name: string } }[],
): ObjectReference[] {
  const wanted = new Set(desired.map(object => keyOf(object)));
  const planOf = new Map(
    routes.map(plan => [
      `${plan.route.metadata.namespace}/${plan.route.metadata.name}`,
      plan,
    ]),
  );
  const endpoints = state.dnsEndpoints.filter(endpoint => {
    if (wanted.has(keyOf(endpoint)) || !isStanding(endpoint)) {
      return false;
    }
    if (isGatewayRecord(endpoint)) {
      return gatewayRecords.isUnwanted(endpoint);
    }
    const found = endpoint.metadata.labels ?? {};
    if (found[labels.managedBy] !== MANAGED_BY || !found[labels.serviceRoute]) {
      return false;
    }
    const plan = planOf.get(
      `${found[labels.sourceNamespace]}/${found[labels.serviceRoute]}`,
    );
    return plan
      ? plan.others === 'remove' && belongsTo(endpoint, plan.route)
      : found[labels.sourceNamespace] === endpoint.metadata.namespace;
  });
  const istioGateways = gateways.flatMap(({ gateway, removesIstioGateway }) =>
    removesIstioGateway
      ? state.istioGateways.filter(
          ({ metadata }) =>
            metadata.name === gateway.metadata.name &&
            metadata.namespace === gateway.metadata.namespace &&
            isStanding({ metadata }),
        )
      : [],
  );
  return [...endpoints, ...istioGateways].map(object => referenceOf(object));
}

function keyOf(object: {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string };
}): string {
  return referenceKey(referenceOf(object));
}
