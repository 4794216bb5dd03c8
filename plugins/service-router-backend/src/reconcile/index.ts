export type {
  CreateReconciler,
  FailingObject,
  Reconciler,
  ReconcilerOptions,
} from './Reconciler';
export { createReconciler } from './createReconciler';
