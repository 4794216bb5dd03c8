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
import { titleIn } from './titleIn';

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

const routingContent = EntityContentBlueprint.makeWithOverrides({
  name: 'routing',
  factory: (original, { apis }) =>
    original({
      path: '/routing',
      title: titleIn(apis, 'routing'),
      group: 'operation',
      icon: <RiRouteLine />,
      filter: isServiceRouterAvailable,
      loader: () => import('./tab').then(m => <m.EntityRoutingContent />),
    }),
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
const failoverPage = PageBlueprint.makeWithOverrides({
  name: 'failover',
  factory: (original, { apis }) =>
    original({
      path: '/service-router/regions',
      title: titleIn(apis, 'failover'),
      icon: <RiRouteLine />,
      loader: () => import('./failover').then(m => <m.FailoverPages />),
    }),
});

const fleetOverview = SubPageBlueprint.makeWithOverrides({
  name: 'overview',
  factory: (original, { apis }) =>
    original({
      path: 'overview',
      title: titleIn(apis, 'overview'),
      loader: () =>
        import('./fleet/OverviewPage').then(m => <m.OverviewPage />),
    }),
});

const fleetRoutes = SubPageBlueprint.makeWithOverrides({
  name: 'routes',
  factory: (original, { apis }) =>
    original({
      path: 'routes',
      title: titleIn(apis, 'routes'),
      loader: () => import('./fleet/RoutesPage').then(m => <m.RoutesPage />),
    }),
});

const fleetZones = SubPageBlueprint.makeWithOverrides({
  name: 'zones',
  factory: (original, { apis }) =>
    original({
      path: 'zones',
      title: titleIn(apis, 'zones'),
      loader: () => import('./fleet/ZonesPage').then(m => <m.ZonesPage />),
    }),
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

const searchResultType = SearchFilterResultTypeBlueprint.makeWithOverrides({
  factory: (original, { apis }) =>
    original({
      value: SEARCH_RESULT_TYPE,
      name: titleIn(apis, 'results'),
      icon: <RiRouteLine />,
    }),
});

/**
 * Service Router on the catalog page, and the fleet on a page of its own, for the new frontend system.
 *
 * Titles of tabs, pages and search results are in the language that the app starts with: whoever chooses another one has them
 * in it from the next load on. `config.title` of an extension comes before them.
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
