import { Entity } from '@backstage/catalog-model';
import { PortalContents } from './Portal';
import { standingRegions } from './standingRegions';

const REGIONS = 3;

/** Each portal, by the name it is asked for. */
export const contentsByName: Record<string, () => PortalContents> = {
  /** Clusters that hold no route yet. */
  empty: () => ({
    regions: standingRegions(0, REGIONS),
    entities: [component('service-0', 'ns-0/route-0'), guest],
  }),
  /** One zone cannot be read. */
  failing() {
    const regions = standingRegions(20, REGIONS);
    regions[1].refusal =
      'AuthorizationFailed: the client has no authorization to read example.com';
    return {
      regions,
      entities: [component('service-1', 'ns-0/route-1'), guest],
    };
  },
  forbidden: () => ({
    regions: standingRegions(20, REGIONS),
    entities: [component('service-1', 'ns-0/route-1'), guest],
    isForbidden: true,
  }),
};

const guest: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'guest', namespace: 'default' },
  spec: { profile: { displayName: 'Guest' }, memberOf: [] },
};

/** A component, tied to these routes. */
function component(name: string, routes?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: routes ? { 'router.io/service-route': routes } : {},
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'user:guest' },
  };
}
