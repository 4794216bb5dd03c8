import type { RequestBudgetReport } from '@service-router/plugin-service-router-common';
import type {
  CloudBudget,
  ServiceRouterCloudBudgetsExtensionPoint,
} from '@service-router/plugin-service-router-node';

/** The budgets that backend modules brought. */
export class CloudBudgets implements ServiceRouterCloudBudgetsExtensionPoint {
  readonly #budgets: CloudBudget[] = [];

  addCloudBudget(budget: CloudBudget): void {
    this.#budgets.push(budget);
  }

  setReplicas(count: number): void {
    this.#budgets.forEach(budget => budget.setReplicas(count));
  }

  report(): RequestBudgetReport[] {
    return this.#budgets.map(budget => budget.report());
  }
}
