import {
  describeReference,
  IstioGateway,
  KubernetesObject,
  labels,
  referenceOf,
} from '../kinds';
import { madeFor } from '../history/declaredSubjects';
import { RouteIdentifier, routeKey, RoutePlan } from '../plan';
import { ClusterFact } from '../report/facts';
import { say } from '../sentences';
import { omitting } from './omitting';
import { RouteObject } from './types';

/** What a tool applied last: the object itself says it already. */
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** The objects of one cluster behind the links of a route. */
export function clusterObjects(
  route: RouteIdentifier,
  cluster: ClusterFact,
  plan: RoutePlan | undefined,
): RouteObject[] {
  const { value, observedAt, error } = cluster.state;
  const found = (
    part: RouteObject['part'],
    object: KubernetesObject,
    more: Partial<RouteObject> = {},
  ): RouteObject => ({
    part,
    object: describeReference(referenceOf(object)),
    region: cluster.region,
    cluster: cluster.name,
    readFrom: cluster.name,
    ...(observedAt ? { observedAt } : {}),
    ...(error ? { isStale: true } : {}),
    content: trimmed(object),
    ...more,
  });
  return [
    ...(plan ? [found('route', plan.route)] : []),
    ...(plan?.policy ? [found('policy', plan.policy)] : []),
    ...(madeFor(value?.dnsEndpoints ?? []).get(routeKey(route)) ?? []).map(
      endpoint =>
        found('endpoint', endpoint, {
          region: endpoint.metadata.labels?.[labels.region] ?? cluster.region,
        }),
    ),
    ...(plan ? gatewaysOf(plan, cluster, found) : []),
  ];
}

/** The Gateway that a route names, and the Istio Gateway that lets its host in. */
function gatewaysOf(
  { route, host }: RoutePlan,
  { state, plan }: ClusterFact,
  found: (
    part: RouteObject['part'],
    object: KubernetesObject,
    more?: Partial<RouteObject>,
  ) => RouteObject,
): RouteObject[] {
  const { gatewayName, gatewayNamespace } = route.spec ?? {};
  const named = plan?.gateways.find(
    ({ gateway: { metadata } }) =>
      metadata.name === gatewayName &&
      (gatewayNamespace === undefined ||
        metadata.namespace === gatewayNamespace),
  );
  const istio = (state.value?.istioGateways ?? []).flatMap(gateway => {
    const { shown, others } = withHost(gateway, host);
    return shown
      ? [
          found('gateway', shown, {
            ...(others > 0
              ? omitting(say`Hosts of other routes are left out: ${others}.`)
              : {}),
          }),
        ]
      : [];
  });
  return [...(named ? [found('gateway', named.gateway)] : []), ...istio];
}

/** An Istio Gateway with one host alone: the others are those of other teams. */
function withHost(
  gateway: IstioGateway,
  host: string | undefined,
): { shown?: IstioGateway; others: number } {
  const servers = gateway.spec?.servers ?? [];
  const isOurs = (name: string) =>
    host !== undefined && name.replace(/^.*\//, '') === host;
  const ours = servers.filter(({ hosts }) => hosts?.some(isOurs));
  if (ours.length === 0) {
    return { others: 0 };
  }
  const others = new Set(
    servers.flatMap(({ hosts = [] }) => hosts.filter(name => !isOurs(name))),
  );
  return {
    shown: {
      ...gateway,
      spec: {
        ...gateway.spec,
        servers: ours.map(server => ({
          ...server,
          hosts: server.hosts.filter(isOurs),
        })),
      },
    },
    others: others.size,
  };
}

function trimmed(object: KubernetesObject): Record<string, unknown> {
  const { annotations, managedFields, ...metadata } =
    object.metadata as KubernetesObject['metadata'] & {
      managedFields?: unknown;
    };
  const { [LAST_APPLIED]: _, ...kept } = annotations ?? {};
  const { apiVersion, kind, ...rest } = object;
  return {
    apiVersion,
    kind,
    ...rest,
    metadata: {
      ...metadata,
      ...(Object.keys(kept).length > 0 ? { annotations: kept } : {}),
    },
  };
}
