import type { TestCluster } from '../TestCluster';

/** The domain of all zones: one zone of this name for each region. */
export const DOMAIN = 'example.com';

/** The regions of these tests. */
export const REGIONS = ['weu', 'neu'] as const;

export type Region = (typeof REGIONS)[number];

/** Where the records are: a zone for each region, and what publishes into it. */
export interface Zones {
  /** Starts one ExternalDNS of a cluster for each zone, which reads the DNSEndpoints of the zone's region. */
  publish(cluster: TestCluster, region: Region): Promise<void>;
  /** What the zone of a region holds at a name, as `dig +short` says it; without trailing dots. */
  dig(
    region: Region,
    name: string,
    type: 'A' | 'CNAME' | 'TXT',
  ): Promise<string[]>;
  /** Writes a CNAME by hand, as nobody's ExternalDNS. */
  write(region: Region, name: string, target: string): Promise<void>;
  /** Removes a registry's TXT record by hand. */
  forget(region: Region, name: string): Promise<void>;
  stop(): Promise<void>;
}

/** What the tests are run against. */
export interface ZonesTarget {
  /** Why there can be none; undefined where there can. */
  obstacle(): string | undefined;
  start(): Promise<Zones>;
}
