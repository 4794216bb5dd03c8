import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Clock,
  TrafficAccess,
  TrafficClient,
} from '@service-router/plugin-service-router-node';
import { ExternalDnsConfig } from './config';
import { createHealthListener, WebhookMetrics } from './health';
import {
  ClusterObjects,
  connectCluster,
  ObjectNotices,
  VanityPublisher,
} from './kubernetes';
import { createWebhookListener } from './protocol';
import { TrafficWebhookProvider } from './provider';
import { departureOf, RecordsScope, vanityEndpoints } from './records';

export interface ExternalDnsWebhookOptions {
  config: ExternalDnsConfig;
  clock: Clock;
  logger: LoggerService;
  /** Reaches the cluster; that of the configuration by default. */
  connect?: typeof connectCluster;
}

/** The webhook provider with its listeners. */
export interface ExternalDnsWebhook {
  client: TrafficClient;
  /** Known once started. */
  readonly port: number;
  /** Known once started. */
  readonly healthPort: number;
  start(): Promise<void>;
  /** Finishes what is in hand. */
  stop(): Promise<void>;
}

/** Puts the parts together; nothing listens before it is started. */
export async function createExternalDnsWebhook(
  options: ExternalDnsWebhookOptions,
): Promise<ExternalDnsWebhook> {
  const { config, clock, logger } = options;
  const { connection, domainFilter, resourceGroups = [] } = config;
  const scope: RecordsScope = {
    owner: config.owner,
    cluster: config.cluster,
    isClusterNamed: config.isClusterNamed,
    resourceGroups,
    domainFilter,
  };
  const objects =
    connection &&
    (await (options.connect ?? connectCluster)(connection, clock));
  const metrics = new WebhookMetrics();
  const notices = new ObjectNotices({
    objects: config.events ? objects : undefined,
    onNew: ({ reason }) => metrics.refused(reason),
    clock,
    logger,
  });
  const provider = new TrafficWebhookProvider({
    scope,
    clock,
    logger,
    telling: {
      setEndpoints: counts => metrics.setEndpoints(counts),
      notices: all => notices.current(all),
      refused: more => notices.passing(more),
      called: (operation, result) =>
        metrics.cloudCalled({ provider: 'traffic-manager', operation, result }),
    },
  });
  metrics.readiness(() => provider.obstacles().length === 0);
  let attached: TrafficAccess | undefined;
  const publisher = publisherOf(objects, options, scope, isFree);

  /** Nobody in the world has a profile of that name. */
  async function isFree(profile: string): Promise<boolean> {
    const signal = AbortSignal.timeout(config.deadline);
    const obstacle = await attached?.manager.obstacleToName(profile, {
      signal,
      purpose: 'write',
    });
    return attached !== undefined && obstacle === undefined;
  }

  const webhook = createWebhookListener({
    provider,
    ...config.webhook,
    maxBodyBytes: config.maxBodyBytes,
    deadline: config.deadline,
    clock,
    logger,
    metrics,
  });
  const health = createHealthListener({
    ...config.health,
    provider,
    metrics,
    clock,
    logger,
  });
  let endSubscription: (() => void) | undefined;
  return {
    client: {
      attach(access: TrafficAccess) {
        attached = access;
        provider.attach(access);
        metrics.cloudBudgets(() => access.budgets());
        endSubscription = access.subscribe(() => {
          const { value, error } = access.observation();
          if (value && !error) {
            publisher?.standing(value);
          }
        });
      },
      async detach() {
        endSubscription?.();
        await Promise.all([
          webhook.stop().then(() => provider.detach()),
          publisher?.stop(),
        ]);
      },
    },
    get port() {
      return webhook.port;
    },
    get healthPort() {
      return health.port;
    },
    async start() {
      if (!config.isClusterNamed) {
        logger.warn(
          'serviceRouter.externalDns.cluster is not set: give each cluster a name of its own where several share a profile.',
        );
      }
      await health.start();
      await webhook.start();
      logger.info(
        `ExternalDNS is answered at ${config.webhook.host}:${webhook.port}, health and metrics at port ${health.port}`,
      );
    },
    async stop() {
      await webhook.stop();
      await health.stop();
    },
  };
}

function publisherOf(
  objects: ClusterObjects | undefined,
  { config, clock, logger }: ExternalDnsWebhookOptions,
  scope: RecordsScope,
  isFree: (profile: string) => Promise<boolean>,
): VanityPublisher | undefined {
  const { owner, vanityNamespace: namespace, vanityLabels: labels } = config;
  return (
    objects &&
    new VanityPublisher({
      objects,
      namespace,
      owner,
      wanted: facts => vanityEndpoints(facts, scope, { namespace, labels }),
      async mayGo(endpoint, facts) {
        const departure = departureOf(endpoint, facts, scope);
        return departure.kind === 'goesWithProfile'
          ? isFree(departure.profile)
          : departure.kind === 'goes';
      },
      clock,
      logger,
    })
  );
}
