export type {
  CreateReconciler,
  FailingObject,
  Reconciler,
  ReconcilerOptions,
} from './Reconciler';
