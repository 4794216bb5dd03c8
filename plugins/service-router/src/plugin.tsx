import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { SERVICE_ROUTE_ANNOTATION } from '@service-router/plugin-service-router-common';
import { createServiceRouterApi, serviceRouterApiRef } from './api';

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
    filter: {
      [`metadata.annotations.${SERVICE_ROUTE_ANNOTATION}`]: { $exists: true },
    },
    loader: () => import('./card').then(m => <m.EntityRoutingCard />),
  },
});

/**
 * Service Router on the catalog page, for the new frontend system.
 *
 * @public
 */
export const serviceRouterPlugin = createFrontendPlugin({
  pluginId: 'service-router',
  title: 'Service Router',
  info: { packageJson: () => import('../package.json') },
  extensions: [serviceRouterApi, routingCard],
});
