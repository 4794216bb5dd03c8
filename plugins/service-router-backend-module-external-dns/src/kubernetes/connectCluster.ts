import type { KubernetesObject } from '@kubernetes/client-node';
import {
  DnsEndpoint,
  EXTERNAL_DNS_API_VERSION,
} from '@service-router/plugin-service-router-common';
import {
  Clock,
  DirectConnectionConfig,
  kubeConfigOf,
} from '@service-router/plugin-service-router-node';
import { randomBytes } from 'crypto';
import { ClusterObjects, ObjectEvent } from './ClusterObjects';
import { inTime } from './inTime';

/** Field manager of server-side apply, and reporter of Events. */
const COMPONENT = 'service-router-external-dns';

const [GROUP, VERSION] = EXTERNAL_DNS_API_VERSION.split('/');
const PLURAL = 'dnsendpoints';

const GONE = Symbol('gone');

/**
 * The cluster as it is configured. Nothing is asked of it yet.
 *
 * @throws ClusterMisconfiguredError when the connection can never work, such as by a context that its kubeconfig has not
 */
export async function connectCluster(
  connection: DirectConnectionConfig,
  clock: Clock,
): Promise<ClusterObjects> {
  const config = await kubeConfigOf(connection);
  // A few megabytes of clients that whoever needs no cluster does not load.
  const kubernetes = await import('@kubernetes/client-node');
  const objects = kubernetes.KubernetesObjectApi.makeApiClient(config);
  const custom = config.makeApiClient(kubernetes.CustomObjectsApi);
  const core = config.makeApiClient(kubernetes.CoreV1Api);

  /** @returns GONE for an object that is not there any more, undefined for one that may not be read */
  async function uidOf({
    apiVersion,
    kind,
    namespace,
    name,
  }: ObjectEvent['object']): Promise<string | typeof GONE | undefined> {
    try {
      const { metadata } = await objects.read({
        apiVersion,
        kind,
        metadata: { namespace, name },
      });
      return metadata?.uid;
    } catch (error) {
      return codeOf(error) === 404 ? GONE : undefined;
    }
  }

  const reached: ClusterObjects = {
    async dnsEndpoints(namespace, labels) {
      const list = await custom.listNamespacedCustomObject({
        group: GROUP,
        version: VERSION,
        namespace,
        plural: PLURAL,
        labelSelector: Object.entries(labels)
          .map(([label, value]) => `${label}=${value}`)
          .join(','),
      });
      return list.items as DnsEndpoint[];
    },
    async applyDnsEndpoint(endpoint) {
      await objects.patch(
        endpoint as KubernetesObject,
        undefined,
        undefined,
        COMPONENT,
        true,
        kubernetes.PatchStrategy.ServerSideApply,
      );
    },
    async removeDnsEndpoint(namespace, name) {
      try {
        await custom.deleteNamespacedCustomObject({
          group: GROUP,
          version: VERSION,
          namespace,
          plural: PLURAL,
          name,
        });
      } catch (error) {
        if (codeOf(error) !== 404) {
          throw error;
        }
      }
    },
    async tell({ object, type, reason, message }) {
      const now = clock.now();
      const uid = await uidOf(object);
      if (uid === GONE) {
        return;
      }
      await core.createNamespacedEvent({
        namespace: object.namespace,
        body: {
          metadata: {
            name: `${object.name}.${randomBytes(8).toString('hex')}`,
            namespace: object.namespace,
          },
          // `kubectl describe` looks for Events by the uid of the object.
          involvedObject: { ...object, ...(uid ? { uid } : {}) },
          type,
          reason,
          // Kubernetes takes at most 1 KiB.
          message: message.slice(0, 1_023),
          source: { component: COMPONENT },
          reportingComponent: COMPONENT,
          firstTimestamp: now,
          lastTimestamp: now,
          count: 1,
        },
      });
    },
  };
  return inTime(reached, clock);
}

function codeOf(error: unknown): number | undefined {
  return (error as { code?: number }).code;
}
