export { deliveryNameOf, deliveryTools } from './DeliveryRequest';
export type { DeliveryRequest } from './DeliveryRequest';
