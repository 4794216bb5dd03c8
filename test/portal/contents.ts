import { Entity } from '@backstage/catalog-model';
import { PortalContents } from './Portal';
import { standingRegions } from './standingRegions';
import { troubledRegions, troubles } from './troubles';

const REGIONS = 3;
/** Routes that one portal holds: the most that the pages are made for. */
export const CROWD = 10_000;
/** Every so many routes, one has no record in the second region. */
export const UNPUBLISHED_EVERY = 10;

/** Each portal, by the name it is asked for. */
export const contentsByName: Record<string, () => PortalContents> = {
  /** All that the pages are made for, a part of it not as it should be. */
  crowded() {
    const regions = standingRegions(CROWD, REGIONS);
    const [, second] = regions;
    second.zone = second.zone.filter(({ fqdn }) => {
      const [, index] = /service-(\d+)-/.exec(fqdn) ?? [];
      return index === undefined || Number(index) % UNPUBLISHED_EVERY !== 0;
    });
    return {
      regions,
      entities: [service, webshop, unrouted, archive, guest],
    };
  },
  /** Clusters that hold no route yet. */
  empty: () => ({
    regions: standingRegions(0, REGIONS),
    entities: [
      component('service-0', 'ns-0/route-0', 'webshop'),
      webshop,
      unrouted,
      archive,
      guest,
    ],
  }),
  /** One zone cannot be read. */
  failing() {
    const regions = standingRegions(20, REGIONS);
    regions[1].refusal =
      'AuthorizationFailed: the client has no authorization to read example.com';
    return {
      regions,
      entities: [service, webshop, guest],
    };
  },
  /** Routes that are not as they should be, all of one service, which is a part of a system. */
  troubled: () => ({
    regions: troubledRegions(),
    entities: [
      component('shop', Object.values(troubles).join(), 'webshop'),
      component('basket', 'ns-0/route-5', 'webshop'),
      webshop,
      guest,
    ],
  }),
  forbidden: () => ({
    regions: standingRegions(20, REGIONS),
    entities: [service, webshop, guest],
    isForbidden: true,
  }),
  unconfigured: () => ({
    entities: [service, webshop, guest],
  }),
};

const guest: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'guest', namespace: 'default' },
  spec: { profile: { displayName: 'Guest' }, memberOf: [] },
};

const webshop = system('webshop');
/** A system of which nothing is tied to a route. */
const archive = system('archive');

/** A component that names a route. */
const service = component('service-1', 'ns-0/route-1', 'webshop');
/** A component that names no route. */
const unrouted = component('unrouted', undefined, 'archive');

function system(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { name, namespace: 'default' },
    spec: { owner: 'user:guest' },
  };
}

/** A component, tied to these routes. */
function component(name: string, routes?: string, partOf?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: routes ? { 'router.io/service-route': routes } : {},
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: 'user:guest',
      ...(partOf ? { system: partOf } : {}),
    },
  };
}
