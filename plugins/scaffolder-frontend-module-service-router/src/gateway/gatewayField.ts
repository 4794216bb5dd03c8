import { GatewayPicker } from './GatewayPicker';
import { gatewayFieldSchema } from './schema';
import { validateGateway } from './validateGateway';

/** `ui:field: ServiceRouterGatewayPicker` */
export const gatewayField = {
  name: 'ServiceRouterGatewayPicker',
  component: GatewayPicker,
  validation: validateGateway,
  schema: gatewayFieldSchema,
};
