import { ModePicker } from './ModePicker';
import { modeFieldSchema } from './schema';
import { validateMode } from './validateMode';

/** `ui:field: ServiceRouterModePicker` */
export const modeField = {
  name: 'ServiceRouterModePicker',
  component: ModePicker,
  validation: validateMode,
  schema: modeFieldSchema,
};
