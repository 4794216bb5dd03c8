import { LoggerService } from '@backstage/backend-plugin-api';
import { ClusterFact } from '@service-router/plugin-service-router-common';
import { Clock } from '@service-router/plugin-service-router-node';
import { ClusterConfig, ServiceRouterConfig } from '../config';
import { ClusterClient, ResourceType } from './connections';

/** Opens a connection to a cluster; nothing is sent before the first request. @public */
export type Connect = (cluster: ClusterConfig) => Promise<ClusterClient>;

/** @public */
export interface FleetOptions {
  config: ServiceRouterConfig;
  connect: Connect;
  clock: Clock;
  logger: LoggerService;
  /** From 0 to less than 1, for jitter. Absent: Math.random. */
  random?: () => number;
}

/** What is known of one cluster; nothing is decided by it. @public */
export type ObservedCluster = Omit<ClusterFact, 'plan'>;

/** All clusters, watched. @public */
export interface Fleet {
  /** Begins to watch; returns at once, whatever state the clusters are in. */
  start(): void;
  /** Ends every request; resolves when nothing runs any more. */
  stop(): Promise<void>;
  /**
   * What is known of every cluster, in the order of the configuration. Cheap when nothing changed: an unchanged
   * cluster keeps the same `state.value`.
   */
  facts(): ObservedCluster[];
  /**
   * Calls the listener, with the cluster's name, after its objects or its error changed; that it was merely seen again
   * is not told. Calls are not merged.
   *
   * @returns ends the subscription
   */
  subscribe(listener: (clusterName: string) => void): () => void;
  /** The cluster was read completely and can be read now. */
  isCurrent(clusterName: string): boolean;
  /** The connection of a cluster; undefined while it cannot be made. */
  clientOf(clusterName: string): ClusterClient | undefined;
  /** A kind as the cluster serves it; undefined when it does not, or is not watched. */
  resourceOf(
    clusterName: string,
    kind: { apiVersion: string; kind: string },
  ): ResourceType | undefined;
  /** Kinds that the cluster does not serve, as `plural.group`; what they would hold is unknown, not absent. */
  missingKindsOf(clusterName: string): string[];
}

/** The shape of `createFleet`. @public */
export type CreateFleet = (options: FleetOptions) => Fleet;
