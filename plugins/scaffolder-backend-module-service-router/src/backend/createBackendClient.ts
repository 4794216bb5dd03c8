import {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ServiceRouterClient } from '@service-router/plugin-service-router-common';

/** The plugin that the actions ask. */
export const SERVICE_ROUTER_PLUGIN_ID = 'service-router';

/** How long one answer may take, milliseconds; a person is waiting. */
const PATIENCE = 10_000;

/** What the actions reach the Service Router backend with. @public */
export interface BackendAccess {
  discovery: DiscoveryService;
  auth: AuthService;
  /** Defaults to the fetch of the platform. */
  fetch?: typeof fetch;
}

/** A client that asks with the rights of whoever runs the template, and gives each request up after ten seconds. */
export function createBackendClient(
  access: BackendAccess,
  credentials: BackstageCredentials,
  signal?: AbortSignal,
): ServiceRouterClient {
  const { discovery, auth } = access;
  return new ServiceRouterClient({
    baseUrl: () => discovery.getBaseUrl(SERVICE_ROUTER_PLUGIN_ID),
    fetch: async (url, init) => {
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: credentials,
        targetPluginId: SERVICE_ROUTER_PLUGIN_ID,
      });
      const headers = new Headers(init?.headers);
      headers.set('authorization', `Bearer ${token}`);
      const patience = AbortSignal.timeout(PATIENCE);
      return (access.fetch ?? fetch)(url, {
        ...init,
        headers,
        signal: signal ? AbortSignal.any([signal, patience]) : patience,
      });
    },
  });
}
