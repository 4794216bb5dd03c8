import type { KubeConfig } from '@kubernetes/client-node';
import { ConnectionConfig } from '@service-router/plugin-service-router-node';
import { ClusterConfig } from '../../config';
import { ClusterClient } from './ClusterClient';
import { ClusterMisconfiguredError } from './errors';
import { HttpClusterClient } from './HttpClusterClient';
import { kubeConfigTransport } from './kubeConfigTransport';
import { checkKubernetesPlugin } from './checkKubernetesPlugin';
import {
  KubernetesPluginAccess,
  kubernetesPluginTransport,
} from './kubernetesPluginTransport';
import { Transport } from './Transport';

/** Used for clusters of the `kubernetes:` configuration alone. @public */
export type ConnectOptions = KubernetesPluginAccess;

/**
 * Opens connections to clusters in each of the ways the configuration knows.
 *
 * @returns a function that rejects with ClusterUnreachableError while the way is not open, and with
 * ClusterMisconfiguredError when it can never be
 * @public
 */
export function createConnect(
  options: ConnectOptions,
): (cluster: ClusterConfig) => Promise<ClusterClient> {
  return async ({ name, connection }) => {
    const transport =
      connection.type === 'kubernetesPlugin'
        ? await pluginTransportOf(name, connection.clusterName, options)
        : await directTransportOf(connection);
    return new HttpClusterClient(transport);
  };
}

async function pluginTransportOf(
  name: string,
  clusterName: string,
  options: ConnectOptions,
): Promise<Transport> {
  await checkKubernetesPlugin(name, clusterName, options);
  return kubernetesPluginTransport(clusterName, options);
}

async function directTransportOf(
  connection: Exclude<ConnectionConfig, { type: 'kubernetesPlugin' }>,
): Promise<Transport> {
  // ESM only, and slow to load: not before it is needed.
  const { KubeConfig } = await import('@kubernetes/client-node');
  const kubeConfig = new KubeConfig();
  switch (connection.type) {
    case 'inCluster':
      kubeConfig.loadFromCluster();
      // Kubernetes tells a pod by its environment where the API server is.
      if (!URL.canParse(kubeConfig.getCurrentCluster()?.server ?? '')) {
        throw new ClusterMisconfiguredError(
          'connection.inCluster is set, but this backend does not run in a cluster. Use kubeconfig, kubernetesPlugin or url',
        );
      }
      break;
    case 'url': {
      const { url, token, caData, caFile } = connection;
      kubeConfig.loadFromClusterAndUser(
        { name: 'cluster', server: url, skipTLSVerify: false, caData, caFile },
        { name: 'user', token },
      );
      break;
    }
    default:
      loadFile(kubeConfig, connection.path, connection.context);
  }
  return kubeConfigTransport(kubeConfig);
}

function loadFile(
  kubeConfig: KubeConfig,
  path: string,
  context: string | undefined,
): void {
  try {
    kubeConfig.loadFromFile(path);
  } catch (cause) {
    const { message } = cause as Error;
    throw new ClusterMisconfiguredError(
      `the kubeconfig ${path} cannot be read: ${
        cause instanceof TypeError ? 'it is not a kubeconfig' : message
      }`,
      { cause },
    );
  }
  if (context !== undefined) {
    kubeConfig.setCurrentContext(context);
  }
  const chosen = kubeConfig.getCurrentContext();
  const known = kubeConfig.getContexts().map(({ name }) => name);
  if (!known.includes(chosen)) {
    throw new ClusterMisconfiguredError(
      `the kubeconfig ${path} has no context "${chosen ?? ''}"; it has ${
        known.join(', ') || 'none'
      }`,
    );
  }
}
