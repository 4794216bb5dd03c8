export {
  createGenerateAction,
  GENERATE_ACTION_ID,
} from './createGenerateAction';
export type { GenerateActionOptions } from './createGenerateAction';
export { RoutingInputError } from './RoutingInputError';
export { deliveryFolderOf } from './deliveryInput';
export { gatewayFaults, labelFaults, routeFaults } from './inputFaults';
export type { InputFault } from './inputFaults';
export { refuse, refusing } from './refuse';
export { gatewayOf } from './requestOf';
export { inputFaultOf, regionSchema, regionSettingsOf } from './trafficInput';
export { workspacePathOf } from './workspacePathOf';
