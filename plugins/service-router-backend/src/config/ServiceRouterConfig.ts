import { Config } from '@backstage/config';
import { ExternalDnsInstance } from '@service-router/plugin-service-router-common';
import {
  ConnectionConfig,
  TrafficManagerConfig,
} from '@service-router/plugin-service-router-node';

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
  history: {
    /** Days for which a change of a route is kept. */
    keepDays: number;
  };
  /** Absent: no traffic manager is looked at. */
  trafficManager?: TrafficManagerConfig;
  /** Namespace, in each reconciled cluster, of the Lease that makes one replica its writer. */
  leaseNamespace: string;
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
