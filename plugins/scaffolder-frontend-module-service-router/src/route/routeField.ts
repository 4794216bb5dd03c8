import { RoutePicker } from './RoutePicker';
import { routeFieldSchema } from './schema';
import { validateRoute } from './validateRoute';

/** `ui:field: ServiceRouterRoutePicker` */
export const routeField = {
  name: 'ServiceRouterRoutePicker',
  component: RoutePicker,
  validation: validateRoute,
  schema: routeFieldSchema,
};
