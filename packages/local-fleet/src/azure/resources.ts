import { APEX, RecordData, RecordSet, Zone } from '../zones';
import { DnsService } from './dnsServices';

function zoneResourceId(service: DnsService, zone: Zone): string {
  const { subscriptionId, resourceGroup, name } = zone.id;
  return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.Network/${service.type}/${name}`;
}

/** A zone in the words of a service. */
export function zoneResource(service: DnsService, zone: Zone): unknown {
  return {
    id: zoneResourceId(service, zone),
    name: zone.id.name,
    type: `Microsoft.Network/${service.type}`,
    etag: zone.get(APEX, 'SOA')?.etag,
    location: 'global',
    tags: {},
    properties: service.zoneProperties(zone),
  };
}

function recordsOf(service: DnsService, data: RecordData): unknown {
  switch (data.type) {
    case 'A':
      return data.addresses.map(ipv4Address => ({ ipv4Address }));
    case 'AAAA':
      return data.addresses.map(ipv6Address => ({ ipv6Address }));
    case 'CAA':
      return data.authorizations;
    case 'CNAME':
      return { cname: data.target };
    case 'MX':
      return data.exchanges;
    case 'NS':
      return data.servers.map(nsdname => ({ nsdname }));
    case 'PTR':
      return data.names.map(ptrdname => ({ ptrdname }));
    case 'SRV':
      return data.services;
    case 'TXT':
      return data.texts.map(value => ({ value }));
    default: {
      const { type: _type, minimumTtl, ...soa } = data;
      return { ...soa, [service.minimumTtlField]: minimumTtl };
    }
  }
}

/** A record set as Azure answers it. `metadata` is left out when there is none, as Azure does. */
export function recordSetResource(
  service: DnsService,
  zone: Zone,
  set: RecordSet,
): unknown {
  const { type } = set.data;
  const hasMetadata = Object.keys(set.metadata).length > 0;
  return {
    id: `${zoneResourceId(service, zone)}/${type}/${set.name}`,
    name: set.name,
    type: `Microsoft.Network/${service.type}/${type}`,
    etag: set.etag,
    properties: {
      ...(hasMetadata ? { metadata: set.metadata } : {}),
      fqdn: `${set.name === APEX ? '' : `${set.name}.`}${zone.id.name}.`,
      [service.ttlField]: set.ttl,
      ...service.setProperties,
      [service.fields[type]]: recordsOf(service, set.data),
    },
  };
}
