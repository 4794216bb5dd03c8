import {
  FleetSummary,
  RequestBudgetReport,
  RouteSummary,
  TrafficReport,
} from '@service-router/plugin-service-router-common';
import { Gauges, Reading } from './Telemetry';

/** How everything stands, as gauges tell it. */
export function gaugesOf(sources: {
  routes: () => Pick<RouteSummary, 'zones'>[];
  fleet: () => Pick<FleetSummary, 'clusters' | 'regions'>;
  traffic: () => Pick<TrafficReport, 'isConfigured' | 'observedAt'>;
  budgets: () => RequestBudgetReport[];
  /** By cluster. */
  waiting: () => Map<string, number>;
  now: () => Date;
}): Gauges {
  const ageOf = (observedAt: string) =>
    Math.max(0, (sources.now().getTime() - Date.parse(observedAt)) / 1000);
  const byProvider = (valueOf: (report: RequestBudgetReport) => number) =>
    sources.budgets().map(
      (report): Reading => ({
        value: valueOf(report),
        attributes: { 'service_router.provider': report.provider },
      }),
    );
  return {
    routes: () => countsOf(sources.routes()),
    queues: () =>
      [...sources.waiting()].map(([cluster, value]) => ({
        value,
        attributes: { 'service_router.cluster': cluster },
      })),
    ages: () => {
      const { clusters, regions } = sources.fleet();
      const { isConfigured, observedAt } = sources.traffic();
      return [
        ...clusters.map(one => ({ ...one, source: 'cluster' })),
        ...regions.map(one => ({ ...one, source: 'zone' })),
        ...(isConfigured
          ? [{ name: 'profiles', source: 'traffic_manager', observedAt }]
          : []),
      ].flatMap(({ name, source, observedAt: seen }): Reading[] =>
        seen === undefined
          ? []
          : [
              {
                value: ageOf(seen),
                attributes: {
                  'service_router.source': source,
                  'service_router.name': name,
                },
              },
            ],
      );
    },
    calls: () => byProvider(({ sent = 0 }) => sent),
    throttles: () => byProvider(({ refused }) => refused),
  };
}

function countsOf(routes: Pick<RouteSummary, 'zones'>[]): Reading[] {
  const counts = new Map<string, Reading>();
  for (const { zones } of routes) {
    for (const { region, state } of zones) {
      const key = `${region} ${state}`;
      const reading = counts.get(key) ?? {
        value: 0,
        attributes: {
          'service_router.region': region,
          'service_router.state': state,
        },
      };
      reading.value += 1;
      counts.set(key, reading);
    }
  }
  return [...counts.values()];
}
