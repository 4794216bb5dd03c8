import { Drift, driftOfName, RecordSet } from '../externalDns';
import { and, joined, Phrase, say, told } from '../sentences';
import { RegionFact } from './facts';
import { DriftReport } from './types';

/** What was changed by hand of these names in a region's zone, the latest first. */
export function driftReportsOf(
  region: RegionFact,
  names: readonly (string | undefined)[],
): DriftReport[] {
  return [...new Set(names)]
    .flatMap(name => (name ? driftOfName(region.drift, name) : []))
    .map(one => reportOf(one, region))
    .sort((a, b) => (a.foundAt > b.foundAt ? -1 : 1));
}

function reportOf(drift: Drift, region: RegionFact): DriftReport {
  const { kind, planned, before, after, seenAt, foundAt, mendedAt } = drift;
  return {
    kind,
    fqdn: planned.fqdn,
    type: planned.type,
    before: saysOf(before),
    ...(after ? { after: saysOf(after) } : {}),
    ...told(
      say`${joined('sentence', [happened(drift, region), outcome(drift)])}`,
      kind === 'disowned' && !mendedAt
        ? say`Remove ${nameOf(
            drift,
          )} as well; ExternalDNS then makes both anew.`
        : undefined,
    ),
    seenAt,
    foundAt,
    ...(mendedAt ? { mendedAt } : {}),
  };
}

function nameOf({ planned: { type, fqdn } }: Drift): string {
  return `${type} ${fqdn}`;
}

/** What was done, where, and between which readings it was. */
function happened(drift: Drift, { zoneName, title }: RegionFact): Phrase {
  const { kind, before, after, seenAt, foundAt } = drift;
  const record = nameOf(drift);
  switch (kind) {
    case 'edited':
      return after
        ? say`${record} was changed from ${toldOf(before)} to ${toldOf(
            after,
          )} in zone ${zoneName} of ${title} between ${seenAt} and ${foundAt}, by hand or by another tool.`
        : say`${record} was changed from ${toldOf(
            before,
          )} in zone ${zoneName} of ${title} between ${seenAt} and ${foundAt}, by hand or by another tool.`;
    case 'deleted':
      return say`${record} → ${and(
        before.values,
      )} was deleted in zone ${zoneName} of ${title} between ${seenAt} and ${foundAt}, by hand or by another tool.`;
    default:
      return say`The ownership record of ${record} was removed in zone ${zoneName} of ${title} between ${seenAt} and ${foundAt}, by hand or by another tool.`;
  }
}

function outcome({ kind, mendedAt }: Drift): Phrase {
  if (mendedAt) {
    return say`At ${mendedAt} it was as planned again.`;
  }
  return kind === 'disowned'
    ? say`ExternalDNS takes the record for a stranger now and changes it no more.`
    : say`ExternalDNS puts it right on its next interval.`;
}

function saysOf({ values, ttl }: RecordSet): DriftReport['before'] {
  return { values, ...(ttl === undefined ? {} : { ttl }) };
}

function toldOf({ values, ttl }: RecordSet): Phrase {
  return ttl === undefined
    ? say`${and(values)}`
    : say`${and(values)} (TTL ${ttl} s)`;
}
