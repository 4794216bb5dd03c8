import { ClusterReconciler } from './ClusterReconciler';
import { Reconciler, ReconcilerOptions } from './Reconciler';

/**
 * Reconciles every cluster in mode `reconcile`. Clusters in mode `observe` have no writer at all.
 *
 * @public
 */
export function createReconciler(options: ReconcilerOptions): Reconciler {
  const { fleet, config, clock, logger } = options;
  const { isHolder = () => true, random = Math.random } = options;
  const reconcilers = new Map(
    config.clusters
      .filter(({ mode }) => mode === 'reconcile')
      .map(({ name }) => [
        name,
        new ClusterReconciler({
          clusterName: name,
          fleet,
          clock,
          logger,
          random,
          resync: config.intervals.resync,
          isHolder: () => isHolder(name),
        }),
      ]),
  );
  let unsubscribe: (() => void) | undefined;

  return {
    start() {
      // A change in one cluster can move a host name's holder in another.
      unsubscribe ??= fleet.subscribe(() =>
        reconcilers.forEach(reconciler => reconciler.wake()),
      );
      reconcilers.forEach(reconciler => reconciler.start());
    },
    async stop() {
      unsubscribe?.();
      await Promise.all(
        [...reconcilers.values()].map(reconciler => reconciler.stop()),
      );
    },
    failing: clusterName => reconcilers.get(clusterName)?.failing() ?? [],
  };
}
