/**
 * Service Router for apps on the old frontend system.
 *
 * @packageDocumentation
 */
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createServiceRouterApi, serviceRouterApiRef } from './api';

/** @public */
export const serviceRouterPlugin = createPlugin({
  id: 'service-router',
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

export { serviceRouterApiRef } from './api';
export { isServiceRouterAvailable } from './routing';
