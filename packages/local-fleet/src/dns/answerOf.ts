import type { Answer } from 'dns-packet';
import { APEX, RecordSet, Zone } from '../zones';
import { resourceRecordsOf } from './resourceRecords';

/** @public */
export interface DnsQuestion {
  /** Without a trailing dot. */
  name: string;
  type: string;
  class?: string;
}

/** Response codes of RFC 1035 4.1.1 that are given here. @public */
export type ResponseCode = 'NOERROR' | 'NXDOMAIN' | 'NOTIMP' | 'REFUSED';

/** What a server says to one question. @public */
export interface DnsAnswer {
  code: ResponseCode;
  answers: Answer[];
  /** The SOA, when there is no such name or no such type: how long that may be remembered (RFC 2308). */
  authorities: Answer[];
}

/** A chain of CNAMEs longer than this is taken for a loop, as common resolvers do. */
export const LONGEST_CHAIN = 16;

/** The name relative to the zone, `@` for the zone itself, undefined outside of it. */
function relativeTo(zone: Zone, name: string): string | undefined {
  const lower = name.toLowerCase();
  const origin = zone.id.name.toLowerCase();
  if (lower === origin) return APEX;
  return lower.endsWith(`.${origin}`)
    ? lower.slice(0, -origin.length - 1)
    : undefined;
}

/** Whether a name is the zone's own or below it. */
export function isInZone(zone: Zone, name: string): boolean {
  return relativeTo(zone, name) !== undefined;
}

/**
 * The record sets that answer for a relative name: its own, else those of the wildcard at the closest encloser.
 *
 * @returns undefined when the name does not exist (RFC 4592 4.1, RFC 8020: a name with others below it exists)
 */
function setsAt(zone: Zone, relative: string): RecordSet[] | undefined {
  const own = zone.at(relative);
  if (own.length > 0) return own;
  if (relative === APEX || zone.hasBelow(relative)) return [];
  const labels = relative.split('.');
  for (let depth = 1; depth <= labels.length; depth += 1) {
    const encloser = labels.slice(depth).join('.');
    const wildcard = zone.at(encloser ? `*.${encloser}` : '*');
    if (wildcard.length > 0) return wildcard;
    const encloserExists =
      encloser !== '' &&
      (zone.at(encloser).length > 0 || zone.hasBelow(encloser));
    if (encloserExists) return undefined;
  }
  return undefined;
}

/**
 * What the name server of Azure Private DNS stands for in a region answers from one zone. A CNAME is followed as long
 * as it leads inside the zone, since a stub resolver that asks here has nobody else to ask.
 *
 * @public
 */
export function answerOf(zone: Zone, question: DnsQuestion): DnsAnswer {
  const none = { answers: [], authorities: [] };
  if (question.class && !['IN', 'ANY'].includes(question.class)) {
    return { code: 'NOTIMP', ...none };
  }
  if (['AXFR', 'IXFR'].includes(question.type)) {
    return { code: 'REFUSED', ...none };
  }
  let name = question.name;
  let relative = relativeTo(zone, name);
  if (relative === undefined) return { code: 'REFUSED', ...none };

  const answers: Answer[] = [];
  for (let step = 0; step < LONGEST_CHAIN; step += 1) {
    const sets = setsAt(zone, relative);
    if (!sets) {
      return { code: 'NXDOMAIN', answers, authorities: soaOf(zone) };
    }
    const wanted = recordsFor(zone, sets, question.type, name);
    if (wanted.length > 0) {
      return {
        code: 'NOERROR',
        answers: [...answers, ...wanted],
        authorities: [],
      };
    }
    const alias = sets.find(set => set.data.type === 'CNAME');
    if (alias?.data.type !== 'CNAME') {
      return { code: 'NOERROR', answers, authorities: soaOf(zone) };
    }
    answers.push(...resourceRecordsOf(name, alias));
    name = alias.data.target.replace(/\.$/, '');
    relative = relativeTo(zone, name);
    if (relative === undefined) break;
  }
  return { code: 'NOERROR', answers, authorities: [] };
}

function recordsFor(
  zone: Zone,
  sets: RecordSet[],
  type: string,
  name: string,
): Answer[] {
  const isPrivateApex =
    zone.kind === 'private' && relativeTo(zone, name) === APEX;
  if (type === 'NS' && isPrivateApex) return nameServersOf(zone);
  return sets
    .filter(set => type === 'ANY' || set.data.type === type)
    .flatMap(set => resourceRecordsOf(name, set));
}

/** A private zone has no NS record set in Azure; its servers answer with the SOA's primary all the same. */
function nameServersOf(zone: Zone): Answer[] {
  const soa = zone.get(APEX, 'SOA');
  return soa?.data.type === 'SOA'
    ? [
        {
          name: zone.id.name,
          type: 'NS',
          class: 'IN',
          ttl: soa.ttl,
          data: soa.data.host.replace(/\.$/, ''),
        },
      ]
    : [];
}

/** RFC 2308 5: remembered for the smaller of the SOA's TTL and its minimum. */
function soaOf(zone: Zone): Answer[] {
  const soa = zone.get(APEX, 'SOA');
  if (soa?.data.type !== 'SOA') return [];
  return resourceRecordsOf(zone.id.name, {
    ...soa,
    ttl: Math.min(soa.ttl, soa.data.minimumTtl),
  });
}
