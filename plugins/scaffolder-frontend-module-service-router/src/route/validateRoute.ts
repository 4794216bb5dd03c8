import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { referenceFault } from './referenceFault';
import { RouteFieldProps } from './schema';

/** Refuses what is no namespace/name. That the route stands is seen to by offering those that do. */
export const validateRoute: CustomFieldValidator<
  RouteFieldProps['formData']
> = (value, field) => {
  if (!value?.namespace) {
    field.addError('must be namespace/name of a ServiceRoute');
    return;
  }
  const fault = referenceFault('a ServiceRoute', {
    namespace: value.namespace,
    name: value.name ?? '',
  });
  if (fault) {
    field.addError(fault);
  }
};
