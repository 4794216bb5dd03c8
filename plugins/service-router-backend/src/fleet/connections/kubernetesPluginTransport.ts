import http from 'http';
import https from 'https';
import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { httpRequest } from './httpRequest';
import { Transport } from './Transport';

const PLUGIN_ID = 'kubernetes';

/** @public */
export interface KubernetesPluginAccess {
  discovery: DiscoveryService;
  auth: AuthService;
}

/**
 * Reaches an API server through the proxy of Backstage's kubernetes plugin, so that the admin's credentials, TLS and
 * audit serve here too.
 */
export function kubernetesPluginTransport(
  clusterName: string,
  access: KubernetesPluginAccess,
): Transport {
  return pluginTransport(access, '/proxy', {
    'Backstage-Kubernetes-Cluster': clusterName,
  });
}

/** Reaches the kubernetes plugin itself. */
export function pluginTransport(
  { discovery, auth }: KubernetesPluginAccess,
  prefix: string,
  extraHeaders: Record<string, string> = {},
): Transport {
  const agents = {
    'http:': new http.Agent({ keepAlive: true }),
    'https:': new https.Agent({ keepAlive: true }),
  };
  return {
    // The plugin's proxy pipes an answer: Express sends the head with the first chunk.
    holdsBackHeads: true,
    async send(request) {
      const base = await discovery.getBaseUrl(PLUGIN_ID);
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: await auth.getOwnServiceCredentials(),
        targetPluginId: PLUGIN_ID,
      });
      const url = new URL(`${base}${prefix}${request.path}`);
      return httpRequest(url, request, {
        agent: agents[url.protocol as keyof typeof agents],
        headers: { ...extraHeaders, Authorization: `Bearer ${token}` },
      });
    },
    close() {
      agents['http:'].destroy();
      agents['https:'].destroy();
    },
  };
}
