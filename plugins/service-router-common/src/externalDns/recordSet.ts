/**
 * One record set of a DNS zone, as a zone provider read it.
 *
 * @public
 */
export interface RecordSet {
  /** Fully qualified, lower case, without the trailing dot. */
  fqdn: string;
  /** `A`, `AAAA`, `CNAME`, `TXT`, ... */
  type: string;
  /** Seconds. */
  ttl?: number;
  /** Addresses, the target of a CNAME, or the texts of a TXT set (each joined from its strings). */
  values: string[];
  etag?: string;
  metadata?: Record<string, string>;
  /** Name of what answers in place of records, where the provider links a set to a health-routing profile. */
  linkedProfile?: string;
}
