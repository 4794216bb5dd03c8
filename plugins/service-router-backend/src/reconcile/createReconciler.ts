import { randomUUID } from 'crypto';
import { ClusterReconciler } from './ClusterReconciler';
import { LeaseHolder } from './LeaseHolder';
import { Reconciler, ReconcilerOptions } from './Reconciler';

interface Writer {
  reconciler: ClusterReconciler;
  lease?: LeaseHolder;
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
  let unsubscribe: (() => void) | undefined;

  return {
    start() {
      // A change in one cluster can move a host name's holder in another.
      unsubscribe ??= fleet.subscribe(() =>
        all.forEach(({ reconciler }) => reconciler.wake()),
      );
      for (const { lease, reconciler } of all) {
        lease?.start();
        reconciler.start();
      }
    },
    async stop() {
      unsubscribe?.();
      await Promise.all(
        all.map(async ({ lease, reconciler }) => {
          await reconciler.stop();
          await lease?.stop();
        }),
      );
    },
    failing(clusterName) {
      const writer = writers.get(clusterName);
      return writer
        ? [...(writer.lease?.failing() ?? []), ...writer.reconciler.failing()]
        : [];
    },
  };
}

function writerOf(
  clusterName: string,
  identity: string,
  options: ReconcilerOptions,
): Writer {
  const { fleet, config, clock, logger, random = Math.random } = options;
  let wake = () => {};
  const lease = options.isHolder
    ? undefined
    : new LeaseHolder({
        clusterName,
        client: () => fleet.clientOf(clusterName),
        namespace: config.leaseNamespace,
        identity,
        clock,
        random,
        logger,
        onAcquired: () => wake(),
      });
  const reconciler = new ClusterReconciler({
    clusterName,
    fleet,
    clock,
    logger,
    random,
    resync: config.intervals.resync,
    isHolder: () =>
      options.isHolder?.(clusterName) ?? lease?.isHolder() ?? false,
  });
  wake = () => reconciler.wake();
  return { reconciler, lease };
}
