/**
 * The form fields for apps on the old frontend system: children of `<ScaffolderFieldExtensions>`.
 *
 * @packageDocumentation
 */
import { scaffolderPlugin } from '@backstage/plugin-scaffolder';
import {
  createScaffolderFieldExtension,
  CustomFieldExtensionSchema,
  FieldExtensionOptions,
} from '@backstage/plugin-scaffolder-react';
import { gatewayField } from './gateway';
import { hostField } from './host';
import { modeField } from './mode';
import { regionField } from './region';
import { routeField } from './route';
import { weightsField } from './weights';

/**
 * The old system takes a schema without the types that the new one carries beside it.
 *
 * Any: a field's props have its value both as what is given and as what is taken, so that no other type holds all fields.
 */
function legacyField({
  schema: { schema },
  ...field
}: Omit<FieldExtensionOptions<any, any>, 'schema'> & {
  schema: { schema: CustomFieldExtensionSchema };
}) {
  return scaffolderPlugin.provide(
    createScaffolderFieldExtension({ ...field, schema }),
  );
}

/**
 * `ui:field: ServiceRouterHost`: the DNS name that the form makes.
 *
 * @public
 */
export const ServiceRouterHostFieldExtension = legacyField(hostField);

/**
 * `ui:field: ServiceRouterGatewayPicker`: a gateway of the clusters.
 *
 * @public
 */
export const ServiceRouterGatewayPickerFieldExtension =
  legacyField(gatewayField);

/**
 * `ui:field: ServiceRouterModePicker`: whether each region answers for itself, or one for all.
 *
 * @public
 */
export const ServiceRouterModePickerFieldExtension = legacyField(modeField);

/**
 * `ui:field: ServiceRouterRegionPicker`: one region or several.
 *
 * @public
 */
export const ServiceRouterRegionPickerFieldExtension = legacyField(regionField);

/**
 * `ui:field: ServiceRouterRoutePicker`: a route that stands.
 *
 * @public
 */
export const ServiceRouterRoutePickerFieldExtension = legacyField(routeField);

/**
 * `ui:field: ServiceRouterWeights`: which part of the answers each region gets.
 *
 * @public
 */
export const ServiceRouterWeightsFieldExtension = legacyField(weightsField);
