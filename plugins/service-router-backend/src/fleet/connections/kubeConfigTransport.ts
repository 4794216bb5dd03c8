import https from 'https';
import type { KubeConfig } from '@kubernetes/client-node';
import { ClusterMisconfiguredError } from '@service-router/plugin-service-router-node';
import { ClusterUnreachableError } from './errors';
import { httpRequest, RequestSettings } from './httpRequest';
import { Transport } from './Transport';

/**
 * Reaches an API server directly, with the CA and credentials of a kubeconfig's current context.
 *
 * Credentials are asked for with every request, so that rotated tokens and exec plugins are followed.
 */
export function kubeConfigTransport(kubeConfig: KubeConfig): Transport {
  const cluster = kubeConfig.getCurrentCluster();
  if (!cluster) {
    throw new ClusterMisconfiguredError(
      `the kubeconfig's context "${kubeConfig.getCurrentContext()}" names no cluster`,
    );
  }
  // Kubernetes' own clients keep TCP alive every 30 s; without it a dead peer behind a quiet watch goes unseen.
  const agent = new https.Agent({ keepAlive: true, keepAliveMsecs: 30_000 });
  const base = cluster.server.replace(/\/+$/, '');
  return {
    async send(request) {
      const settings = await settingsOf(kubeConfig);
      return httpRequest(new URL(`${base}${request.path}`), request, {
        ...settings,
        // The agent that client-node makes does not keep connections; only a configured proxy needs it.
        agent:
          cluster.proxyUrl || base.startsWith('http:') ? settings.agent : agent,
      });
    },
    close: () => agent.destroy(),
  };
}

async function settingsOf(kubeConfig: KubeConfig): Promise<RequestSettings> {
  const options: https.RequestOptions = {};
  try {
    await kubeConfig.applyToHTTPSOptions(options);
  } catch (error) {
    throw new ClusterUnreachableError(
      `its CA or credentials cannot be read: ${(error as Error).message}`,
      { cause: error },
    );
  }
  const headers = Object.entries(options.headers ?? {}).map(
    ([name, value]) => [name, String(value)] as const,
  );
  return { ...options, headers: Object.fromEntries(headers) };
}
