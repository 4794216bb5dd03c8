import type { Answer, DecodedPacket } from 'dns-packet';
import { DnsAnswer } from '@service-router/plugin-service-router-common';

/**
 * What a response says about a name.
 *
 * @returns its answer section as it stands, and the addresses at the end of the chain that begins at the name; addresses
 * of other names do not count
 */
export function answerOf(host: string, response: DecodedPacket): DnsAnswer {
  const records = (response.answers ?? []).flatMap(answer => {
    const record = recordOf(answer);
    return record ? [record] : [];
  });
  return {
    host,
    code: codeOf(response),
    records,
    addresses: addressesOf(host, records),
  };
}

/** The type definitions of dns-packet leave the response code out. */
function codeOf(response: DecodedPacket): string {
  return (response as DecodedPacket & { rcode: string }).rcode;
}

function recordOf(answer: Answer): DnsAnswer['records'][number] | undefined {
  if (answer.type === 'OPT') {
    return undefined;
  }
  return {
    name: nameOf(answer.name),
    type: answer.type,
    ttl: answer.ttl ?? 0,
    data: dataOf(answer.data),
  };
}

function dataOf(data: unknown): string {
  if (typeof data === 'string') {
    return nameOf(data);
  }
  if (Buffer.isBuffer(data)) {
    return data.toString('base64');
  }
  return Array.isArray(data) ? data.map(String).join('') : JSON.stringify(data);
}

function addressesOf(host: string, records: DnsAnswer['records']): string[] {
  const at = (owner: string) => records.filter(({ name }) => name === owner);
  let name = nameOf(host);
  // A chain of more links than there are records goes in a circle.
  for (let links = 0; links <= records.length; links += 1) {
    const alias = at(name).find(({ type }) => type === 'CNAME');
    if (!alias) {
      return at(name)
        .filter(({ type }) => type === 'A' || type === 'AAAA')
        .map(({ data }) => data);
    }
    name = alias.data;
  }
  return [];
}

/** Case and the trailing dot make no other name (RFC 1035, 2.3.3). */
function nameOf(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
