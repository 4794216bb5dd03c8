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

/**
 * The form fields of Service Router's templates: `ServiceRouterHost`, `ServiceRouterGatewayPicker` and
 * `ServiceRouterModePicker`.
 *
 * @public
 */
export const scaffolderModuleServiceRouter = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [hostFormField, gatewayFormField, modeFormField],
});
