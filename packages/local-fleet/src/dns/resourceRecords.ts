import type { Answer } from 'dns-packet';
import { RecordSet } from '../zones';

/** A TXT value as it goes into a packet: strings of at most 255 octets (RFC 1035 3.3.14). */
function characterStrings(texts: string[]): Buffer[] {
  return texts.flatMap(text => {
    const octets = Buffer.from(text, 'utf8');
    const parts: Buffer[] = [];
    for (let start = 0; start < octets.length; start += 255) {
      parts.push(octets.subarray(start, start + 255));
    }
    return parts.length > 0 ? parts : [Buffer.alloc(0)];
  });
}

function withoutDot(name: string): string {
  return name.replace(/\.$/, '');
}

/**
 * The resource records of a record set, under the name that was asked for (which differs from the set's own when a
 * wildcard answered, RFC 4592).
 */
export function resourceRecordsOf(name: string, set: RecordSet): Answer[] {
  const { data } = set;
  const base = { name, ttl: set.ttl, class: 'IN' as const };
  switch (data.type) {
    case 'A':
    case 'AAAA':
      return data.addresses.map(address => ({
        ...base,
        type: data.type,
        data: address,
      }));
    case 'CAA':
      return data.authorizations.map(({ flags, tag, value }) => ({
        ...base,
        type: 'CAA',
        data: { flags, tag: tag as 'issue', value },
      }));
    case 'CNAME':
      return [{ ...base, type: 'CNAME', data: withoutDot(data.target) }];
    case 'MX':
      return data.exchanges.map(({ preference, exchange }) => ({
        ...base,
        type: 'MX',
        data: { preference, exchange: withoutDot(exchange) },
      }));
    case 'NS':
      return data.servers.map(server => ({
        ...base,
        type: 'NS',
        data: withoutDot(server),
      }));
    case 'PTR':
      return data.names.map(target => ({
        ...base,
        type: 'PTR',
        data: withoutDot(target),
      }));
    case 'SRV':
      return data.services.map(service => ({
        ...base,
        type: 'SRV',
        data: { ...service, target: withoutDot(service.target) },
      }));
    case 'TXT':
      return data.texts.map(texts => ({
        ...base,
        type: 'TXT',
        data: characterStrings(texts),
      }));
    default:
      return [
        {
          ...base,
          type: 'SOA',
          data: {
            mname: withoutDot(data.host),
            rname: withoutDot(data.email),
            serial: data.serialNumber,
            refresh: data.refreshTime,
            retry: data.retryTime,
            expire: data.expireTime,
            minimum: data.minimumTtl,
          },
        },
      ];
  }
}
