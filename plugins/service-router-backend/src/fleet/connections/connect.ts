import { kubeConfigOf } from '@service-router/plugin-service-router-node';
import { ClusterConfig } from '../../config';
import { ClusterClient } from './ClusterClient';
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
        : kubeConfigTransport(await kubeConfigOf(connection));
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
