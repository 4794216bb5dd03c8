import { Clock } from '../clock';
import {
  ClusterClient,
  ClusterRequestError,
  watchCollection,
} from '../clusters';
import { DnsEndpointObject } from './desiredEndpoints';
import { EndpointSource } from './ExternalDns';

const API_VERSION = 'externaldns.k8s.io/v1alpha1';
const KIND = 'DNSEndpoint';

/**
 * ExternalDNS's source `crd`: the DNSEndpoints of all namespaces of one cluster that a label filter selects. The
 * filter is a label selector, evaluated by the API server.
 */
export function dnsEndpointSource(options: {
  cluster: ClusterClient;
  labelFilter: string;
  clock: Clock;
}): EndpointSource {
  const { cluster, labelFilter, clock } = options;
  return {
    async list() {
      const { items } = await cluster.list<DnsEndpointObject>(
        API_VERSION,
        KIND,
        { labelSelector: labelFilter },
      );
      return items;
    },
    async markRead({ metadata }) {
      try {
        await cluster.patchStatus(
          { apiVersion: API_VERSION, kind: KIND, metadata },
          { observedGeneration: metadata.generation },
        );
      } catch (error) {
        // Changed or deleted since it was read: the next loop reads it again.
        const isOutdated =
          error instanceof ClusterRequestError &&
          [404, 409].includes(error.status);
        if (!isOutdated) throw error;
      }
    },
    watch(changed) {
      return watchCollection({
        cluster,
        apiVersion: API_VERSION,
        kind: KIND,
        labelSelector: labelFilter,
        clock,
        changed: () => changed(),
      });
    },
  };
}
