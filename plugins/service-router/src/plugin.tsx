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
import { SERVICE_ROUTE_ANNOTATION } from '@service-router/plugin-service-router-common';
import { RiRouteLine } from '@remixicon/react';
import { useServiceAddress } from './address';
import { createServiceRouterApi, serviceRouterApiRef } from './api';

const serviceRouterApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: serviceRouterApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: createServiceRouterApi,
    }),
});

/** The entities that name a route. */
const hasRoute = {
  [`metadata.annotations.${SERVICE_ROUTE_ANNOTATION}`]: { $exists: true },
};

const routingCard = EntityCardBlueprint.make({
  name: 'routing',
  params: {
    type: 'content',
    filter: hasRoute,
    loader: () => import('./card').then(m => <m.EntityRoutingCard />),
  },
});

const routingContent = EntityContentBlueprint.make({
  name: 'routing',
  params: {
    path: '/routing',
    title: 'Routing',
    group: 'operation',
    icon: <RiRouteLine />,
    filter: hasRoute,
    loader: () => import('./tab').then(m => <m.EntityRoutingContent />),
  },
});

const addressLink = EntityIconLinkBlueprint.make({
  name: 'address',
  params: { useProps: useServiceAddress, filter: hasRoute },
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
    routingContent,
    addressLink,
    fleetPage,
    fleetOverview,
    fleetRoutes,
  ],
});
