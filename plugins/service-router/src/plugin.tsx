import {
  ApiBlueprint,
  createFrontendPlugin,
  createRouteRef,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
  EntityIconLinkBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { RiRouteLine } from '@remixicon/react';
import { useServiceAddress } from './address';
import { createServiceRouterApi, serviceRouterApiRef } from './api';
import { isOwnedRoutingAvailable } from './owned/isOwnedRoutingAvailable';
import { isServiceRouterAvailable } from './routing';
import { SEARCH_RESULT_TYPE } from './search/SearchedRoute';

const serviceRouterApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: serviceRouterApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: createServiceRouterApi,
    }),
});

const routingCard = EntityCardBlueprint.make({
  name: 'routing',
  params: {
    type: 'content',
    filter: isServiceRouterAvailable,
    loader: () => import('./card').then(m => <m.EntityRoutingCard />),
  },
});

const ownedRoutingCard = EntityCardBlueprint.make({
  name: 'owned-routing',
  params: {
    type: 'content',
    filter: isOwnedRoutingAvailable,
    loader: () => import('./owned').then(m => <m.EntityOwnedRoutingCard />),
  },
});

const routingContent = EntityContentBlueprint.make({
  name: 'routing',
  params: {
    path: '/routing',
    title: 'Routing',
    group: 'operation',
    icon: <RiRouteLine />,
    filter: isServiceRouterAvailable,
    loader: () => import('./tab').then(m => <m.EntityRoutingContent />),
  },
});

const addressLink = EntityIconLinkBlueprint.make({
  name: 'address',
  params: { useProps: useServiceAddress, filter: isServiceRouterAvailable },
});

/** Without it, the page would stand in no side bar. */
const rootRouteRef = createRouteRef();

const fleetPage = PageBlueprint.make({
  params: {
    path: '/service-router',
    title: 'Service Router',
    icon: <RiRouteLine />,
    routeRef: rootRouteRef,
  },
});

/** No tab of the fleet page: one is led there from a region. */
const failoverPage = PageBlueprint.make({
  name: 'failover',
  params: {
    path: '/service-router/regions',
    title: 'Failover',
    icon: <RiRouteLine />,
    loader: () => import('./failover').then(m => <m.FailoverPages />),
  },
});

const fleetOverview = SubPageBlueprint.make({
  name: 'overview',
  params: {
    path: 'overview',
    title: 'Overview',
    loader: () => import('./fleet/OverviewPage').then(m => <m.OverviewPage />),
  },
});

const fleetRoutes = SubPageBlueprint.make({
  name: 'routes',
  params: {
    path: 'routes',
    title: 'Routes',
    loader: () => import('./fleet/RoutesPage').then(m => <m.RoutesPage />),
  },
});

const fleetZones = SubPageBlueprint.make({
  name: 'zones',
  params: {
    path: 'zones',
    title: 'Zones',
    loader: () => import('./fleet/ZonesPage').then(m => <m.ZonesPage />),
  },
});

const fleetTraffic = SubPageBlueprint.make({
  name: 'traffic',
  params: {
    path: 'traffic',
    title: 'Traffic Manager',
    loader: () => import('./fleet/TrafficPage').then(m => <m.TrafficPage />),
  },
});

const searchResult = SearchResultListItemBlueprint.make({
  params: {
    icon: <RiRouteLine />,
    predicate: ({ type }) => type === SEARCH_RESULT_TYPE,
    component: () => import('./search').then(m => m.RouteSearchResult),
  },
});

const searchResultType = SearchFilterResultTypeBlueprint.make({
  params: {
    value: SEARCH_RESULT_TYPE,
    name: 'Service routes',
    icon: <RiRouteLine />,
  },
});

/**
 * Service Router on the catalog page, and the fleet on a page of its own, for the new frontend system.
 *
 * @public
 */
export const serviceRouterPlugin = createFrontendPlugin({
  pluginId: 'service-router',
  title: 'Service Router',
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  extensions: [
    serviceRouterApi,
    routingCard,
    ownedRoutingCard,
    routingContent,
    addressLink,
    fleetPage,
    fleetOverview,
    fleetRoutes,
    fleetZones,
    fleetTraffic,
    failoverPage,
    searchResult,
    searchResultType,
  ],
});
