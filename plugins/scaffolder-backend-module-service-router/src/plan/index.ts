export { createPlanAction, PLAN_ACTION_ID } from './createPlanAction';
export { ChangeRefusedError } from './ChangeRefusedError';
