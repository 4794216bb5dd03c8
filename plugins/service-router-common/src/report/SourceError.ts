/** A source that could not be read. @public */
export interface SourceError {
  region: string;
  /** Of the region, where the source is its zone or its resolver: several regions' zones may have one name. */
  regionTitle?: string;
  source: 'cluster' | 'zone' | 'resolver' | 'catalog' | 'trafficManager';
  /** Name of the cluster, zone or resolver. */
  name: string;
  message: string;
  /** RFC 3339: when reading began to fail. */
  since: string;
  /** RFC 3339: the last good reading. */
  lastSeen?: string;
  retryable: boolean;
}
