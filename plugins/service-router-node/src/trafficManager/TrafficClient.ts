import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type {
  Observation,
  ProfileFact,
  RequestBudgetReport,
} from '@service-router/plugin-service-router-common';
import type { TrafficManager } from './TrafficManager';

/** The configured traffic manager, as the plugin reads it and as others may write to it. @public */
export interface TrafficAccess {
  /** For writes; what stands is read from `observation`, once for all. */
  manager: Pick<TrafficManager, 'obstacleToName' | 'apply'>;
  /** What stands, as it was last read whole, and why it is no newer. */
  observation(): Observation<ProfileFact[]>;
  /** Between two readings when nothing happens, milliseconds. */
  interval: number;
  /** Something was written: what stands is read again soon. */
  hint(): void;
  /** Calls the listener after each reading. @returns ends the subscription */
  subscribe(listener: () => void): () => void;
  /** What the clouds still take, and what waits for them. */
  budgets(): RequestBudgetReport[];
}

/**
 * Something beside the plugin that drives profiles of its own: a backend module that speaks another protocol.
 *
 * @public
 */
export interface TrafficClient {
  /** Called once, when reading begins; `observation` is empty until the first reading. */
  attach(access: TrafficAccess): void;
  /** Called before reading ends; resolves when what was begun is done. */
  detach(): Promise<void>;
}

/** Takes the traffic clients of backend modules. @public */
export interface ServiceRouterTrafficClientsExtensionPoint {
  addTrafficClient(client: TrafficClient): void;
}

/**
 * Where a backend module of the plugin `service-router` adds a {@link TrafficClient}. It is attached where
 * `serviceRouter.trafficManager` is configured.
 *
 * @public
 */
export const serviceRouterTrafficClientsExtensionPoint =
  createExtensionPoint<ServiceRouterTrafficClientsExtensionPoint>({
    id: 'service-router.traffic-clients',
  });
