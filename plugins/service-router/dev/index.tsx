import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { createDevApp } from '@backstage/frontend-dev-utils';
import { StatesPage } from './StatesPage';

/** The card in every state, from fixtures: `/` lists them, `/?state=stale` shows one, `&width=400` in a narrow place. */
createDevApp({
  features: [
    createFrontendPlugin({
      pluginId: 'service-router-states',
      extensions: [
        PageBlueprint.make({
          params: {
            path: '/',
            title: 'Routing card, state by state',
            noHeader: true,
            loader: async () => <StatesPage />,
          },
        }),
      ],
    }),
  ],
});
