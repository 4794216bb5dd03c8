import {
  hostLabelOf,
  labels,
  Service,
  ServiceRoute,
  TrafficCluster,
} from '@service-router/plugin-service-router-common';
import { Deployment } from '../kustomize';
import { Manifest } from '../reading';
import { isRecord } from '../reading/Manifest';
import { DeployedManifest, deployedOf, textsOfSpec } from './DeployedManifest';
import { SOME_LOCATION } from './settingFindings';

const PRIVATE = 'service.beta.kubernetes.io/azure-load-balancer-internal';

/** What the cluster of a deployment is called. */
export function nameOf({ region, folder }: Deployment): string {
  return region ?? (folder || '.');
}

/**
 * The cluster that a deployment is applied to, as far as manifests tell: its name, its host names and the address of its load
 * balancer stand for those of the real one.
 *
 * @param index - tells it from others
 */
export function assumedCluster(
  deployment: Deployment,
  index: number,
  routes: DeployedManifest[],
  gatewayIsPrivate: (route: Manifest) => boolean,
): TrafficCluster {
  const name = nameOf(deployment);
  const policies = deployedOf([deployment], 'DNSPolicy');
  return {
    name,
    region: name,
    location: SOME_LOCATION,
    isKnown: true,
    services: [],
    routes: routes.map(({ manifest }) => {
      const policy = policies.find(
        one => one.manifest.namespace === manifest.namespace,
      );
      const { sourceRegion } = policy ? textsOfSpec(policy.manifest) : {};
      const parts = textsOfSpec(manifest) as ServiceRoute['spec'];
      return {
        route: manifest.value as unknown as ServiceRoute,
        host: `${hostLabelOf(parts, { environmentLetter: 'x' })}.example.com`,
        gatewayHost: `gateway-${index}.example.com`,
        isActive:
          !sourceRegion ||
          !deployment.region ||
          sourceRegion === deployment.region,
        gatewayService: loadBalancerOf(index, gatewayIsPrivate(manifest)),
      };
    }),
  };
}

/**
 * Whether the load balancer behind a route's gateway is private: the repository holds its Service and that says so.
 */
export function privateGateways(
  all: readonly Deployment[],
): (route: Manifest) => boolean {
  const controllers = new Set(
    deployedOf(all, 'Service', 'v1')
      .map(({ manifest }) => manifest.value.metadata)
      .filter(metadata => metadata.annotations?.[PRIVATE] === 'true')
      .map(metadata => metadata.labels?.[labels.istio]),
  );
  const gateways = deployedOf(all, 'Gateway')
    .map(({ manifest }) => manifest)
    .filter(
      ({ value: { spec } }) =>
        isRecord(spec) &&
        spec.controller !== undefined &&
        controllers.has(spec.controller),
    );
  return route => {
    const { gatewayName, gatewayNamespace } = textsOfSpec(route);
    return gateways.some(
      ({ name, namespace }) =>
        name === gatewayName &&
        (!gatewayNamespace || namespace === gatewayNamespace),
    );
  };
}

function loadBalancerOf(index: number, isPrivate: boolean): Service {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: 'gateway',
      ...(isPrivate ? { annotations: { [PRIVATE]: 'true' } } : {}),
    },
    spec: { type: 'LoadBalancer' },
    status: {
      loadBalancer: {
        // Addresses for documentation (RFC 5737), and a private one.
        ingress: [
          { ip: `${isPrivate ? '10.0.0' : '203.0.113'}.${(index % 250) + 1}` },
        ],
      },
    },
  } as Service;
}
