export {
  createGenerateAction,
  GENERATE_ACTION_ID,
} from './createGenerateAction';
export type { GenerateActionOptions } from './createGenerateAction';
export { RoutingInputError } from './RoutingInputError';
export type { InputFault } from './inputFaults';
export { workspacePathOf } from './workspacePathOf';
