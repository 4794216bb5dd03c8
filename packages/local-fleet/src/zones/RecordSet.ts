/** Record types a private zone can hold. @public */
export const RECORD_TYPES = [
  'A',
  'AAAA',
  'CNAME',
  'MX',
  'PTR',
  'SOA',
  'SRV',
  'TXT',
] as const;

/** @public */
export type RecordType = (typeof RECORD_TYPES)[number];

/** What the records of one set say. @public */
export type RecordData =
  | { type: 'A'; addresses: string[] }
  | { type: 'AAAA'; addresses: string[] }
  | { type: 'CNAME'; target: string }
  | { type: 'MX'; exchanges: { preference: number; exchange: string }[] }
  | { type: 'PTR'; names: string[] }
  | {
      type: 'SRV';
      services: {
        priority: number;
        weight: number;
        port: number;
        target: string;
      }[];
    }
  | { type: 'TXT'; texts: string[][] }
  | {
      type: 'SOA';
      host: string;
      email: string;
      serialNumber: number;
      refreshTime: number;
      retryTime: number;
      expireTime: number;
      minimumTtl: number;
    };

/** A record set as a zone keeps it. @public */
export interface RecordSet {
  /** Relative to the zone, in lower case; `@` is the zone itself. */
  name: string;
  /** Seconds. */
  ttl: number;
  metadata: Record<string, string>;
  /** Changes with every write. */
  etag: string;
  data: RecordData;
}
