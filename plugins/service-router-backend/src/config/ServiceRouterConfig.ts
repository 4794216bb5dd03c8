import { Config } from '@backstage/config';
import { ExternalDnsInstance } from '@service-router/plugin-service-router-common';

/** `serviceRouter` of `app-config.yaml`, read once and checked. Durations are milliseconds. @public */
export interface ServiceRouterConfig {
  /** Namespace of the Gateway of a route that names none. */
  defaultGatewayNamespace: string;
  clusters: ClusterConfig[];
  regions: RegionConfig[];
  intervals: {
    /** Between two full passes over a cluster, whether or not anything changed. */
    resync: number;
    /** Between two readings of a zone. */
    zones: number;
    /** Between two questions to a resolver for one name. */
    answers: number;
    /** Longest silence of a cluster before it is asked whether it is still there. */
    heartbeat: number;
  };
  deletedRoutes: {
    /** How long a deleted route is told of. */
    keepFor: number;
  };
  /** Absent: no traffic manager is looked at. */
  trafficManager?: TrafficManagerConfig;
  /** Namespace, in each reconciled cluster, of the Lease that makes one replica its writer. */
  leaseNamespace: string;
}

/** @public */
export interface TrafficManagerConfig {
  /** Id of the traffic manager provider. */
  provider: string;
  /** `observe` never writes. */
  mode: 'reconcile' | 'observe';
  /** Names this installation in the tags of its profiles. */
  owner: string;
  /** Resource groups that may hold profiles; all when absent. */
  resourceGroups?: string[];
  /** Namespace of the DNSEndpoints that lead users' hosts to profiles. */
  vanityNamespace: string;
  /** Labels of them, by which an ExternalDNS selects them. */
  vanityLabels: Record<string, string>;
  /** Between two looks at the profiles. */
  interval: number;
  /** The whole block, for what the provider itself needs. */
  config: Config;
}

/** @public */
export interface ClusterConfig {
  name: string;
  /** One of the configured regions. */
  region: string;
  /** `observe` never writes. */
  mode: 'reconcile' | 'observe';
  connection: ConnectionConfig;
}

/** How a cluster is reached. @public */
export type ConnectionConfig =
  | { type: 'kubernetesPlugin'; clusterName: string }
  | { type: 'kubeconfig'; path: string; context?: string }
  | { type: 'inCluster' }
  | {
      type: 'url';
      url: string;
      token: string;
      /** PEM in base64, as in a kubeconfig. */
      caData?: string;
      /** Path of a PEM file. */
      caFile?: string;
    };

/** @public */
export interface RegionConfig {
  name: string;
  /** Name for people. */
  title: string;
  azureLocation?: string;
  zone: {
    /** Id of the zone provider. */
    provider: string;
    /** Domain of the zone, lower case, without a trailing dot. */
    name: string;
    /** The whole `zone` block, for what the provider itself needs. */
    config: Config;
  };
  /** A resolver inside the region. */
  resolver?: { host: string; port: number };
  /** The ExternalDNS instances that write into the zone, as far as an admin tells of them. */
  externalDns?: ExternalDnsInstance[];
}
