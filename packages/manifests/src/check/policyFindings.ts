import {
  checkProposal,
  CLUSTER_API_VERSION,
  listed,
} from '@service-router/plugin-service-router-common';
import { Deployment } from '../kustomize';
import { Manifest } from '../reading';
import { isRecord } from '../reading/Manifest';
import {
  DeployedManifest,
  deployedOf,
  mayMeet,
  placeText,
  textsOfSpec,
} from './DeployedManifest';
import { findingAt, ManifestFinding } from './ManifestFinding';
import { NOTHING_KNOWN } from './nothingKnown';

/** Policies that nobody would publish by, and namespaces with more than one. */
export function policyFindings(
  deployments: readonly Deployment[],
): ManifestFinding[] {
  return [
    ...deployedOf(deployments, 'DNSPolicy').flatMap(({ manifest }) =>
      sourceFindings(manifest, deployments),
    ),
    ...secondPolicies(deployments),
  ];
}

function sourceFindings(
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
