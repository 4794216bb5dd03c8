import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { createDevApp } from '@backstage/frontend-dev-utils';
import { serviceRouterApiRef } from '@service-router/plugin-service-router';
import { ServiceRouterApi } from '@service-router/plugin-service-router-common';
import {
  emptyApi,
  FieldsApi,
  fleetApi,
  silentApi,
  troubledApi,
  unreachableApi,
} from '../src/fixtures';
import { FormPage } from './FormPage';

const backends: Record<string, () => FieldsApi> = {
  down: unreachableApi,
  silent: silentApi,
  empty: emptyApi,
  troubled: troubledApi,
};
const search = new URLSearchParams(window.location.search);
const [backend] = Object.keys(backends)
  .filter(name => search.has(name))
  .map(name => backends[name]());

/**
 * The fields in a template's form, against a fleet of fixtures: `/?change` has the fields that change a route, and
 * `/?down`, `/?silent`, `/?empty` and `/?troubled` have a backend that is so.
 */
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
              factory: () => (backend ?? fleetApi()) as ServiceRouterApi,
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
