export { serviceRouterCloudBudgetsExtensionPoint } from './CloudBudget';
export type {
  CloudBudget,
  ServiceRouterCloudBudgetsExtensionPoint,
} from './CloudBudget';
