import { mockServices } from '@backstage/backend-test-utils';
import {
  createConnect,
  createFleet,
} from '@service-router/plugin-service-router-backend/src/fleet';
import { planned } from '@service-router/plugin-service-router-backend/src/planning';
import { createReconciler } from '@service-router/plugin-service-router-backend/src/reconcile';
import {
  dnsConfiguration,
  dnsPolicy,
  gateway,
  identity,
  loadBalancer,
  serviceRoute,
} from '@service-router/plugin-service-router-backend/src/__testUtils__/objects';
import { systemClock } from '@service-router/plugin-service-router-node';
import { TestCluster, TestClusterOptions } from '../TestCluster';
import { until } from '../until';

const stops: (() => Promise<void>)[] = [];

/** Is stopped with the rest. */
export function stopLater(stop: () => Promise<void>): void {
  stops.push(stop);
}

/** Stops everything that was started here, the last first. */
export async function stopAll(): Promise<void> {
  for (const stop of stops.splice(0).reverse()) {
    await stop();
  }
}

/** A cluster with all that a route needs, and the route `payments/api`. */
export async function furnished(options?: TestClusterOptions) {
  const cluster = await TestCluster.start(options);
  stops.push(() => cluster.stop());
  for (const object of [
    identity(),
    dnsConfiguration('weu', 'neu'),
    gateway(),
    dnsPolicy(),
    serviceRoute(),
    loadBalancer(),
  ]) {
    await cluster.put(object);
  }
  cluster.forgetWrites();
  return cluster;
}

/** A Service Router at work on one cluster. */
export function reconciling(
  cluster: TestCluster,
  mode: 'reconcile' | 'observe' = 'reconcile',
  leaseNamespace = 'service-router-system',
) {
  const { fleet, ...rest } = reconcilingAll(
    { weu: cluster },
    { mode, leaseNamespace },
  );
  return { fleet, ...rest, state: () => fleet.facts()[0].state };
}

/** A Service Router at work on several clusters, by their regions. */
export function reconcilingAll(
  clusters: Record<string, TestCluster>,
  options: { mode?: 'reconcile' | 'observe'; leaseNamespace?: string } = {},
) {
  const logger = mockServices.logger.mock();
  const config = {
    defaultGatewayNamespace: 'istio-system',
    leaseNamespace: options.leaseNamespace ?? 'service-router-system',
    deletedRoutes: { keepFor: 604_800_000 },
    history: { keepDays: 90 },
    regions: [],
    intervals: {
      resync: 600_000,
      zones: 30_000,
      answers: 15_000,
      heartbeat: 500,
    },
    clusters: Object.entries(clusters).map(([region, { kubeconfig }]) => ({
      name: region,
      region,
      mode: options.mode ?? ('reconcile' as const),
      connection: { type: 'kubeconfig' as const, path: kubeconfig },
    })),
  };
  const fleet = planned(
    createFleet({
      config,
      clock: systemClock,
      logger,
      connect: createConnect({
        discovery: mockServices.discovery(),
        auth: mockServices.auth(),
      }),
    }),
    config,
  );
  const reconciler = createReconciler({
    fleet,
    config,
    clock: systemClock,
    logger,
  });
  const stop = async () => {
    await reconciler.stop();
    await fleet.stop();
  };
  stops.push(stop);
  fleet.start();
  reconciler.start();
  return { fleet, reconciler, stop, logger };
}

export const ROUTE = 'api-external-dns-weu';
export const GATEWAYS = [
  'gateway-controller-ingress-internal-external-dns-neu',
  'gateway-controller-ingress-internal-external-dns-weu',
];

/** Waits until these are the DNSEndpoints there are. */
export const holds = (cluster: TestCluster, ...names: string[]) =>
  until(
    async () =>
      (await cluster.names('DNSEndpoint')).join() === [...names].sort().join(),
    `DNSEndpoints ${names.join(', ')}`,
  );

/** The Ready condition of the one route. */
export const readyOf = async (cluster: TestCluster) => {
  const [{ status }] = await cluster.all('ServiceRoute');
  return (
    status as { conditions?: { type: string; reason: string }[] } | undefined
  )?.conditions?.find(({ type }) => type === 'Ready');
};

/** In which whoever has anything to write has written it, on a busy machine too; milliseconds. */
const PAUSE = 2_000;

/** Waits until nothing more has been written for a while. */
export async function quiet(cluster: TestCluster) {
  let before = JSON.stringify(cluster.writes());
  let since = Date.now();
  await until(() => {
    const now = JSON.stringify(cluster.writes());
    if (now !== before) {
      before = now;
      since = Date.now();
    }
    return Date.now() - since > PAUSE;
  }, 'quiet');
}
