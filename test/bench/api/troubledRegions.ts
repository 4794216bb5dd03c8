import { AnyObject } from '@service-router/plugin-service-router-backend/src/fleet';
import { StandingRegion, standingRegions } from '../../portal/standingRegions';
import { fleetOfRoutes } from '../fleetOfRoutes';

/** Every so many routes, somebody has changed the record of one by hand, once its zone was read. */
export const CHANGED_EVERY = 20;
/** Every so many routes, one wants the name of the one before it, which another owner has. */
export const CONTESTED_EVERY = 50;

/** Regions that all hold the same routes, each written and published, a part of them changed by hand or contested. */
export function troubledRegions(
  routes: number,
  regions: number,
): StandingRegion[] {
  const standing = standingRegions(routes, regions);
  fleetOfRoutes(routes, regions).forEach((state, at) => {
    state.routes.forEach((route, index) => {
      if (index % CONTESTED_EVERY === CONTESTED_EVERY - 1) {
        standing[at].cluster.put({
          ...route,
          metadata: {
            ...route.metadata,
            creationTimestamp: '2026-01-02T00:00:00Z',
          },
          spec: { ...route.spec, serviceName: `service-${index - 1}` },
        } as unknown as AnyObject);
      }
    });
  });
  return standing.map(region => ({
    ...region,
    later: region.zone.map(record => {
      const [, index] =
        record.type === 'CNAME'
          ? /^service-(\d+)-/.exec(record.fqdn) ?? []
          : [];
      return index !== undefined && Number(index) % CHANGED_EVERY === 0
        ? { ...record, values: ['by-hand.example.com'] }
        : record;
    }),
  }));
}
