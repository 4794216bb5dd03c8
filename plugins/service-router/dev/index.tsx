import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { createDevApp } from '@backstage/frontend-dev-utils';
import { serviceRouterApiRef } from '../src/api';
import { serviceRouterPlugin } from '../src/plugin';
import { serviceRouterTranslations } from '../src/translations';
import { fakeFleet } from './fakeFleet';
import { StatesPage } from './StatesPage';

/**
 * The card, the tab and the fleet page in every state, from fixtures: `/` lists them, `/?state=stale` shows one of the card,
 * `/?tab=stale` one of the tab, `/?owned=owned-unwell` one of the card of a system, `&width=400` either in a narrow place, `/?fleet=throttled` one of the page,
 * `?routes=first` one of the list of routes, `?zones=good`, `?zone=records`, `?traffic=good` and `?gateways=some` its other parts,
 * `?failover=some` what happens if a region goes down, `&language=nl` any of them in another language. `/service-router` is the whole
 * page over a backend in the browser that has 10,000 routes.
 */
createDevApp({
  features: [
    createFrontendModule({
      pluginId: 'app',
      extensions: [
        TranslationBlueprint.make({
          name: 'service-router',
          params: { resource: serviceRouterTranslations },
        }),
      ],
    }),
    serviceRouterPlugin,
    createFrontendModule({
      pluginId: 'service-router',
      extensions: [
        ApiBlueprint.make({
          params: defineParams =>
            defineParams({
              api: serviceRouterApiRef,
              deps: {},
              factory: () => fakeFleet(10_000) as typeof serviceRouterApiRef.T,
            }),
        }),
      ],
    }),
    createFrontendPlugin({
      pluginId: 'service-router-states',
      extensions: [
        PageBlueprint.make({
          params: {
            path: '/',
            title: 'State by state',
            noHeader: true,
            loader: async () => <StatesPage />,
          },
        }),
        PageBlueprint.make({
          name: 'entity',
          params: {
            path: '/catalog/:namespace/:kind/:name',
            title: 'An entity',
            routeRef: entityRouteRef,
            loader: async () => <p>The page of an entity.</p>,
          },
        }),
      ],
    }),
  ],
});
