import {
  checkProposal,
  listed,
  ProposalFinding,
  RouteProposal,
} from '@service-router/plugin-service-router-common';
import { Deployment } from '../kustomize';
import { describeManifest, FieldPath, Manifest } from '../reading';
import {
  deployedOf,
  DeployedManifest,
  keyOf,
  mayMeet,
  placeText,
  textsOfSpec,
} from './DeployedManifest';
import { findingAt, ManifestFinding } from './ManifestFinding';
import { NOTHING_KNOWN } from './nothingKnown';

/** What is known of the platform without asking it. @public */
export interface CheckOptions {
  /** Prefix that ExternalDNS's TXT registry puts before names (`--txt-prefix`). */
  registryPrefix?: string;
  /** Namespace of the Gateway of a route that names none; unknown when absent. */
  defaultGatewayNamespace?: string;
}

/** The rules of routes, by the code that the form and the backend run, and what they are to each other. */
export function routeFindings(
  deployments: readonly Deployment[],
  options: CheckOptions,
): ManifestFinding[] {
  return [
    ...deployedOf(deployments, 'ServiceRoute').flatMap(({ manifest }) =>
      staticFindings(manifest, options),
    ),
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
    gatewayName: spec.gatewayName,
    gatewayNamespace: spec.gatewayNamespace,
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
