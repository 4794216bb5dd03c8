import type { RequestBudgetReport } from '@service-router/plugin-service-router-common';
import { Counter, Gauge, Registry } from 'prom-client';

export const METRIC_PREFIX = 'service_router_webhook_';

/** What may still be asked of clouds, told from their budgets whenever metrics are read. */
export function addBudgetMetrics(
  registry: Registry,
  collect: () => readonly RequestBudgetReport[],
): void {
  const gauge = (
    name: string,
    help: string,
    labelNames: string[],
    set: (gauge: Gauge, report: RequestBudgetReport) => void,
  ) =>
    registry.registerMetric(
      new Gauge({
        name: `${METRIC_PREFIX}cloud_${name}`,
        help,
        labelNames,
        registers: [],
        collect() {
          this.reset();
          collect().forEach(report => set(this, report));
        },
      }),
    );
  const ofQuotas =
    (value: (quota: RequestBudgetReport['quotas'][number]) => number) =>
    (metric: Gauge, { provider, quotas }: RequestBudgetReport) =>
      quotas.forEach(quota =>
        metric.set({ provider, quota: quota.name }, value(quota)),
      );

  gauge(
    'quota_limit',
    'Requests that may go to the cloud at once, by limit',
    ['provider', 'quota'],
    ofQuotas(({ limit }) => limit),
  );
  gauge(
    'quota_left',
    'Requests that may still go now, by limit',
    ['provider', 'quota'],
    ofQuotas(({ limit, spent }) => Math.max(0, limit - spent)),
  );
  gauge(
    'quota_waiting',
    'Requests that wait, by limit',
    ['provider', 'quota'],
    ofQuotas(({ waiting }) => waiting),
  );
  gauge(
    'waiting',
    'Requests that wait, by what they are for',
    ['provider', 'purpose'],
    (metric, { provider, waiting }) =>
      Object.entries(waiting).forEach(([purpose, { requests }]) =>
        metric.set({ provider, purpose }, requests),
      ),
  );
  registry.registerMetric(
    new Counter({
      name: `${METRIC_PREFIX}cloud_throttled_total`,
      help: 'Requests that the cloud has refused for being too many; they went later',
      labelNames: ['provider'],
      registers: [],
      collect() {
        this.reset();
        collect().forEach(({ provider, refused }) =>
          this.inc({ provider }, refused),
        );
      },
    }),
  );
}
