import { createFrontendModule } from '@backstage/frontend-plugin-api';
import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';

const hostFormField = FormFieldBlueprint.make({
  name: 'service-router-host',
  params: {
    field: () => import('./host').then(m => createFormField(m.hostField)),
  },
});

const gatewayFormField = FormFieldBlueprint.make({
  name: 'service-router-gateway',
  params: {
    field: () => import('./gateway').then(m => createFormField(m.gatewayField)),
  },
});

const modeFormField = FormFieldBlueprint.make({
  name: 'service-router-mode',
  params: {
    field: () => import('./mode').then(m => createFormField(m.modeField)),
  },
});

const regionFormField = FormFieldBlueprint.make({
  name: 'service-router-region',
  params: {
    field: () => import('./region').then(m => createFormField(m.regionField)),
  },
});

const routeFormField = FormFieldBlueprint.make({
  name: 'service-router-route',
  params: {
    field: () => import('./route').then(m => createFormField(m.routeField)),
  },
});

const weightsFormField = FormFieldBlueprint.make({
  name: 'service-router-weights',
  params: {
    field: () => import('./weights').then(m => createFormField(m.weightsField)),
  },
});

/**
 * The form fields of Service Router's templates: `ServiceRouterHost`, `ServiceRouterGatewayPicker`,
 * `ServiceRouterModePicker`, `ServiceRouterRegionPicker`, `ServiceRouterRoutePicker` and `ServiceRouterWeights`.
 *
 * @public
 */
export const scaffolderModuleServiceRouter = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [
    hostFormField,
    gatewayFormField,
    modeFormField,
    regionFormField,
    routeFormField,
    weightsFormField,
  ],
});
