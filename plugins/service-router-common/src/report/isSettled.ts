import { ZoneReport, ZoneState } from './types';

const settled: ZoneState[] = ['answering', 'healthy'];

/** A region answers as planned: the furthest link that anybody looks at holds. @public */
export function isSettled({ state, links }: ZoneReport): boolean {
  return (
    settled.includes(state) ||
    (state === 'published' &&
      links.find(({ link }) => link === 'Answering')?.state === 'unknown')
  );
}

/** Traffic Manager finds that what the name leads to is not well. */
export function isUnhealthy({ links }: ZoneReport): boolean {
  return links.some(
    ({ link, state }) => link === 'Healthy' && state === 'broken',
  );
}
