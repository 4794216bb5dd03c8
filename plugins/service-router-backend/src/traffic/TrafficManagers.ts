import { InputError } from '@backstage/errors';
import { TrafficManagerConfig } from '@service-router/plugin-service-router-node';
import type {
  ServiceRouterTrafficManagerProvidersExtensionPoint,
  TrafficManager,
  TrafficManagerProvider,
} from '@service-router/plugin-service-router-node';

/** The traffic manager providers that backend modules brought. */
export class TrafficManagers
  implements ServiceRouterTrafficManagerProvidersExtensionPoint
{
  readonly #providers = new Map<string, TrafficManagerProvider>();

  addTrafficManagerProvider(provider: TrafficManagerProvider): void {
    if (this.#providers.has(provider.id)) {
      throw new Error(
        `Two backend modules bring a traffic manager provider "${provider.id}"; every provider needs an id of its own.`,
      );
    }
    this.#providers.set(provider.id, provider);
  }

  /**
   * The traffic manager that is configured.
   *
   * @throws InputError naming the full key path when no module brings the provider, or when it does not accept its block
   */
  create({ provider: id, config }: TrafficManagerConfig): TrafficManager {
    const provider = this.#providers.get(id);
    if (!provider) {
      const known = [...this.#providers.keys()].sort();
      throw new InputError(
        `app-config: serviceRouter.trafficManager.provider is "${id}", which no installed module brings; ${
          known.length > 0
            ? `installed are ${known.join(', ')}`
            : 'none is installed'
        }. For Azure, add @service-router/plugin-service-router-backend-module-azure to the backend.`,
      );
    }
    return provider.createTrafficManager(config);
  }
}
