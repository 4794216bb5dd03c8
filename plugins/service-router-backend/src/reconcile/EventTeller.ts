import { LoggerService } from '@backstage/backend-plugin-api';
import { AnyObject, ClusterClient } from '../fleet';
import { eventResource } from './kubernetesEvent';

/** Events that may wait; as with client-go's broadcaster, what is more than that is lost. */
const MOST_WAITING = 1_000;

/** @internal */
export interface EventTellerOptions {
  clusterName: string;
  client: () => ClusterClient | undefined;
  logger: LoggerService;
  mayWrite: () => boolean;
  /** Resolves when there is nothing better to do. */
  leisure: () => Promise<void>;
}

/**
 * Writes Kubernetes Events, one after the other and after everything else: an Event is a courtesy, and where it cannot
 * be written, nothing else is worse or later for it.
 */
export class EventTeller {
  readonly #options: EventTellerOptions;
  #waiting: AnyObject[] = [];
  #telling: Promise<void> | undefined;

  constructor(options: EventTellerOptions) {
    this.#options = options;
  }

  tell(event: AnyObject): void {
    if (this.#waiting.length < MOST_WAITING) {
      this.#waiting.push(event);
    }
    this.#telling ??= this.#tellAll();
  }

  /** Forgets what waits; resolves when nothing is being written. */
  async stop(): Promise<void> {
    this.#waiting = [];
    await this.#telling;
  }

  async #tellAll(): Promise<void> {
    const { client, clusterName, leisure, logger, mayWrite } = this.#options;
    while (this.#waiting.length > 0) {
      await leisure();
      const event = this.#waiting.shift();
      if (event && mayWrite()) {
        try {
          await client()?.create(eventResource, event);
        } catch (error) {
          logger.debug(
            `${clusterName}: no Event ${event.metadata.namespace}/${
              event.metadata.name
            }: ${(error as Error).message}`,
          );
        }
      }
    }
    this.#telling = undefined;
  }
}
