import { mockServices } from '@backstage/backend-test-utils';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { createFleet } from '../fleet';
import { planned } from '../planning';
import { createReconciler, ReconcilerOptions } from '../reconcile';
import { fleetConfig } from './fleetConfig';
import { MemoryCluster } from './MemoryCluster';
import { until } from './until';

const stops: (() => Promise<void>)[] = [];
/** Stops everything that a test has started. */
export async function stopReconciling() {
  for (const stop of stops.splice(0)) {
    await stop();
  }
}

/** A fleet of clusters in memory with its reconciler, started and settled, on a clock of its own. */
export async function reconciling(
  clusters: Record<string, MemoryCluster>,
  over: Partial<ReconcilerOptions> & {
    modes?: Record<string, 'reconcile' | 'observe'>;
    /** Clusters to be read before anything is looked at; all of them when absent. */
    awaits?: string[];
  } = {},
) {
  const { modes = {}, awaits = Object.keys(clusters), ...options } = over;
  const clock = new ManualClock();
  const logger = mockServices.logger.mock();
  const config = fleetConfig(
    Object.fromEntries(
      Object.keys(clusters).map(name => [name, modes[name] ?? 'reconcile']),
    ),
  );
  const fleet = planned(
    createFleet({
      config,
      clock,
      logger,
      connect: async ({ name }) => clusters[name],
      random: () => 0.5,
    }),
    config,
  );
  const reconciler = createReconciler({
    fleet,
    config,
    clock,
    logger,
    random: () => 0.5,
    isHolder: () => true,
    ...options,
  });
  stops.push(
    () => reconciler.stop(),
    () => fleet.stop(),
  );
  fleet.start();
  reconciler.start();
  await until(() =>
    fleet
      .facts()
      .every(
        ({ name, state }) =>
          !awaits.includes(name) || state.value || state.error,
      ),
  );
  const settle = () => clock.advance(1_000);
  await settle();
  return { fleet, reconciler, clock, logger, settle };
}

/** Names of all DNSEndpoints. */
export const endpointsOf = (cluster: MemoryCluster) =>
  cluster
    .all('DNSEndpoint')
    .map(({ metadata }) => metadata.name)
    .sort();
/** Condition `Ready` of a route. */
export const conditionOf = (
  cluster: MemoryCluster,
  wanted: string,
  name = 'api',
) =>
  (
    cluster.get('ServiceRoute', name, 'payments')?.status as {
      phase: string;
      conditions: { type: string; reason: string; message: string }[];
    }
  ).conditions.find(({ type }) => type === wanted);

export const readyOf = (cluster: MemoryCluster, name = 'api') =>
  conditionOf(cluster, 'Ready', name);

export const ROUTE_ENDPOINT = 'api-external-dns-weu';
export const GATEWAY_ENDPOINTS = [
  'gateway-controller-ingress-internal-external-dns-neu',
  'gateway-controller-ingress-internal-external-dns-weu',
];
