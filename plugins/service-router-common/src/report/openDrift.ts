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
