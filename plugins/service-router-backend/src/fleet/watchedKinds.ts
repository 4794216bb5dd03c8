import {
  CLUSTER_API_VERSION,
  ClusterState,
  EXTERNAL_DNS_API_VERSION,
  ISTIO_API_VERSION,
  labels,
  ROUTING_API_VERSION,
  settingEntriesOf,
} from '@service-router/plugin-service-router-common';
import { AnyObject, ResourceType } from './connections';

/** A kind that is watched in every cluster. */
export interface WatchedKind {
  /** What its objects are to the state of a cluster. */
  holds: keyof ClusterState | 'deliveries';
  /** Ways in which API servers serve it; the first that is served is used. */
  resources: ResourceType[];
  labelSelector?: string;
  /** Objects that are worth remembering; all when absent. */
  keeps?: (object: AnyObject) => boolean;
  /** Its absence, or no right to read it, takes nothing from the picture. */
  isExtra?: boolean;
}

/** Every kind that is watched. Objects are shown under the apiVersion of the kind's first way. */
export const watchedKinds: WatchedKind[] = [
  ours('identities', CLUSTER_API_VERSION, 'ClusterIdentity', {
    plural: 'clusteridentities',
    isNamespaced: false,
  }),
  ours('configurations', CLUSTER_API_VERSION, 'DNSConfiguration', {
    plural: 'dnsconfigurations',
    isNamespaced: false,
  }),
  ours('gateways', ROUTING_API_VERSION, 'Gateway', { plural: 'gateways' }),
  ours('policies', ROUTING_API_VERSION, 'DNSPolicy', {
    plural: 'dnspolicies',
  }),
  ours('routes', ROUTING_API_VERSION, 'ServiceRoute', {
    plural: 'serviceroutes',
  }),
  {
    ...ours('services', 'v1', 'Service', { plural: 'services' }),
    labelSelector: labels.istio,
  },
  // All of them: a foreign one under a wanted name has to be seen, to be left alone.
  ours('dnsEndpoints', EXTERNAL_DNS_API_VERSION, 'DNSEndpoint', {
    plural: 'dnsendpoints',
  }),
  {
    holds: 'istioGateways',
    resources: [ISTIO_API_VERSION, 'networking.istio.io/v1'].map(
      apiVersion => ({
        apiVersion,
        kind: 'Gateway',
        plural: 'gateways',
        isNamespaced: true,
      }),
    ),
  },
  {
    ...ours('deliveries', 'kustomize.toolkit.fluxcd.io/v1', 'Kustomization', {
      plural: 'kustomizations',
    }),
    isExtra: true,
  },
];

/** What is watched beside, where a traffic manager is configured. Nothing selects by annotation, so it is all Services. */
export const trafficKinds: WatchedKind[] = [
  {
    ...ours('trafficServices', 'v1', 'Service', { plural: 'services' }),
    keeps: ({ metadata }) => settingEntriesOf(metadata.annotations).length > 0,
  },
];

function ours(
  holds: WatchedKind['holds'],
  apiVersion: string,
  kind: string,
  { plural, isNamespaced = true }: { plural: string; isNamespaced?: boolean },
): WatchedKind {
  return {
    holds,
    resources: [{ apiVersion, kind, plural, isNamespaced }],
  };
}

/** `plural.group`, as `kubectl api-resources` and CRDs name a kind. */
export function qualifiedName({ apiVersion, plural }: ResourceType): string {
  const [group] = apiVersion.includes('/') ? apiVersion.split('/') : [''];
  return group ? `${plural}.${group}` : plural;
}
