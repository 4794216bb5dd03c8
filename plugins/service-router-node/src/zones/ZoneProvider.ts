import type { Config } from '@backstage/config';
import type {
  RecordSet,
  RequestWait,
} from '@service-router/plugin-service-router-common';

/** One region's zone, as the configuration names it. @public */
export interface ZoneDefinition {
  /** Name of the region in the configuration. */
  region: string;
  /** Domain of the zone, lower case, without a trailing dot. */
  name: string;
  /** The block `serviceRouter.regions.<region>.zone`, for the keys that only the provider knows. */
  config: Config;
}

/** How a zone is read. @public */
export interface ZoneReadOptions {
  signal: AbortSignal;
  /** Called when a request of the reading has to wait, however long, and with nothing when it goes. */
  onWait?: (wait: RequestWait | undefined) => void;
}

/** Reads one zone. @public */
export interface ZoneReader {
  /**
   * Reads the whole zone.
   *
   * @returns every record set of the zone. Half a zone is never returned: what is missing from the answer is taken
   * for deleted
   * @throws {@link ZoneReadError} when any part of the zone cannot be read; anything else that is thrown is taken for
   * an error that may pass
   */
  read(options: ZoneReadOptions): Promise<RecordSet[]>;
}

/**
 * Zones of one kind, for example Azure Private DNS.
 *
 * @public
 */
export interface ZoneProvider {
  /** What `serviceRouter.regions.<region>.zone.provider` names. */
  id: string;
  /** As people call it, for example `Azure`; they are told the id where it is absent. */
  title?: string;
  /**
   * Makes the reader of one zone; called once for each configured zone, at start.
   *
   * @throws InputError naming the full key path, what was found and what was expected. Nothing is read yet
   */
  createReader(zone: ZoneDefinition): ZoneReader;
}

/** Takes the zone providers of backend modules. @public */
export interface ServiceRouterZoneProvidersExtensionPoint {
  /** @throws Error when another provider has the same id */
  addZoneProvider(provider: ZoneProvider): void;
}
