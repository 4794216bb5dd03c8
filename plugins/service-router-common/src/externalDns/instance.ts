import { RegistryNaming } from './registryNaming';

/** What an ExternalDNS may do with the records it owns: its flag `--policy`. @public */
export type ExternalDnsPolicy = 'sync' | 'upsert-only' | 'create-only';

/**
 * One running ExternalDNS, as far as it is known: one cluster's DNSEndpoints, one zone.
 *
 * @public
 */
export interface ExternalDnsInstance extends RegistryNaming {
  /** For people: "external-dns-weu". */
  name: string;
  /** `--txt-owner-id` */
  ownerId: string;
  /** Name of the cluster whose DNSEndpoints it reads. */
  cluster?: string;
  /** Region whose zone it writes; absent when it is known by its owner in every zone. */
  region?: string;
  /** `--label-filter`: a label selector on the DNSEndpoints; absent reads all of them. */
  labelFilter?: string;
  /** `--policy`; `sync` if absent, the default up to v0.21. */
  policy?: ExternalDnsPolicy;
  /** `--managed-record-types`; A, AAAA and CNAME if absent. */
  managedRecordTypes?: readonly string[];
}

/** Types that an ExternalDNS manages when it is not told which. */
export const DEFAULT_RECORD_TYPES: readonly string[] = ['A', 'AAAA', 'CNAME'];
