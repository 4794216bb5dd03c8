export {
  createGenerateAction,
  GENERATE_ACTION_ID,
} from './createGenerateAction';
export type { GenerateActionOptions } from './createGenerateAction';
export { RoutingInputError } from './RoutingInputError';
export { deliveryFolderOf } from './deliveryInput';
export { checkWithBackend } from './checkWithBackend';
export type { BackendAnswer } from './checkWithBackend';
export { darkRegions } from './darkRegions';
export { partFaults } from './inputFaults';
export type { InputFault } from './inputFaults';
export { declaredProposals } from './proposedRoute';
export { refuse, refusing } from './refuse';
export { gatewayOf } from './requestOf';
export { inputFaultOf, regionSchema, regionSettingsOf } from './trafficInput';
export { verdictOf } from './verdictOf';
export { workspacePathOf } from './workspacePathOf';
