export { createUpdateAction, UPDATE_ACTION_ID } from './createUpdateAction';
