import {
  hostLabelOf,
  labels,
  planProfiles,
  ProfilesPlan,
  readSettings,
  Service,
  ServiceRoute,
  TrafficCluster,
  TrafficRefusal,
} from '@service-router/plugin-service-router-common';
import { Deployment } from '../kustomize';
import { describeManifest, Manifest } from '../reading';
import { isRecord } from '../reading/Manifest';
import {
  DeployedManifest,
  deployedOf,
  keyOf,
  textsOfSpec,
} from './DeployedManifest';
import { findingAt, ManifestFinding } from './ManifestFinding';
import { fieldOf, settingsOf, SOME_LOCATION } from './settingFindings';

/** Which setting a refusal is mended in. */
const keyOfRefusal: Partial<Record<TrafficRefusal['reason'], string>> = {
  DuplicatePriority: 'priority',
  MissingGeoMapping: 'geo-mapping',
  DuplicateGeoMapping: 'geo-mapping',
  OverlappingSubnets: 'subnets',
  MissingLocation: 'endpoint-location',
  EndpointNameTaken: 'endpoint-name',
  DuplicateTarget: 'endpoint-target',
  MissingTarget: 'endpoint-target',
  ProfileNameTaken: 'profile-name',
  NoHost: 'hostname',
  TargetIsVanityHost: 'hostname',
};

const PRIVATE = 'service.beta.kubernetes.io/azure-load-balancer-internal';

/**
 * What routes behind Traffic Manager come to together, planned as the backend plans them, for clusters of which only the
 * manifests are known: each overlay is a cluster, with a public load balancer unless the repository says otherwise.
 */
export function profileFindings(
  deployments: readonly Deployment[],
): ManifestFinding[] {
  const gatewayIsPrivate = privateGateways(deployments);
  return platformsOf(deployments).flatMap(platform => {
    const routes = deployedOf(platform, 'ServiceRoute').filter(({ manifest }) =>
      isPlannable(manifest),
    );
    const isOn = ({ manifest }: DeployedManifest) =>
      readSettings(settingsOf(manifest)).kind !== 'off';
    const concerned = new Set(
      routes.filter(isOn).map(({ manifest }) => keyOf(manifest)),
    );
    if (concerned.size === 0) {
      return [];
    }
    const plan = planProfiles(
      platform.map((deployment, index) =>
        clusterOf(
          deployment,
          index,
          routes.filter(one => one.deployment === deployment),
          gatewayIsPrivate,
        ),
      ),
      { owner: 'check', vanity: { namespace: 'check' } },
    );
    return [
      ...refusals(plan, routes),
      ...darkProfiles(plan, routes),
      ...differences(plan, routes),
      ...routes
        .filter(one => concerned.has(keyOf(one.manifest)) && !isOn(one))
        .map(without),
    ];
  });
}

/** Deployments that are clusters of one platform: the overlays of one base; any other folder is one by itself. */
function platformsOf(deployments: readonly Deployment[]): Deployment[][] {
  const platforms = new Map<string, Deployment[]>();
  for (const deployment of deployments) {
    const { folder, region } = deployment;
    const key = region ? folder.slice(0, -region.length) : folder;
    platforms.set(key, [...(platforms.get(key) ?? []), deployment]);
  }
  return [...platforms.values()];
}

function isPlannable(manifest: Manifest): boolean {
  const { serviceName, environment, application } = textsOfSpec(manifest);
  return Boolean(serviceName && environment && application);
}

function nameOf({ region, folder }: Deployment): string {
  return region ?? (folder || '.');
}

function clusterOf(
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
function privateGateways(
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

type Origin = TrafficRefusal['origin'];

function routeAt(
  origin: Origin,
  routes: DeployedManifest[],
): DeployedManifest | undefined {
  return routes.find(
    ({ manifest, deployment }) =>
      nameOf(deployment) === origin.cluster &&
      keyOf(manifest) === `${origin.namespace}/${origin.name}`,
  );
}

function refusals(
  plan: ProfilesPlan,
  routes: DeployedManifest[],
): ManifestFinding[] {
  return plan.refusals.flatMap(({ origin, reason, message }) => {
    const found = routeAt(origin, routes);
    // What is wrong with settings each for themselves is told already.
    return found && reason !== 'InvalidSettings'
      ? [
          findingAt(
            found.manifest,
            fieldOf(
              settingsOf(found.manifest),
              keyOfRefusal[reason] ?? 'enabled',
            ),
            {
              severity: 'error',
              rule: 'trafficRefused',
              message: `Traffic Manager gets no endpoint for ${describeManifest(
                found.manifest,
              )}${inRegion(found)}: ${message}`,
            },
          ),
        ]
      : [];
  });
}

/** Nobody, or one region less, is answered. */
function darkProfiles(
  plan: ProfilesPlan,
  routes: DeployedManifest[],
): ManifestFinding[] {
  return plan.profiles.flatMap(({ hostname, settings, endpoints }) => {
    const off = endpoints.filter(
      ({ status }) => status === 'Disabled' || settings.status === 'Disabled',
    );
    const isDark = off.length === endpoints.length;
    return off.flatMap(({ origin }) => {
      const found = routeAt(origin, routes);
      if (!found) {
        return [];
      }
      const key =
        settings.status === 'Disabled' ? 'profile-status' : 'endpoint-status';
      return [
        findingAt(found.manifest, fieldOf(settingsOf(found.manifest), key), {
          severity: isDark ? 'error' : 'warning',
          rule: isDark ? 'profileDark' : 'regionDark',
          message: isDark
            ? `${describeManifest(found.manifest)}: ${
                settings.status === 'Disabled'
                  ? 'the profile is Disabled'
                  : 'every endpoint is Disabled'
              }, so that nobody who asks for ${hostPart(hostname)} is answered`
            : `${describeManifest(found.manifest)} sends nobody to ${nameOf(
                found.deployment,
              )}: its endpoint is Disabled there`,
          ...(isDark ? { remedy: 'Leave at least one endpoint enabled.' } : {}),
        }),
      ];
    });
  });
}

/** What all endpoints of a profile share is decided by one of them. */
function differences(
  plan: ProfilesPlan,
  routes: DeployedManifest[],
): ManifestFinding[] {
  return plan.conflicts.flatMap(({ key, winner, others }) =>
    others.flatMap(({ origin, value }) => {
      const found = routeAt(origin, routes);
      return found
        ? [
            findingAt(
              found.manifest,
              fieldOf(settingsOf(found.manifest), key),
              {
                severity: 'warning',
                rule: 'trafficManagerDiffers',
                message: `webhook-traffic-manager-${key} is of the whole profile, and the regions do not agree on it: ${nameOf(
                  found.deployment,
                )} has "${value}", ${winner.origin.cluster} has "${
                  winner.value
                }"`,
                remedy: 'Give it one value in every region, best in the base.',
              },
            ),
          ]
        : [];
    }),
  );
}

function without({ manifest, deployment }: DeployedManifest): ManifestFinding {
  return findingAt(manifest, ['metadata', 'annotations'], {
    severity: 'warning',
    rule: 'regionWithoutTrafficManager',
    message: `${describeManifest(
      manifest,
    )} is behind Traffic Manager in other regions and not in ${nameOf(
      deployment,
    )}, which gets no traffic from it`,
    remedy:
      'Set webhook-traffic-manager-enabled to "true" there as well, best in the base.',
  });
}

function inRegion({ deployment }: DeployedManifest): string {
  return deployment.region ? ` in ${deployment.region}` : '';
}

/** The letter and the domain of the host are not known here. */
function hostPart(hostname: string): string {
  return hostname.endsWith('.example.com') ? 'its host' : hostname;
}
