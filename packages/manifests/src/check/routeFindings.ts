import {
  checkProposal,
  CLUSTER_API_VERSION,
  listed,
  ProposalFinding,
  RouteProposal,
} from '@service-router/plugin-service-router-common';
import { Deployment } from '../kustomize';
import { describeManifest, FieldPath, Manifest } from '../reading';
import { isRecord } from '../reading/Manifest';
import {
  deployedOf,
  DeployedManifest,
  keyOf,
  mayMeet,
  textsOfSpec,
} from './DeployedManifest';
import { findingAt, ManifestFinding } from './ManifestFinding';

/** What is known of the platform without asking it. @public */
export interface CheckOptions {
  /** Prefix that ExternalDNS's TXT registry puts before names (`--txt-prefix`). */
  registryPrefix?: string;
  /** Namespace of the Gateway of a route that names none; unknown when absent. */
  defaultGatewayNamespace?: string;
}

/** A fleet of which nothing is known: the rules that hold there hold everywhere. */
const NOTHING_KNOWN = {
  now: new Date(0),
  clusters: [],
  regions: [],
  remembered: new Map(),
};

/** The rules of a single route and of the policy that decides for it, by the code that the form and the backend run. */
export function routeFindings(
  deployments: readonly Deployment[],
  options: CheckOptions,
): ManifestFinding[] {
  return [
    ...deployedOf(deployments, 'ServiceRoute').flatMap(({ manifest }) =>
      staticFindings(manifest, options),
    ),
    ...deployedOf(deployments, 'DNSPolicy').flatMap(({ manifest }) =>
      policyFindings(manifest, deployments),
    ),
    ...secondPolicies(deployments),
    ...takenHosts(deployments),
    ...missingGateways(deployments, options),
  ];
}

/** Where a finding about an input of the form is mended in a route. */
export function fieldOfRoute(field: string | undefined): FieldPath {
  switch (field) {
    case undefined:
      return [];
    case 'name':
    case 'namespace':
      return ['metadata', field];
    case 'host':
      return ['spec', 'serviceName'];
    default:
      return ['spec', field];
  }
}

function staticFindings(
  route: Manifest,
  options: CheckOptions,
): ManifestFinding[] {
  const spec = textsOfSpec(route);
  const proposal: RouteProposal = {
    namespace: route.namespace ?? '',
    name: route.name,
    serviceName: spec.serviceName ?? '',
    environment: spec.environment ?? '',
    application: spec.application ?? '',
  };
  // What is missing or no text is told by the schema.
  const isToldElsewhere = ({ rule }: ProposalFinding) => rule === 'required';
  return checkProposal(proposal, NOTHING_KNOWN, {
    defaultGatewayNamespace: '',
    registryPrefix: options.registryPrefix,
  })
    .findings.filter(finding => !isToldElsewhere(finding))
    .map(({ severity, rule, field, message }) =>
      findingAt(route, fieldOfRoute(field), { severity, rule, message }),
    );
}

function policyFindings(
  policy: Manifest,
  deployments: readonly Deployment[],
): ManifestFinding[] {
  const { mode, sourceRegion, sourceCluster } = textsOfSpec(policy);
  if (mode === 'RegionBound' && !sourceRegion && !sourceCluster) {
    const { findings } = checkProposal(
      {
        namespace: '',
        name: '',
        serviceName: '',
        environment: '',
        application: '',
        mode,
      },
      NOTHING_KNOWN,
      { defaultGatewayNamespace: '' },
    );
    return findings
      .filter(({ field }) => field === 'sourceRegion')
      .map(({ severity, rule, message }) =>
        findingAt(policy, ['spec', 'sourceRegion'], {
          severity,
          rule,
          message,
        }),
      );
  }
  return sourceRegion ? unknownSource(policy, sourceRegion, deployments) : [];
}

/** Only where the repository holds the platform's own objects can it be told which regions there are. */
function unknownSource(
  policy: Manifest,
  sourceRegion: string,
  deployments: readonly Deployment[],
): ManifestFinding[] {
  const specs = (kind: string) =>
    deployedOf(deployments, kind, CLUSTER_API_VERSION).map(
      ({ manifest }) => manifest.value.spec,
    );
  const controllers = specs('DNSConfiguration').flatMap(spec =>
    isRecord(spec) && Array.isArray(spec.externalDNSControllers)
      ? spec.externalDNSControllers.map((one: unknown) =>
          isRecord(one) ? String(one.region) : '',
        )
      : [],
  );
  const clusters = specs('ClusterIdentity').map(spec =>
    isRecord(spec) ? String(spec.region) : '',
  );
  const told = (
    regions: string[],
    finding: Pick<ManifestFinding, 'severity' | 'rule'>,
    words: string,
  ) =>
    regions.length === 0 || regions.includes(sourceRegion)
      ? []
      : [
          findingAt(policy, ['spec', 'sourceRegion'], {
            ...finding,
            message: `sourceRegion "${sourceRegion}" has no ${words} in this repository; the regions with one are ${listed(
              [...new Set(regions)].sort(),
            )}`,
          }),
        ];
  return [
    ...told(
      controllers,
      { severity: 'error', rule: 'sourceRegionWithoutController' },
      'ExternalDNS controller in a DNSConfiguration',
    ),
    ...told(
      clusters,
      { severity: 'warning', rule: 'sourceRegionUnknown' },
      'ClusterIdentity',
    ),
  ];
}

/** Of several policies in a namespace one counts, and which one is not what a reader would guess. */
function secondPolicies(deployments: readonly Deployment[]): ManifestFinding[] {
  const first = new Map<string, DeployedManifest[]>();
  return deployedOf(deployments, 'DNSPolicy').flatMap(deployed => {
    const { manifest, deployment } = deployed;
    const { namespace = '' } = manifest;
    const known = first.get(namespace) ?? [];
    first.set(namespace, [...known, deployed]);
    const other = known.find(
      one =>
        one.manifest.name !== manifest.name &&
        mayMeet(one.deployment, deployment),
    );
    return other
      ? [
          findingAt(manifest, ['metadata', 'name'], {
            severity: other.deployment === deployment ? 'error' : 'warning',
            rule: 'secondPolicy',
            message: `namespace ${namespace} has a second DNSPolicy: ${
              other.manifest.name
            } in ${placeText(other.manifest)}; only the oldest of them counts`,
            remedy: 'Keep one of them.',
          }),
        ]
      : [];
  });
}

/** Two routes of one host: only the older one is published. */
function takenHosts(deployments: readonly Deployment[]): ManifestFinding[] {
  const holders = new Map<string, DeployedManifest[]>();
  return deployedOf(deployments, 'ServiceRoute').flatMap(deployed => {
    const { manifest, deployment } = deployed;
    const { serviceName, environment, application } = textsOfSpec(manifest);
    if (!serviceName || !environment || !application) {
      return [];
    }
    const parts = JSON.stringify([serviceName, environment, application]);
    const known = holders.get(parts) ?? [];
    holders.set(parts, [...known, deployed]);
    const other = known.find(one => keyOf(one.manifest) !== keyOf(manifest));
    return other
      ? [
          findingAt(manifest, ['spec', 'serviceName'], {
            severity: mayMeet(other.deployment, deployment)
              ? 'error'
              : 'warning',
            rule: 'hostTaken',
            message: `${describeManifest(
              manifest,
            )} asks for the host of ${describeManifest(
              other.manifest,
            )} (${placeText(
              other.manifest,
            )}), and only one of them can have it`,
            remedy: 'Change serviceName, environment or application.',
          }),
        ]
      : [];
  });
}

/** A repository that holds gateways is taken to hold those of its routes. */
function missingGateways(
  deployments: readonly Deployment[],
  { defaultGatewayNamespace }: CheckOptions,
): ManifestFinding[] {
  const gateways = deployedOf(deployments, 'Gateway').map(
    ({ manifest }) => manifest,
  );
  const names = [...new Set(gateways.map(keyOf))].sort();
  return deployedOf(deployments, 'ServiceRoute').flatMap(({ manifest }) => {
    const { gatewayName, gatewayNamespace } = textsOfSpec(manifest);
    const namespace = gatewayNamespace || defaultGatewayNamespace;
    const isThere = gateways.some(
      gateway =>
        gateway.name === gatewayName &&
        (!namespace || gateway.namespace === namespace),
    );
    return isThere || gateways.length === 0 || !gatewayName
      ? []
      : [
          findingAt(manifest, ['spec', 'gatewayName'], {
            severity: 'warning',
            rule: 'gatewayMissing',
            message: `Gateway ${
              namespace ? `${namespace}/` : ''
            }${gatewayName} is not in this repository; there ${
              names.length === 1 ? 'is' : 'are'
            } ${listed(names)}`,
          }),
        ];
  });
}

function placeText({ path, line }: Manifest): string {
  return `${path}, line ${line}`;
}
