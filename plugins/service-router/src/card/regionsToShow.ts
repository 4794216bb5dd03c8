import { ZoneReport } from '@service-router/plugin-service-router-common';

/**
 * Which regions of a route a card has a row for, and which it only counts. Where a route stands in none of those that are
 * wanted, it has a row for each: a card without a row would tell nothing.
 *
 * @param wanted - names or titles, in capitals or not; all when absent
 */
export function regionsToShow(
  zones: ZoneReport[],
  wanted?: string[],
): { shown: ZoneReport[]; counted: ZoneReport[] } {
  const names = new Set(wanted?.map(name => name.toLowerCase()));
  const isShown = ({ region, title }: ZoneReport) =>
    names.has(region.toLowerCase()) || names.has(title.toLowerCase());
  const shown = zones.filter(isShown);
  return shown.length === 0
    ? { shown: zones, counted: [] }
    : { shown, counted: zones.filter(zone => !isShown(zone)) };
}
