import { APEX, RECORD_TYPES, RecordType, Zone } from '../zones';

/** One of Azure's two DNS services: the same interface, in other words and with other limits. */
export interface DnsService {
  kind: 'private' | 'public';
  /** In the spelling of Azure's answers. */
  type: 'privateDnsZones' | 'dnsZones';
  apiVersions: readonly string[];
  recordTypes: readonly RecordType[];
  /** The words in the place of a record type that stand for all of them. */
  listWords: readonly string[];
  /** The property of a record set's body that holds the records of a type. */
  fields: Record<RecordType, string>;
  ttlField: 'ttl' | 'TTL';
  minimumTtlField: 'minimumTtl' | 'minimumTTL';
  /** Published limits page, 2024-10-08. */
  maxRecordSets: number;
  zoneProperties(zone: Zone): Record<string, unknown>;
  /** What a record set has besides its records. */
  setProperties: Record<string, unknown>;
}

/** In both services (published limits page, 2024-10-08). */
export const MAX_RECORDS_PER_SET = 20;

/** Versions in which the records have the shape that is told here: what the SDKs of JavaScript and Go send is among them. */
export const PRIVATE_DNS: DnsService = {
  kind: 'private',
  type: 'privateDnsZones',
  apiVersions: ['2018-09-01', '2020-01-01', '2020-06-01', '2024-06-01'],
  recordTypes: RECORD_TYPES.filter(type => type !== 'CAA' && type !== 'NS'),
  listWords: ['ALL'],
  fields: {
    A: 'aRecords',
    AAAA: 'aaaaRecords',
    CAA: 'caaRecords',
    CNAME: 'cnameRecord',
    MX: 'mxRecords',
    NS: 'nsRecords',
    PTR: 'ptrRecords',
    SOA: 'soaRecord',
    SRV: 'srvRecords',
    TXT: 'txtRecords',
  },
  ttlField: 'ttl',
  minimumTtlField: 'minimumTtl',
  maxRecordSets: 25_000,
  zoneProperties: zone => ({
    maxNumberOfRecordSets: 25_000,
    maxNumberOfVirtualNetworkLinks: 1000,
    maxNumberOfVirtualNetworkLinksWithRegistration: 100,
    numberOfRecordSets: zone.size,
    numberOfVirtualNetworkLinks: 1,
    numberOfVirtualNetworkLinksWithRegistration: 0,
    provisioningState: 'Succeeded',
  }),
  setProperties: { isAutoRegistered: false },
};

export const PUBLIC_DNS: DnsService = {
  kind: 'public',
  type: 'dnsZones',
  apiVersions: ['2016-04-01', '2017-09-01', '2017-10-01', '2018-05-01'],
  recordTypes: RECORD_TYPES,
  listWords: ['recordsets', 'all'],
  fields: {
    A: 'ARecords',
    AAAA: 'AAAARecords',
    CAA: 'caaRecords',
    CNAME: 'CNAMERecord',
    MX: 'MXRecords',
    NS: 'NSRecords',
    PTR: 'PTRRecords',
    SOA: 'SOARecord',
    SRV: 'SRVRecords',
    TXT: 'TXTRecords',
  },
  ttlField: 'TTL',
  minimumTtlField: 'minimumTTL',
  maxRecordSets: 10_000,
  zoneProperties(zone) {
    const servers = zone.get(APEX, 'NS')?.data;
    return {
      maxNumberOfRecordSets: 10_000,
      maxNumberOfRecordsPerRecordSet: null,
      nameServers: servers?.type === 'NS' ? servers.servers : [],
      numberOfRecordSets: zone.size,
      zoneType: 'Public',
    };
  },
  setProperties: { targetResource: {}, provisioningState: 'Succeeded' },
};
