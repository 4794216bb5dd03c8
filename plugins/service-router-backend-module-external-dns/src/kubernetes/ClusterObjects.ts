import { DnsEndpoint } from '@service-router/plugin-service-router-common';

/** An Event on an object, as people see it under `kubectl describe`. */
export interface ObjectEvent {
  object: {
    apiVersion: string;
    kind: string;
    namespace: string;
    name: string;
  };
  type: 'Normal' | 'Warning';
  reason: string;
  message: string;
}

/** What is written into the cluster beside ExternalDNS. */
export interface ClusterObjects {
  /** DNSEndpoints of a namespace with these labels. */
  dnsEndpoints(
    namespace: string,
    labels: Record<string, string>,
  ): Promise<DnsEndpoint[]>;
  /** Makes it stand as it is given, with server-side apply. */
  applyDnsEndpoint(endpoint: DnsEndpoint): Promise<void>;
  /** Removes it, if it is there. */
  removeDnsEndpoint(namespace: string, name: string): Promise<void>;
  tell(event: ObjectEvent): Promise<void>;
}
