import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { createDevApp } from '@backstage/frontend-dev-utils';
import { serviceRouterApiRef } from '@service-router/plugin-service-router';
import { ServiceRouterApi } from '@service-router/plugin-service-router-common';
import { fleetApi, unreachableApi } from '../src/fixtures';
import { FormPage } from './FormPage';

const isDown = new URLSearchParams(window.location.search).has('down');
const backend = isDown ? unreachableApi() : fleetApi();

/** The fields in a template's form, against a fleet of fixtures; `/?down` has a backend that does not answer. */
createDevApp({
  features: [
    createFrontendPlugin({
      pluginId: 'service-router',
      extensions: [
        ApiBlueprint.make({
          params: defineParams =>
            defineParams({
              api: serviceRouterApiRef,
              deps: {},
              factory: () => backend as ServiceRouterApi,
            }),
        }),
        PageBlueprint.make({
          params: {
            path: '/',
            title: 'Form fields',
            noHeader: true,
            loader: async () => <FormPage />,
          },
        }),
      ],
    }),
  ],
});
