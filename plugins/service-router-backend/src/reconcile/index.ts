export type {
  CreateReconciler,
  FailingObject,
  Reconciler,
  ReconcilerOptions,
} from './Reconciler';
export { createReconciler } from './createReconciler';
export { FailureLedger } from './FailureLedger';
export { WorkQueue } from './WorkQueue';
