import { ZoneReport } from './types';

/** The route was deleted. Of a zone that is not visible it is not known whether its record still stands. */
export function isDeleted(zones: readonly ZoneReport[]): boolean {
  const leaving = zones.filter(
    ({ state }) => state === 'removed' || state === 'removing',
  );
  return (
    leaving.length > 0 &&
    zones.every(zone => zone.state === 'stale' || leaving.includes(zone))
  );
}
