import {
  createApiRef,
  DiscoveryApi,
  FetchApi,
} from '@backstage/frontend-plugin-api';
import {
  ServiceRouterApi,
  ServiceRouterClient,
} from '@service-router/plugin-service-router-common';

/**
 * The Service Router backend.
 *
 * @public
 */
export const serviceRouterApiRef = createApiRef<ServiceRouterApi>().with({
  id: 'plugin.service-router.client',
  pluginId: 'service-router',
});

/** Milliseconds after which a request counts as lost; a card that waits for ever tells nothing. */
const REQUEST_TIMEOUT = 20_000;

/**
 * The client over Backstage's discovery and fetch, with the credentials of whoever looks.
 *
 * @public
 */
export function createServiceRouterApi(apis: {
  discoveryApi: DiscoveryApi;
  fetchApi: FetchApi;
}): ServiceRouterApi {
  return new ServiceRouterClient({
    baseUrl: () => apis.discoveryApi.getBaseUrl('service-router'),
    fetch: (input, init) =>
      apis.fetchApi.fetch(input, {
        ...init,
        signal: AbortSignal.timeout(REQUEST_TIMEOUT),
      }),
  });
}
