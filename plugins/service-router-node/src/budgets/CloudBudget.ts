import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { RequestBudgetReport } from '@service-router/plugin-service-router-common';

/**
 * What a module may ask of its cloud. Published limits count all replicas of a backend together, so that each may use
 * its part.
 *
 * @public
 */
export interface CloudBudget {
  /** How many replicas call the cloud now, this one included; called whenever that changes. */
  setReplicas(count: number): void;
  /** What is spent, and what waits. */
  report(): RequestBudgetReport;
}

/** Takes the budgets of backend modules. @public */
export interface ServiceRouterCloudBudgetsExtensionPoint {
  addCloudBudget(budget: CloudBudget): void;
}

/**
 * Where a backend module of the plugin `service-router` adds its {@link CloudBudget}.
 *
 * @public
 */
export const serviceRouterCloudBudgetsExtensionPoint =
  createExtensionPoint<ServiceRouterCloudBudgetsExtensionPoint>({
    id: 'service-router.cloud-budgets',
  });
