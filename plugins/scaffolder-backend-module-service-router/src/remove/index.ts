export { createRemoveAction, REMOVE_ACTION_ID } from './createRemoveAction';
