export type {
  CreateReconciler,
  FailingObject,
  Reconciler,
  ReconcilerOptions,
} from './Reconciler';
export { FIELD_MANAGER } from './ClusterWriter';
export { createReconciler } from './createReconciler';
export { FailureLedger } from './FailureLedger';
export { WorkQueue } from './WorkQueue';
