import {
  planProfiles,
  ProfilesPlan,
  readSettings,
  TrafficRefusal,
} from '@service-router/plugin-service-router-common';
import { Deployment } from '../kustomize';
import { describeManifest, Manifest } from '../reading';
import { assumedCluster, nameOf, privateGateways } from './assumedCluster';
import {
  DeployedManifest,
  deployedOf,
  keyOf,
  textsOfSpec,
} from './DeployedManifest';
import { findingAt, ManifestFinding } from './ManifestFinding';
import { fieldOf, settingsOf } from './settingFindings';

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
        assumedCluster(
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
