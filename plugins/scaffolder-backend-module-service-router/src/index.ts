/**
 * Scaffolder actions that write and check Service Router manifests.
 *
 * @packageDocumentation
 */
export { scaffolderModuleServiceRouter as default } from './module';
export {
  createGenerateAction,
  GENERATE_ACTION_ID,
  RoutingInputError,
} from './generate';
export type { GenerateActionOptions, InputFault } from './generate';
export { createWaitAction, RouteNotThereError, WAIT_ACTION_ID } from './wait';
export type { BackendAccess } from './backend';
export { ChangeRefusedError, createPlanAction, PLAN_ACTION_ID } from './plan';
export { createRemoveAction, REMOVE_ACTION_ID } from './remove';
export { createUpdateAction, UPDATE_ACTION_ID } from './update';
