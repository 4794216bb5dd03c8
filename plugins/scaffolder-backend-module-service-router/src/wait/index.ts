export { createWaitAction, WAIT_ACTION_ID } from './createWaitAction';
export { RouteNotThereError } from './RouteNotThereError';
