/**
 * What is measured, in a process of its own: Service Router at work on one API server, or the floor, the same objects
 * written straight by the same client and as many at a time.
 *
 * Arguments: `floor`, `converge` or `converge-only` (without what comes after), the number of routes, and a kubeconfig. Says its figures in one line of JSON.
 */
import { LoggerService } from '@backstage/backend-plugin-api';
import { changesOf } from '@service-router/plugin-service-router-common';
import { ServiceRouterConfig } from '@service-router/plugin-service-router-backend/src/config';
import {
  ClusterClient,
  createConnect,
  createFleet,
} from '@service-router/plugin-service-router-backend/src/fleet';
import { planned } from '@service-router/plugin-service-router-backend/src/planning';
import { createReconciler } from '@service-router/plugin-service-router-backend/src/reconcile';
import { systemClock } from '@service-router/plugin-service-router-node';
import { resourceOf } from '../../cluster/src/resources';
import {
  countingClient,
  countOf,
  OnAnswer,
  RequestCounts,
} from './CountingClient';
import { eachOf } from './eachOf';
import { furnish } from './furnish';

/** As many writes at once as the reconciler has under way. */
const CONCURRENCY = 8;
const EDITS = 60;
/** Between two edits, so that one is not in the wake of the other; milliseconds. */
const EDIT_PAUSE = 1_000;
const IDLE_SECONDS = 30;

/** How long everything took to be written. */
export interface Floor {
  seconds: number;
}

/** Figures of Service Router at work. */
export interface Convergence {
  seconds: number;
  requests: RequestCounts;
  dnsEndpoints: number;
  objectsWithStatus: number;
  rssMb: number;
  idleSeconds: number;
  idle: RequestCounts;
  /** From the edit of a route to the answer that its DNSEndpoint is written; milliseconds. */
  editToWriteMs: number[];
}

const silent: LoggerService = {
  error: (message, meta) => {
    process.stderr.write(`${message} ${meta ?? ''}\n`);
  },
  warn: message => {
    process.stderr.write(`${message}\n`);
  },
  info: () => {},
  debug: () => {},
  child: () => silent,
};
const noService = () => {
  throw new Error('the bench connects without Backstage');
};
const connect = createConnect({
  discovery: { getBaseUrl: noService, getExternalBaseUrl: noService },
  auth: { getPluginRequestToken: noService } as never,
});

function configOf(kubeconfig: string): ServiceRouterConfig {
  return {
    defaultGatewayNamespace: 'istio-system',
    leaseNamespace: 'service-router-system',
    deletedRoutes: { keepFor: 604_800_000 },
    history: { keepDays: 90 },
    regions: [],
    intervals: {
      resync: 600_000,
      zones: 30_000,
      answers: 15_000,
      heartbeat: 5_000,
    },
    clusters: [
      {
        name: 'r0',
        region: 'r0',
        mode: 'reconcile',
        connection: { type: 'kubeconfig', path: kubeconfig },
      },
    ],
  };
}

function fleetOf(
  config: ServiceRouterConfig,
  through: (client: ClusterClient) => ClusterClient,
) {
  return planned(
    createFleet({
      config,
      clock: systemClock,
      logger: silent,
      connect: async cluster => through(await connect(cluster)),
    }),
    config,
  );
}

/** Asks again and again, so seldom that the asking is no work. */
async function until(holds: () => boolean, everyMs = 5): Promise<void> {
  while (!holds()) {
    await new Promise(resolve => setTimeout(resolve, everyMs));
  }
}

const now = () => performance.now();

async function floor(kubeconfig: string): Promise<Floor> {
  const config = configOf(kubeconfig);
  const fleet = fleetOf(config, client => client);
  fleet.start();
  await until(() => fleet.facts()[0].plan !== undefined, 50);
  const [{ plan, state }] = fleet.facts();
  await fleet.stop();
  const { apply, statuses } = changesOf(plan!, state.value!, new Date());
  const client = await connect(config.clusters[0]);
  const fieldManager = { fieldManager: 'floor' };
  const resource = ({
    apiVersion,
    kind,
  }: {
    apiVersion: string;
    kind: string;
  }) =>
    resourceOf({
      kind: apiVersion.startsWith('networking') ? `Istio${kind}` : kind,
    });
  const started = now();
  const writes = [
    ...apply.map(
      object => () => client.apply(resource(object), object, fieldManager),
    ),
    ...statuses.map(
      ({ reference, status }) =>
        () =>
          client.mergeStatus(
            resource(reference),
            reference,
            { status },
            fieldManager,
          ),
    ),
  ];
  await eachOf(writes, CONCURRENCY, write => write());
  const seconds = (now() - started) / 1_000;
  client.close();
  return { seconds };
}

async function converge(
  kubeconfig: string,
  routes: number,
  only: boolean,
): Promise<Convergence | Floor> {
  const config = configOf(kubeconfig);
  const requests: RequestCounts = {};
  let onAnswer: OnAnswer = () => {};
  const fleet = fleetOf(config, client =>
    countingClient(client, requests, (...answer) => onAnswer(...answer)),
  );
  const reconciler = createReconciler({
    fleet,
    config,
    clock: systemClock,
    logger: silent,
  });
  const dnsEndpoints = routes + 1;
  // Routes, their policies, and identity, configuration and Gateway.
  const objectsWithStatus = routes + Math.ceil(routes / 20) + 3;
  const written = { endpoints: new Set<string>(), statuses: new Set<string>() };
  const converged = new Promise<number>(resolve => {
    onAnswer = (verb, kind, name) => {
      if (verb === 'apply' && kind === 'DNSEndpoint') {
        written.endpoints.add(name);
      }
      if (verb === 'status' && kind === 'ServiceRoute') {
        written.statuses.add(name);
      }
      if (
        written.endpoints.size === dnsEndpoints &&
        written.statuses.size === routes
      ) {
        resolve(now());
      }
    };
  });
  const started = now();
  reconciler.start();
  fleet.start();
  const seconds = ((await converged) - started) / 1_000;
  if (only) {
    await reconciler.stop();
    await fleet.stop();
    return { seconds };
  }
  const isQuietFor = async (ms: number) => {
    let before = -1;
    for (;;) {
      const writes = countOf(requests, /^(apply|status|create|remove)/);
      if (writes === before) {
        return;
      }
      before = writes;
      await new Promise(resolve => setTimeout(resolve, ms));
    }
  };
  await isQuietFor(6_000);
  const rssMb = process.memoryUsage().rss / 2 ** 20;
  const toConverge = { ...requests };
  await new Promise(resolve => setTimeout(resolve, IDLE_SECONDS * 1_000));
  const idle = Object.fromEntries(
    Object.entries(requests).map(([line, count]) => [
      line,
      count - (toConverge[line] ?? 0),
    ]),
  );
  const editToWriteMs = await edits(fleet.clientOf('r0')!, routes, hear => {
    onAnswer = hear;
  });
  await reconciler.stop();
  await fleet.stop();
  return {
    seconds,
    requests: toConverge,
    dnsEndpoints,
    objectsWithStatus,
    rssMb,
    idleSeconds: IDLE_SECONDS,
    idle,
    editToWriteMs,
  };
}

/** Edits one route after the other, so that its name is another. */
async function edits(
  client: ClusterClient,
  routes: number,
  listen: (hear: OnAnswer) => void,
): Promise<number[]> {
  const times: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    const index = Math.floor((edit * routes) / EDITS);
    const route = {
      apiVersion: 'routing.router.io/v1alpha1',
      kind: 'ServiceRoute',
      metadata: {
        name: `route-${index}`,
        namespace: `ns-${Math.floor(index / 20)}`,
      },
      spec: {
        serviceName: `service-${index}`,
        environment: 'prod',
        application: `shop${edit}`,
        gatewayName: 'gateway',
      },
    };
    const isWritten = new Promise<void>(resolve => {
      listen((verb, kind, name) => {
        if (
          verb === 'apply' &&
          kind === 'DNSEndpoint' &&
          name.startsWith(`route-${index}-`)
        ) {
          resolve();
        }
      });
    });
    const started = now();
    await client.apply(resourceOf(route), route, { fieldManager: 'editor' });
    await isWritten;
    times.push(now() - started);
    await new Promise(resolve => setTimeout(resolve, EDIT_PAUSE));
  }
  return times;
}

// Whoever started this is gone.
process.once('disconnect', () => process.exit());

async function main([what, count, kubeconfig]: string[]): Promise<void> {
  const routes = Number(count);
  const admin = await connect(configOf(kubeconfig).clusters[0]);
  await furnish(admin, routes);
  admin.close();
  const answer =
    what === 'floor'
      ? await floor(kubeconfig)
      : await converge(kubeconfig, routes, what === 'converge-only');
  process.send?.({ answer });
}

main(process.argv.slice(2)).catch(error => {
  process.exitCode = 1;
  process.send?.({ error: error.stack });
});
