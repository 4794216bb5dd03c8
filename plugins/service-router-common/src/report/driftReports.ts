import { Drift, RecordSet } from '../externalDns';
import { RegionFact } from './facts';
import { DriftReport } from './types';
import { listed } from './words';

/** What was changed by hand of these names in a region's zone, the latest first. */
export function driftReportsOf(
  region: RegionFact,
  names: readonly (string | undefined)[],
): DriftReport[] {
  return (region.drift ?? [])
    .filter(({ planned }) => names.includes(planned.fqdn))
    .map(drift => reportOf(drift, region))
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
    sentence: `${happened(drift)} in zone ${region.zoneName} of ${
      region.title
    } between ${seenAt} and ${foundAt}, by hand or by another tool. ${outcome(
      drift,
    )}`,
    ...(kind === 'disowned' && !mendedAt
      ? {
          remedy: `Remove ${planned.type} ${planned.fqdn} as well; ExternalDNS then makes both anew.`,
        }
      : {}),
    seenAt,
    foundAt,
    ...(mendedAt ? { mendedAt } : {}),
  };
}

function happened({ kind, planned, before, after }: Drift): string {
  const record = `${planned.type} ${planned.fqdn}`;
  switch (kind) {
    case 'edited':
      return `${record} was changed from ${toldOf(before)}${
        after ? ` to ${toldOf(after)}` : ''
      }`;
    case 'deleted':
      return `${record} → ${listed(before.values)} was deleted`;
    default:
      return `The ownership record of ${record} was removed`;
  }
}

function outcome({ kind, mendedAt }: Drift): string {
  if (mendedAt) {
    return `At ${mendedAt} it was as planned again.`;
  }
  return kind === 'disowned'
    ? 'ExternalDNS takes the record for a stranger now and changes it no more.'
    : 'ExternalDNS puts it right on its next interval.';
}

function saysOf({ values, ttl }: RecordSet): DriftReport['before'] {
  return { values, ...(ttl === undefined ? {} : { ttl }) };
}

function toldOf({ values, ttl }: RecordSet): string {
  return ttl === undefined
    ? listed(values)
    : `${listed(values)} (TTL ${ttl} s)`;
}
