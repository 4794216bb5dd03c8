import { RegionPicker } from './RegionPicker';
import { regionFieldSchema } from './schema';
import { validateRegion } from './validateRegion';

/** `ui:field: ServiceRouterRegionPicker` */
export const regionField = {
  name: 'ServiceRouterRegionPicker',
  component: RegionPicker,
  validation: validateRegion,
  schema: regionFieldSchema,
};
