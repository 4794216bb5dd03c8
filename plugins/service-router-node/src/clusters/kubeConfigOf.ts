import type { KubeConfig } from '@kubernetes/client-node';
import { DirectConnectionConfig } from '../config';
import { ClusterMisconfiguredError } from './ClusterMisconfiguredError';

/**
 * A connection as Kubernetes' own client takes it. Nothing is asked of the cluster.
 *
 * @throws ClusterMisconfiguredError when it can never work
 * @public
 */
export async function kubeConfigOf(
  connection: DirectConnectionConfig,
): Promise<KubeConfig> {
  // ESM only, and a few megabytes: not before it is needed.
  const kubernetes = await import('@kubernetes/client-node');
  const kubeConfig = new kubernetes.KubeConfig();
  switch (connection.type) {
    case 'inCluster':
      kubeConfig.loadFromCluster();
      // Kubernetes tells a pod by its environment where the API server is.
      if (!URL.canParse(kubeConfig.getCurrentCluster()?.server ?? '')) {
        throw new ClusterMisconfiguredError(
          'connection.inCluster is set, but this process does not run in a cluster. Use another way to connect',
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
  return kubeConfig;
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
