/** Record types a zone can hold; a private one neither CAA nor NS. @public */
export const RECORD_TYPES = [
  'A',
  'AAAA',
  'CAA',
  'CNAME',
  'MX',
  'NS',
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
  | {
      type: 'CAA';
      authorizations: { flags: number; tag: string; value: string }[];
    }
  | { type: 'CNAME'; target: string }
  | { type: 'MX'; exchanges: { preference: number; exchange: string }[] }
  | { type: 'NS'; servers: string[] }
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

/** What a zone is told to hold. @public */
export type NewRecordSet = Omit<RecordSet, 'etag'>;

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
