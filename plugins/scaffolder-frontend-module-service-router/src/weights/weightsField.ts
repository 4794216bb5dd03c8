import { weightsFieldSchema } from './schema';
import { validateWeights } from './validateWeights';
import { WeightsField } from './WeightsField';

/** `ui:field: ServiceRouterWeights` */
export const weightsField = {
  name: 'ServiceRouterWeights',
  component: WeightsField,
  validation: validateWeights,
  schema: weightsFieldSchema,
};
