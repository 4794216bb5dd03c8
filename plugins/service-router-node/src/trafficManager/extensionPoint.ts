import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { ServiceRouterTrafficManagerProvidersExtensionPoint } from './TrafficManager';

/**
 * Where a backend module of the plugin `service-router` adds a {@link TrafficManagerProvider}.
 *
 * @public
 */
export const serviceRouterTrafficManagerProvidersExtensionPoint =
  createExtensionPoint<ServiceRouterTrafficManagerProvidersExtensionPoint>({
    id: 'service-router.traffic-manager-providers',
  });
