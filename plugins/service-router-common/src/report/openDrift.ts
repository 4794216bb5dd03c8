import { Drift } from '../externalDns';
import { RegionFact } from './facts';
import { DriftReport, ZoneReport } from './types';

/** The latest change by hand of the region's records that is not as planned again; undefined where all are. @public */
export function openDriftOf({
  drift = [],
}: Pick<ZoneReport, 'drift'>): DriftReport | undefined {
  return drift.find(({ mendedAt }) => !mendedAt);
}

/** A record of the region was changed by hand, and is not as planned again. @public */
export function isDrifted(zone: Pick<ZoneReport, 'drift'>): boolean {
  return openDriftOf(zone) !== undefined;
}

/** What was changed by hand in a region's zone and is not as planned again. */
export function openDriftIn({ drift = [] }: RegionFact): Drift[] {
  return drift.filter(({ mendedAt }) => !mendedAt);
}

/** A record of a region's zone was changed by hand, and is not as planned again. */
export function isDriftedRecord(
  region: RegionFact,
  { type, fqdn }: { type: string; fqdn: string },
): boolean {
  return openDriftIn(region).some(
    ({ planned }) => planned.type === type && planned.fqdn === fqdn,
  );
}
