import { FleetFacts } from './facts';
import { ZoneContents, zoneContentsOf } from './plannedRecords';
import { zoneError } from './sourceErrors';
import { SourceError } from './types';

/** A region's zone as it was last read, record by record beside what is planned. @public */
export interface ZoneContentsReport extends ZoneContents {
  region: string;
  title: string;
  /** Name of the zone. */
  zone: string;
  /** RFC 3339: when it was last read; absent while it never was. */
  observedAt?: string;
  errors: SourceError[];
}

/** A page of the records of a region's zone, by name and type. @public */
export interface ZoneRecordList extends ZoneContentsReport {
  /** Number of records that were asked for, on all pages. */
  total: number;
  /** How many of them come before the first that is listed. */
  offset: number;
  /** Where the next page begins; absent on the last. */
  nextCursor?: string;
  /** RFC 3339, by the backend's clock: when this was told. */
  generatedAt?: string;
}

/**
 * A region's zone, record by record.
 *
 * @returns undefined for a region that is not configured
 * @public
 */
export function reportZoneContents(
  name: string,
  facts: FleetFacts,
): ZoneContentsReport | undefined {
  const region = facts.regions.find(one => one.name === name);
  if (!region) {
    return undefined;
  }
  const error = zoneError(region);
  const { matches, orphans } = zoneContentsOf(region, facts) ?? {
    matches: [],
    orphans: [],
  };
  return {
    region: region.name,
    title: region.title,
    zone: region.zoneName,
    ...(region.zone.observedAt ? { observedAt: region.zone.observedAt } : {}),
    matches,
    orphans,
    errors: error ? [error] : [],
  };
}
