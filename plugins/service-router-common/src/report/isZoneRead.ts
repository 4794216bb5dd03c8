import { ZoneReport } from './types';

/**
 * What the zone holds of the name was read at some time; otherwise it is not known, which is neither that nothing stands there
 * nor that something is on its way.
 *
 * @public
 */
export function isZoneRead({
  links,
  observedAt,
  pointsTo,
  state,
}: Pick<ZoneReport, 'links' | 'observedAt' | 'pointsTo' | 'state'>): boolean {
  const published = links.find(({ link }) => link === 'Published');
  if (published) {
    return published.state !== 'unknown';
  }
  // The moment of a stale row is that of its cluster.
  return state === 'stale' ? pointsTo !== undefined : observedAt !== undefined;
}
