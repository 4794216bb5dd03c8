import { randomUUID } from 'crypto';
import { SharedKnowledge, undivided } from '../sharing';
import { ClusterReconciler } from './ClusterReconciler';
import { LeaseHolder } from './LeaseHolder';
import { LEASE_NAME } from './leaseRecord';
import { FailingObject, Reconciler, ReconcilerOptions } from './Reconciler';

interface Writer {
  reconciler: ClusterReconciler;
  lease?: LeaseHolder;
  isHolder: () => boolean;
}

/**
 * Reconciles every cluster in mode `reconcile`, as long as this replica holds the cluster's Lease. Clusters in mode
 * `observe` have no writer at all.
 *
 * @public
 */
export function createReconciler(options: ReconcilerOptions): Reconciler {
  const { fleet, config } = options;
  const identity = options.identity ?? `service-router-${randomUUID()}`;
  const writers = new Map(
    config.clusters
      .filter(({ mode }) => mode === 'reconcile')
      .map(({ name }) => [name, writerOf(name, identity, options)]),
  );
  const all = [...writers.values()];
  const shared = sharedFailures(writers, options);
  let subscriptions: (() => void)[] | undefined;

  return {
    start() {
      subscriptions ??= [
        // A change in one cluster can move a host name's holder in another.
        fleet.subscribe(name => {
          all.forEach(({ reconciler }) => reconciler.wake());
          writers.get(name)?.lease?.reconnected();
        }),
        ...(options.shares
          ? [
              options.shares.subscribe(() =>
                all.forEach(({ lease }) => lease?.wake()),
              ),
            ]
          : []),
      ];
      for (const { lease, reconciler } of all) {
        lease?.start();
        reconciler.start();
      }
      shared?.start();
    },
    async stop() {
      subscriptions?.forEach(end => end());
      await Promise.all(
        all.map(async ({ lease, reconciler }) => {
          await reconciler.stop();
          await lease?.stop();
        }),
      );
      await shared?.stop();
    },
    holds: name => writers.get(name)?.isHolder() ?? false,
    canHold: name => writers.get(name)?.lease?.failing().length === 0,
    recheck: async (name, route) =>
      (await writers.get(name)?.reconciler.recheck(route)) ?? false,
    waiting: () =>
      new Map(
        [...writers].map(([name, { reconciler }]) => [name, reconciler.depth]),
      ),
    failing(clusterName) {
      const writer = writers.get(clusterName);
      return writer ? shared?.known(clusterName) ?? failingOf(writer) : [];
    },
  };
}

/** What this process cannot write, and that it cannot hold the Lease. */
function failingOf({ lease, reconciler }: Writer): FailingObject[] {
  return [...(lease?.failing() ?? []), ...reconciler.failing()];
}

/** Only who holds the Lease of a cluster knows what fails there. */
function sharedFailures(
  writers: ReadonlyMap<string, Writer>,
  { config, pictures, clock, logger }: ReconcilerOptions,
): SharedKnowledge<FailingObject[]> | undefined {
  if (!pictures) {
    return undefined;
  }
  const source = `Lease ${config.leaseNamespace}/${LEASE_NAME}`;
  return new SharedKnowledge<FailingObject[]>({
    subjects: new Map(
      [...writers].map(([name, writer]) => [
        name,
        {
          key: { subject: `cluster ${name}: writing`, source },
          isMine: writer.isHolder,
          own: () => failingOf(writer),
        },
      ]),
    ),
    contentsOf: failing => JSON.stringify(failing),
    knownIn: contents => JSON.parse(contents),
    failing:
      'Objects that cannot be written are not shared between replicas, only the one that writes to a cluster tells them: the database of Service Router fails.',
    pictures,
    clock,
    logger,
  });
}

function writerOf(
  clusterName: string,
  identity: string,
  options: ReconcilerOptions,
): Writer {
  const { fleet, config, clock, logger, random = Math.random } = options;
  const { shares = undivided, onHolding = () => {} } = options;
  // Lease and reconciler look at each other: one whether it may write, the other whether anything is being written.
  const one: { lease?: LeaseHolder } = {};
  const isHolder = () =>
    options.isHolder?.(clusterName) ?? one.lease?.isHolder() ?? false;
  const reconciler = new ClusterReconciler({
    clusterName,
    fleet,
    clock,
    logger,
    random,
    resync: config.intervals.resync,
    isHolder,
    telemetry: options.telemetry,
  });
  one.lease = options.isHolder
    ? undefined
    : new LeaseHolder({
        clusterName,
        client: () => fleet.clientOf(clusterName),
        namespace: config.leaseNamespace,
        identity,
        clock,
        random,
        logger,
        share: () => shares.shareOf(clusterName),
        writesDone: () => reconciler.writesDone(),
        onChange: () => {
          reconciler.wake();
          onHolding();
        },
      });
  return { reconciler, lease: one.lease, isHolder };
}
