import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { ServiceRouterZoneProvidersExtensionPoint } from './ZoneProvider';

/**
 * Where a backend module of the plugin `service-router` adds a {@link ZoneProvider}.
 *
 * @public
 */
export const serviceRouterZoneProvidersExtensionPoint =
  createExtensionPoint<ServiceRouterZoneProvidersExtensionPoint>({
    id: 'service-router.zone-providers',
  });
