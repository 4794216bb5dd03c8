import { LinkReport, ZoneReport, ZoneState } from './types';

const settled: ZoneState[] = ['answering', 'healthy'];

/** A region answers as planned: the furthest link that anybody looks at holds. @public */
export function isSettled(zone: ZoneReport): boolean {
  return (
    settled.includes(zone.state) ||
    (isUnanswered(zone) && !isResolverLost(zone))
  );
}

/** The name is published, and whether it is answered is not known, since its resolver cannot be asked now. @public */
export function isResolverLost(
  zone: Pick<ZoneReport, 'state' | 'links'>,
): boolean {
  return isUnanswered(zone) && answeringOf(zone)?.isStale === true;
}

/** The name is published, and nobody has its answer. */
function isUnanswered(zone: Pick<ZoneReport, 'state' | 'links'>): boolean {
  return zone.state === 'published' && answeringOf(zone)?.state === 'unknown';
}

function answeringOf({
  links,
}: Pick<ZoneReport, 'links'>): LinkReport | undefined {
  return links.find(({ link }) => link === 'Answering');
}

/** Traffic Manager finds that what the name leads to is not well. */
export function isUnhealthy(zone: Pick<ZoneReport, 'links'>): boolean {
  return healthOf(zone)?.state === 'broken' && !isHealthLost(zone);
}

/** Traffic Manager cannot be read now, so that it is not known whether what the name leads to is well. */
export function isHealthLost(zone: Pick<ZoneReport, 'links'>): boolean {
  return healthOf(zone)?.isStale === true;
}

function healthOf({ links }: Pick<ZoneReport, 'links'>) {
  return links.find(({ link }) => link === 'Healthy');
}
