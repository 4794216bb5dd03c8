export { gatewayField } from './gatewayField';
