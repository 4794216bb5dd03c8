/**
 * Service Router for apps on the old frontend system.
 *
 * @packageDocumentation
 */
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  createRouteRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createServiceRouterApi, serviceRouterApiRef } from './api';

const fleetRouteRef = createRouteRef({ id: 'service-router' });

/** @public */
export const serviceRouterPlugin = createPlugin({
  id: 'service-router',
  routes: { root: fleetRouteRef },
  apis: [
    createApiFactory({
      api: serviceRouterApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: createServiceRouterApi,
    }),
  ],
});

/**
 * The card for an entity page: `<EntityRoutingCard />`, shown where `isServiceRouterAvailable`.
 *
 * @public
 */
export const EntityRoutingCard = serviceRouterPlugin.provide(
  createComponentExtension({
    name: 'EntityRoutingCard',
    component: { lazy: () => import('./card').then(m => m.EntityRoutingCard) },
  }),
);

/**
 * The card for the page of a system, a domain or a group: `<EntityOwnedRoutingCard />`, shown where
 * `isOwnedRoutingAvailable`.
 *
 * @public
 */
export const EntityOwnedRoutingCard = serviceRouterPlugin.provide(
  createComponentExtension({
    name: 'EntityOwnedRoutingCard',
    component: {
      lazy: () => import('./owned').then(m => m.EntityOwnedRoutingCard),
    },
  }),
);

/**
 * The tab for an entity page: `<EntityLayout.Route path="/routing" title="Routing" if={isServiceRouterAvailable}>` with
 * `<EntityRoutingContent />` in it.
 *
 * @public
 */
export const EntityRoutingContent = serviceRouterPlugin.provide(
  createComponentExtension({
    name: 'EntityRoutingContent',
    component: {
      lazy: () => import('./tab').then(m => m.EntityRoutingContent),
    },
  }),
);

/**
 * A link to the service's address: `<EntityServiceAddressLink />`, where `isServiceRouterAvailable`.
 *
 * @public
 */
export const EntityServiceAddressLink = serviceRouterPlugin.provide(
  createComponentExtension({
    name: 'EntityServiceAddressLink',
    component: {
      lazy: () =>
        import('./address/EntityServiceAddressLink').then(
          m => m.EntityServiceAddressLink,
        ),
    },
  }),
);

/**
 * The fleet: `<Route path="/service-router" element={<ServiceRouterPage />} />`.
 *
 * @public
 */
export const ServiceRouterPage = serviceRouterPlugin.provide(
  createRoutableExtension({
    name: 'ServiceRouterPage',
    component: () => import('./fleet').then(m => m.FleetPageWithHeader),
    mountPoint: fleetRouteRef,
  }),
);

export { serviceRouterApiRef } from './api';
export { isOwnedRoutingAvailable } from './owned/isOwnedRoutingAvailable';
export { isServiceRouterAvailable } from './routing';
