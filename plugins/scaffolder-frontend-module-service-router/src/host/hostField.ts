import { HostField } from './HostField';
import { hostFieldSchema } from './schema';
import { validateHost } from './validateHost';

/** `ui:field: ServiceRouterHost` */
export const hostField = {
  name: 'ServiceRouterHost',
  component: HostField,
  validation: validateHost,
  schema: hostFieldSchema,
};
