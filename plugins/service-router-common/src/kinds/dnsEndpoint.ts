import { EXTERNAL_DNS_API_VERSION } from './apiVersions';
import { KubernetesObject } from './metadata';

/** The record types Service Router writes into DNSEndpoints. @public */
export type EndpointRecordType = 'A' | 'AAAA' | 'CNAME';

/** One endpoint of an ExternalDNS DNSEndpoint (external-dns.md 1.6). @public */
export interface DnsEndpointEntry {
  dnsName: string;
  recordType: string;
  targets: string[];
  /** Seconds; absent leaves the TTL to the provider. */
  recordTTL?: number;
  setIdentifier?: string;
  labels?: Record<string, string>;
  providerSpecific?: { name: string; value: string }[];
}

/** @public */
export interface DnsEndpointSpec {
  endpoints?: DnsEndpointEntry[];
}

/** `observedGeneration` means *seen by ExternalDNS*, never *applied*. @public */
export interface DnsEndpointStatus {
  observedGeneration?: number;
}

/** @public */
export type DnsEndpoint = KubernetesObject<
  DnsEndpointSpec,
  DnsEndpointStatus
> & { apiVersion: typeof EXTERNAL_DNS_API_VERSION; kind: 'DNSEndpoint' };
