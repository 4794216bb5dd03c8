import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { labelPartFault } from '@service-router/plugin-service-router-common';
import { routeText } from './routeReference';
import { RouteFieldProps } from './schema';

/** Refuses what is no namespace/name. That the route stands is seen to by offering those that do. */
export const validateRoute: CustomFieldValidator<
  RouteFieldProps['formData']
> = (value, field) => {
  if (!value?.namespace) {
    field.addError('must be namespace/name of a ServiceRoute');
    return;
  }
  const fault = (['namespace', 'name'] as const)
    .map(part => {
      const text = value[part] ?? '';
      const found = labelPartFault(text);
      return found && `its ${part} "${text}" ${found}`;
    })
    .find(found => found !== undefined);
  if (fault) {
    field.addError(
      `must be namespace/name of a ServiceRoute; it is "${routeText({
        ...value,
        name: value.name ?? '',
      })}", and ${fault}`,
    );
  }
};
