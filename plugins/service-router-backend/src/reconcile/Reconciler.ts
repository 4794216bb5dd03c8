import { LoggerService } from '@backstage/backend-plugin-api';
import { RouteIdentifier } from '@service-router/plugin-service-router-common';
import { Clock } from '@service-router/plugin-service-router-node';
import { ServiceRouterConfig } from '../config';
import { Pictures } from '../observe';
import { PlannedFleet } from '../planning';
import { Telemetry } from '../telemetry';
import { Shares } from '../sharing';

/** An object whose last write failed. @public */
export interface FailingObject {
  /** As a reader writes it: `DNSEndpoint payments/api-weu`. */
  object: string;
  message: string;
  /** Failures in a row. */
  attempts: number;
  /** RFC 3339 */
  nextTry: string;
}

/** @public */
export interface ReconcilerOptions {
  fleet: PlannedFleet;
  config: ServiceRouterConfig;
  clock: Clock;
  logger: LoggerService;
  /** Names this process among its replicas. Absent: a random name. */
  identity?: string;
  /**
   * This process may write to the cluster now; asked before each write. Absent: whoever holds the cluster's Lease may
   * (`coordination.k8s.io`, `service-router` in the configured namespace).
   */
  isHolder?: (clusterName: string) => boolean;
  /** How the replicas share the clusters out. Absent: there are no others. */
  shares?: Shares;
  /** Where the replicas leave each other what they could not write. Absent: there are no others. */
  pictures?: Pictures;
  /** Clusters that {@link Reconciler.holds} or {@link Reconciler.canHold} tells may be others now. */
  onHolding?: () => void;
  /** Who is told what is done; absent: nobody. */
  telemetry?: Pick<Telemetry, 'measure' | 'wrote'>;
  /** From 0 to less than 1, for jitter. Absent: Math.random. */
  random?: () => number;
}

/** Makes every cluster in mode `reconcile` hold what its plan says. @public */
export interface Reconciler {
  start(): void;
  /** Begins no further write; resolves when those under way are done and the Leases are given back. */
  stop(): Promise<void>;
  /** This process writes to the cluster now. */
  holds(clusterName: string): boolean;
  /** Nothing is known to keep this process from holding the Lease of the cluster. */
  canHold(clusterName: string): boolean;
  /**
   * Looks at the cluster anew, and tries at once what failed for the route and was due later.
   *
   * @returns whether that could be done; false where another process writes to the cluster, or it cannot be written to
   */
  recheck(clusterName: string, route: RouteIdentifier): Promise<boolean>;
  /** Objects that wait to be reconciled, by cluster. */
  waiting(): Map<string, number>;
  /** Objects of a cluster whose last write failed, by name, whichever process writes to it. */
  failing(clusterName: string): FailingObject[];
}

/** The shape of `createReconciler`. @public */
export type CreateReconciler = (options: ReconcilerOptions) => Reconciler;
