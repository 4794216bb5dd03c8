import {
  createFrontendModule,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { createDevApp } from '@backstage/frontend-dev-utils';
import { serviceRouterTranslations } from '../src/translations';
import { StatesPage } from './StatesPage';

/**
 * The card, the tab and the fleet page in every state, from fixtures: `/` lists them, `/?state=stale` shows one of the card,
 * `/?tab=stale` one of the tab, `&width=400` either in a narrow place, `/?fleet=throttled` one of the page,
 * `&language=nl` any of them in another language.
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
      ],
    }),
  ],
});
