import { mockServices } from '@backstage/backend-test-utils';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { ClusterUnreachableError, createFleet } from '../../fleet';
import { planned } from '../../planning';
import { ReplicaShares } from '../../sharing';
import { fleetConfig } from '../../__testUtils__/fleetConfig';
import { forbidden, MemoryCluster } from '../../__testUtils__/MemoryCluster';
import { MemoryPictures } from '../../__testUtils__/MemoryPictures';
import { MemoryReplicas } from '../../__testUtils__/MemoryReplicas';
import { furnishedCluster } from '../../__testUtils__/objects';
import { createReconciler } from '../createReconciler';
import { leaseResource } from '../leaseRecord';

const stops: (() => Promise<void>)[] = [];
/** Stops every replica that a test has started. */
export async function stopReplicas() {
  for (const stop of stops.splice(0)) {
    await stop();
  }
}

/** Clusters, and the database of the replicas that serve them. */
export class Platform {
  readonly clock = new ManualClock();
  readonly registry = new MemoryReplicas();
  readonly pictures = new MemoryPictures();
  readonly clusters: Record<string, MemoryCluster>;
  /** Writes other than of Leases, by who made them. */
  readonly writes: { by: string; cluster: string; at: number }[] = [];

  constructor(...names: string[]) {
    this.clusters = Object.fromEntries(
      names.map(name => [name, furnishedCluster()]),
    );
  }

  /** Starts one more replica, which can be cut off from clusters or have no right to their Leases; its clock can be stopped, as of a process that hangs. */
  async replica(identity: string, clock: ManualClock = this.clock) {
    const logger = mockServices.logger.mock();
    const config = fleetConfig(
      Object.fromEntries(
        Object.keys(this.clusters).map(name => [name, 'reconcile' as const]),
      ),
    );
    const names = config.clusters.map(({ name }) => name);
    const cut = new Set<string>();
    const leaseless = new Set<string>();
    const fleet = planned(
      createFleet({
        config,
        clock,
        logger,
        random: () => 0.5,
        connect: async ({ name }) =>
          this.#through(identity, name, { cut, leaseless }),
      }),
      config,
    );
    const shares = new ReplicaShares({
      identity,
      clusters: [names],
      registry: this.registry,
      clock,
      logger,
    });
    const reconciler = createReconciler({
      fleet,
      config,
      clock,
      logger,
      identity,
      shares,
      pictures: this.pictures,
      onHolding: () => shares.notice(),
      random: () => 0.5,
    });
    const stop = async () => {
      await reconciler.stop();
      await shares.stop();
      await fleet.stop();
    };
    stops.push(stop);
    fleet.subscribe(() => shares.notice());
    reconciler.start();
    shares.start(() => ({
      reaches: names.filter(
        name => fleet.isCurrent(name) && reconciler.canHold(name),
      ),
      holds: names.filter(name => reconciler.holds(name)),
    }));
    fleet.start();
    await clock.advance(1_000);
    return {
      identity,
      stop,
      cut,
      leaseless,
      logger,
      failing: (name: string) => reconciler.failing(name),
      holds: () => names.filter(name => reconciler.holds(name)),
    };
  }

  holderOf(name: string): unknown {
    const lease = this.clusters[name].get(
      'Lease',
      'service-router',
      'service-router-system',
    );
    return (lease?.spec as { holderIdentity?: string })?.holderIdentity;
  }

  /** One cluster as one replica reaches it: its writes are noted. */
  #through(
    by: string,
    cluster: string,
    { cut, leaseless }: { cut: Set<string>; leaseless: Set<string> },
  ): MemoryCluster {
    const note = () =>
      this.writes.push({ by, cluster, at: this.clock.now().getTime() });
    return new Proxy(this.clusters[cluster], {
      get(target, property) {
        const value = Reflect.get(target, property, target);
        if (typeof value !== 'function' || property === 'close') {
          return value;
        }
        return async (...args: unknown[]) => {
          if (cut.has(cluster)) {
            throw new ClusterUnreachableError('no way there');
          }
          if (leaseless.has(cluster) && args[0] === leaseResource) {
            throw forbidden('leases');
          }
          if (['apply', 'mergeStatus', 'remove'].includes(String(property))) {
            note();
          }
          return value.apply(target, args);
        };
      },
    });
  }
}
