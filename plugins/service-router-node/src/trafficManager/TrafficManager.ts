import type { Config } from '@backstage/config';
import type {
  ProfileFact,
  ProfileWrite,
  RequestPurpose,
  RequestWait,
} from '@service-router/plugin-service-router-common';

/** What is asked of a cloud, and for what. @public */
export interface CallOptions {
  signal: AbortSignal;
  /** Decides who goes first when there is not enough for all. */
  purpose: RequestPurpose;
  /** Called when a request of the call has to wait, however long, and with nothing when it goes. */
  onWait?: (wait: RequestWait | undefined) => void;
}

/**
 * The profiles of one place: read whole, and written one write at a time. Nothing is decided here.
 *
 * Every method throws {@link TrafficManagerError}.
 *
 * @public
 */
export interface TrafficManager {
  /** @returns every profile within reach, foreign ones too, with all endpoints. Never a part of them */
  list(options: CallOptions): Promise<ProfileFact[]>;
  /** Why nobody can have this name for a new profile, in the cloud's words; undefined when it is free. */
  obstacleToName(
    name: string,
    options: CallOptions,
  ): Promise<string | undefined>;
  /**
   * Makes one write. What others have done to the profile since it was read stays: a whole write goes on top of what
   * stands now.
   */
  apply(write: ProfileWrite, options: CallOptions): Promise<void>;
}

/**
 * Traffic managers of one kind, for example Azure's.
 *
 * @public
 */
export interface TrafficManagerProvider {
  /** What `serviceRouter.trafficManager.provider` names. */
  id: string;
  /**
   * Called once, at start.
   *
   * @param config - the block `serviceRouter.trafficManager`
   * @throws InputError naming the full key path, what was found and what was expected. Nothing is read yet
   */
  createTrafficManager(config: Config): TrafficManager;
}

/** Takes the traffic manager providers of backend modules. @public */
export interface ServiceRouterTrafficManagerProvidersExtensionPoint {
  /** @throws Error when another provider has the same id */
  addTrafficManagerProvider(provider: TrafficManagerProvider): void;
}
