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
import {
  createSearchResultListItemExtension,
  SearchResultListItemExtensionProps,
} from '@backstage/plugin-search-react';
import { createServiceRouterApi, serviceRouterApiRef } from './api';
import type { RouteSearchResultProps } from './search/RouteSearchResult';
import { SEARCH_RESULT_TYPE } from './search/SearchedRoute';

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

/**
 * A route that search has found: `<RouteSearchResultListItem icon={<RiRouteLine />} />` among the items of a `SearchResult`.
 *
 * @public
 */
export const RouteSearchResultListItem: (
  props: SearchResultListItemExtensionProps<RouteSearchResultProps>,
) => JSX.Element | null = serviceRouterPlugin.provide(
  createSearchResultListItemExtension({
    name: 'RouteSearchResultListItem',
    component: () => import('./search').then(m => m.RouteSearchResult),
    predicate: ({ type }) => type === SEARCH_RESULT_TYPE,
  }),
);

export type { RouteSearchResultProps } from './search/RouteSearchResult';
export { serviceRouterApiRef } from './api';
export { isOwnedRoutingAvailable } from './owned/isOwnedRoutingAvailable';
export { isServiceRouterAvailable } from './routing';
