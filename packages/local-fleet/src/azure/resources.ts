import { RecordData, RecordSet, Zone } from '../zones';
import { APEX } from '../zones';

/** Private DNS limits of Azure (published limits page, 2024-10-08). */
export const MAX_RECORD_SETS_PER_ZONE = 25_000;
export const MAX_RECORDS_PER_SET = 20;

function zoneResourceId(zone: Zone): string {
  const { subscriptionId, resourceGroup, name } = zone.id;
  return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.Network/privateDnsZones/${name}`;
}

/** A zone in the words of the 2020-06-01 and 2024-06-01 interfaces. */
export function zoneResource(zone: Zone): unknown {
  return {
    id: zoneResourceId(zone),
    name: zone.id.name,
    type: 'Microsoft.Network/privateDnsZones',
    etag: zone.get(APEX, 'SOA')?.etag,
    location: 'global',
    tags: {},
    properties: {
      maxNumberOfRecordSets: MAX_RECORD_SETS_PER_ZONE,
      maxNumberOfVirtualNetworkLinks: 1000,
      maxNumberOfVirtualNetworkLinksWithRegistration: 100,
      numberOfRecordSets: zone.size,
      numberOfVirtualNetworkLinks: 1,
      numberOfVirtualNetworkLinksWithRegistration: 0,
      provisioningState: 'Succeeded',
    },
  };
}

function recordsOf(data: RecordData): Record<string, unknown> {
  switch (data.type) {
    case 'A':
      return {
        aRecords: data.addresses.map(ipv4Address => ({ ipv4Address })),
      };
    case 'AAAA':
      return {
        aaaaRecords: data.addresses.map(ipv6Address => ({ ipv6Address })),
      };
    case 'CNAME':
      return { cnameRecord: { cname: data.target } };
    case 'MX':
      return { mxRecords: data.exchanges };
    case 'PTR':
      return { ptrRecords: data.names.map(ptrdname => ({ ptrdname })) };
    case 'SRV':
      return { srvRecords: data.services };
    case 'TXT':
      return { txtRecords: data.texts.map(value => ({ value })) };
    default: {
      const { type: _type, ...soaRecord } = data;
      return { soaRecord };
    }
  }
}

/** A record set as Azure answers it. `metadata` is left out when there is none, as Azure does. */
export function recordSetResource(zone: Zone, set: RecordSet): unknown {
  const { type } = set.data;
  const hasMetadata = Object.keys(set.metadata).length > 0;
  return {
    id: `${zoneResourceId(zone)}/${type}/${set.name}`,
    name: set.name,
    type: `Microsoft.Network/privateDnsZones/${type}`,
    etag: set.etag,
    properties: {
      ...(hasMetadata ? { metadata: set.metadata } : {}),
      fqdn: `${set.name === APEX ? '' : `${set.name}.`}${zone.id.name}.`,
      ttl: set.ttl,
      isAutoRegistered: false,
      ...recordsOf(set.data),
    },
  };
}
