import { InputError } from '@backstage/errors';
import {
  ServiceRouterZoneProvidersExtensionPoint,
  ZoneProvider,
  ZoneReader,
} from '@service-router/plugin-service-router-node';
import { RegionConfig } from '../config';

/** The zone providers that backend modules brought. */
export class ZoneProviders implements ServiceRouterZoneProvidersExtensionPoint {
  readonly #providers = new Map<string, ZoneProvider>();

  addZoneProvider(provider: ZoneProvider): void {
    if (this.#providers.has(provider.id)) {
      throw new Error(
        `Two backend modules bring a zone provider "${provider.id}"; every provider needs an id of its own.`,
      );
    }
    this.#providers.set(provider.id, provider);
  }

  /** As people call who reads a region's zone; undefined where it does not say. */
  titleOf({ zone }: Pick<RegionConfig, 'zone'>): string | undefined {
    return this.#providers.get(zone.provider)?.title;
  }

  /**
   * The reader of a region's zone.
   *
   * @throws InputError naming the full key path when no module brings the provider, or when it does not accept the zone
   */
  createReader({ name: region, zone }: RegionConfig): ZoneReader {
    const provider = this.#providers.get(zone.provider);
    if (!provider) {
      const known = [...this.#providers.keys()].sort();
      throw new InputError(
        `app-config: serviceRouter.regions.${region}.zone.provider is "${
          zone.provider
        }", which no installed module brings; ${
          known.length > 0
            ? `installed are ${known.join(', ')}`
            : 'none is installed'
        }. For Azure, add @service-router/plugin-service-router-backend-module-azure to the backend.`,
      );
    }
    return provider.createReader({
      region,
      name: zone.name,
      config: zone.config,
    });
  }
}
