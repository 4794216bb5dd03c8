import { AnyObject } from '@service-router/plugin-service-router-backend/src/fleet';
import { StandingRegion, standingRegions } from '../../portal/standingRegions';
import { fleetOfRoutes } from '../fleetOfRoutes';

/** Every so many routes, the record of one is changed by hand. */
export const CHANGED_EVERY = 20;
/** Every so many routes, one wants the name of the one before it, which another owner has. */
export const CONTESTED_EVERY = 50;

/** Regions that all hold the same routes, each written and published, a part of them contested. */
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
  return standing;
}

/** Somebody changes records in the zones of these regions, which are read as they are by then. */
export function changeByHand(regions: readonly StandingRegion[]): void {
  for (const { zone } of regions) {
    zone.forEach((record, at) => {
      const [, index] =
        record.type === 'CNAME'
          ? /^service-(\d+)-/.exec(record.fqdn) ?? []
          : [];
      if (index !== undefined && Number(index) % CHANGED_EVERY === 0) {
        zone[at] = { ...record, values: ['by-hand.example.com'] };
      }
    });
  }
}
