import { ClusterMisconfiguredError } from '@service-router/plugin-service-router-node';
import { ClusterForbiddenError, ClusterUnreachableError } from './errors';
import { failureOf } from './failureOf';
import {
  KubernetesPluginAccess,
  pluginTransport,
} from './kubernetesPluginTransport';
import { readText } from './readBody';

/** Providers whose token lives in a person's browser; nobody is there when a cluster is watched. */
const BROWSER_PROVIDERS: Record<string, string> = {
  aks: 'azure, or serviceAccount',
  google: 'googleServiceAccount, or serviceAccount',
  oidc: 'serviceAccount',
};

const TIMEOUT = 10_000;

/**
 * Sees that the kubernetes plugin knows a cluster, and by credentials that work without a person.
 *
 * @throws ClusterUnreachableError while the plugin cannot be asked or does not know the name
 * @throws ClusterMisconfiguredError when the credentials are a browser's
 */
export async function checkKubernetesPlugin(
  name: string,
  clusterName: string,
  access: KubernetesPluginAccess,
): Promise<void> {
  const clusters = await readClusters(access);
  const found = clusters.find(cluster => cluster.name === clusterName);
  if (!found) {
    const known = clusters.map(cluster => cluster.name).join(', ') || 'none';
    throw new ClusterUnreachableError(
      `the kubernetes plugin knows no cluster "${clusterName}"; it knows ${known}. See serviceRouter.clusters.${name}.connection.kubernetesPlugin`,
    );
  }
  const instead = BROWSER_PROVIDERS[found.authProvider ?? ''];
  if (instead) {
    throw new ClusterMisconfiguredError(
      `cluster "${clusterName}" of the kubernetes plugin uses the auth provider ${found.authProvider}, which needs the token of a person in a browser; ` +
        `a cluster that is watched in the background needs ${instead}`,
    );
  }
}

async function readClusters(
  access: KubernetesPluginAccess,
): Promise<{ name: string; authProvider?: string }[]> {
  const transport = pluginTransport(access, '/clusters');
  try {
    const { status, body } = await transport.send({
      method: 'GET',
      path: '',
      headers: { Accept: 'application/json' },
      timeoutMs: TIMEOUT,
    });
    const text = await readText(body, TIMEOUT, undefined);
    if (status === 404) {
      throw new ClusterUnreachableError('it is not installed in this backend');
    }
    if (status !== 200) {
      throw failureOf(status, text);
    }
    return (JSON.parse(text) as { items?: { name: string }[] }).items ?? [];
  } catch (cause) {
    const { message } = cause as Error;
    throw cause instanceof ClusterForbiddenError
      ? new ClusterForbiddenError(
          cause.status,
          `the kubernetes plugin does not list its clusters: ${message}`,
        )
      : new ClusterUnreachableError(
          `the kubernetes plugin cannot be asked: ${message}`,
          { cause },
        );
  } finally {
    transport.close();
  }
}
