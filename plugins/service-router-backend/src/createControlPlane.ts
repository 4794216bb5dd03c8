import { randomUUID } from 'crypto';
import { DatabaseService, LoggerService } from '@backstage/backend-plugin-api';
import { Clock } from '@service-router/plugin-service-router-node';
import type {
  OwnerNoticeSender,
  TrafficClient,
} from '@service-router/plugin-service-router-node';
import { ServiceRouterConfig } from './config';
import { SharedDrift } from './drift';
import { Connect, createFleet } from './fleet';
import { HistoryStore, RouteHistorian } from './history';
import { OwnerNotices, OwnersOfRoutes } from './notices';
import { CloudBudgets, createObservers, ZoneProviders } from './observe';
import { planned, trafficPlanner } from './planning';
import { Rechecks, recheckTargets } from './recheck';
import { createReconciler } from './reconcile';
import { createReports, DeletedRoutes, RouteReports } from './reports';
import { ReplicaShares, standingOf } from './sharing';
import { openStore } from './store';
import { gaugesOf, Telemetry } from './telemetry';
import { createTraffic, TrafficManagers } from './traffic';

const DAY = 24 * 60 * 60_000;

export interface ControlPlaneOptions {
  config: ServiceRouterConfig;
  connect: Connect;
  zoneProviders: Pick<ZoneProviders, 'createReader' | 'titleOf'>;
  trafficManagers: Pick<TrafficManagers, 'create'>;
  trafficClients: readonly TrafficClient[];
  budgets: Pick<CloudBudgets, 'setReplicas' | 'report'>;
  database: Pick<DatabaseService, 'getClient' | 'migrations'>;
  clock: Clock;
  logger: LoggerService;
  /** Tells whoever watches that these routes (`namespace/name`) changed. */
  publish: (routes: string[]) => Promise<void>;
  /** Who is told what is done and how it stands; absent: nobody. */
  telemetry?: Telemetry;
  /** How owners are told of their routes; absent: they are not. */
  notices?: {
    sender: OwnerNoticeSender;
    owners: { current(): Promise<OwnersOfRoutes> };
  };
}

/** Everything that runs: watches clusters, makes them match their plans, reads back, and tells. */
export interface ControlPlane {
  reports: RouteReports;
  /** What changed of routes. */
  history: Pick<HistoryStore, 'entries'> & { keepDays: number };
  rechecks: Rechecks;
  start(): void;
  stop(): Promise<void>;
}

/**
 * Puts the parts together; nothing runs before it is started.
 *
 * @throws InputError naming the full key path, for what only a part can find wrong with the configuration
 */
export async function createControlPlane(
  options: ControlPlaneOptions,
): Promise<ControlPlane> {
  const { config, connect, clock, logger, publish, telemetry } = options;
  const random = Math.random;
  const fleet = planned(
    createFleet({
      config,
      connect,
      clock,
      logger: logger.child({ part: 'fleet' }),
      random,
    }),
    config,
  );
  const store = await openStore(options.database);
  const identity = `service-router-${randomUUID()}`;
  const shares = new ReplicaShares({
    identity,
    clusters: (['reconcile', 'observe'] as const).map(mode =>
      config.clusters
        .filter(cluster => cluster.mode === mode)
        .map(({ name }) => name),
    ),
    registry: store.replicas,
    onReplicas: count => options.budgets.setReplicas(count),
    clock,
    logger: logger.child({ part: 'sharing' }),
  });
  const observers = createObservers({
    config,
    zoneProviders: options.zoneProviders,
    clock,
    random,
    logger: logger.child({ part: 'observe' }),
    pictures: store.pictures,
    isMine: task => shares.isMine(task),
    telemetry,
  });
  const reconciler = createReconciler({
    fleet,
    config,
    clock,
    logger: logger.child({ part: 'reconcile' }),
    identity,
    shares,
    pictures: store.pictures,
    onHolding: () => shares.notice(),
    random,
    telemetry,
  });
  const traffic = createTraffic({
    config,
    trafficManagers: options.trafficManagers,
    clients: options.trafficClients,
    budgets: options.budgets,
    fleet,
    pictures: store.pictures,
    isMine: task => shares.isMine(task),
    isMineAlone: task => shares.isMineAlone(task),
    clock,
    random,
    logger: logger.child({ part: 'traffic' }),
    telemetry,
  });
  fleet.subscribe(() => shares.notice());
  const { trafficManager } = config;
  const historian = new RouteHistorian({
    store: store.history,
    isMine: () => shares.isMine('history'),
    keepFor: config.history.keepDays * DAY,
    clock,
    logger: logger.child({ part: 'history' }),
  });
  const notices =
    options.notices &&
    new OwnerNotices({
      ...options.notices,
      store: store.notices,
      isMine: () => shares.isMineAlone('notices'),
      clock,
      random,
      logger: logger.child({ part: 'notices' }),
    });
  const drift = new SharedDrift({
    regions: config.regions,
    store: store.drift,
    clock,
    logger: logger.child({ part: 'drift' }),
  });
  shares.subscribe(() => {
    historian.notice();
    notices?.notice();
  });
  const { reports, upkeep } = createReports({
    drift,
    history: historian,
    ...(notices ? { notices } : {}),
    fleet,
    ...(trafficManager
      ? {
          // What is only thought about must not take the place of what was planned last.
          planTraffic: clusters =>
            trafficPlanner({ ...config, trafficManager })(
              clusters.map(cluster => ({ ...cluster, plan: cluster.plan })),
            ),
        }
      : {}),
    observers,
    reconciler,
    traffic,
    budgets: options.budgets,
    deletedRoutes: new DeletedRoutes({
      memory: store.routes,
      isMine: name => ['mine', 'unknown'].includes(shares.shareOf(name)),
      keepFor: config.deletedRoutes.keepFor,
      clock,
      logger,
    }),
    defaultGatewayNamespace: config.defaultGatewayNamespace,
    externalDns: config.regions.flatMap(({ externalDns = [] }) => externalDns),
    clock,
    logger,
    publish,
  });
  telemetry?.watch(
    gaugesOf({
      routes: () => reports.list(),
      fleet: () => reports.fleet(),
      traffic: () => reports.traffic(),
      budgets: () => options.budgets.report(),
      waiting: () => reconciler.waiting(),
      now: () => clock.now(),
    }),
  );
  const rechecks = new Rechecks({
    targets: recheckTargets({ config, reconciler, observers, traffic, shares }),
    memory: store.rechecks,
    askFor: route => {
      const { host } = reports.report(route);
      observers.hintAnswers(host ? [host] : []);
    },
    clock,
    logger: logger.child({ part: 'recheck' }),
  });
  return {
    reports,
    history: {
      entries: (route, query) => store.history.entries(route, query),
      keepDays: config.history.keepDays,
    },
    rechecks,
    start() {
      // Who listens starts before who tells.
      upkeep.start();
      drift.start();
      historian.start();
      notices?.start();
      reconciler.start();
      observers.start();
      traffic?.start();
      shares.start(() => standingOf({ config, fleet, reconciler, shares }));
      fleet.start();
      rechecks.start();
    },
    async stop() {
      await rechecks.stop();
      // Writes under way need their connections to the end.
      await Promise.all([reconciler.stop(), traffic?.stop()]);
      await shares.stop();
      await Promise.all([fleet.stop(), observers.stop(), upkeep.stop()]);
      await Promise.all([drift.stop(), historian.stop(), notices?.stop()]);
    },
  };
}
