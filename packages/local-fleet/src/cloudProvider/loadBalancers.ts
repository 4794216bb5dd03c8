import { Clock } from '../clock';
import { ClusterClient, ClusterObject, watchCollection } from '../clusters';
import { Log } from '../log';

/** Addresses that the load balancers of a cluster may have: `{network}.{first}` to `{network}.254`. @public */
export interface AddressPool {
  /** The first three parts, such as `10.1.0`. */
  network: string;
  first: number;
}

/** @public */
export interface LoadBalancerService extends ClusterObject {
  spec?: { type?: string };
  status?: { loadBalancer?: { ingress?: { ip?: string }[] } };
}

/** What a Service's status is to say: an address, or none. */
export interface Allocation {
  service: LoadBalancerService;
  ip: string | undefined;
}

function ipOf({ status }: LoadBalancerService): string | undefined {
  return status?.loadBalancer?.ingress?.[0]?.ip;
}

function isBalanced({ spec, metadata }: LoadBalancerService): boolean {
  return spec?.type === 'LoadBalancer' && !metadata.deletionTimestamp;
}

/**
 * The changes by which each Service of type LoadBalancer has an address of its own and no other Service has one. An
 * address that was given stays; one that is free goes to the next Service that asks.
 */
export function allocationsOf(
  services: readonly LoadBalancerService[],
  pool: AddressPool,
): Allocation[] {
  const balanced = services.filter(isBalanced);
  const taken = new Set(balanced.flatMap(service => ipOf(service) ?? []));
  const free: string[] = [];
  for (let last = pool.first; last <= 254; last += 1) {
    const ip = `${pool.network}.${last}`;
    if (!taken.has(ip)) free.push(ip);
  }
  return [
    ...services
      .filter(service => !isBalanced(service) && ipOf(service))
      .map(service => ({ service, ip: undefined })),
    ...balanced
      .filter(service => !ipOf(service))
      .map(service => ({ service, ip: free.shift() })),
  ].filter(({ service, ip }) => ip !== ipOf(service));
}

/**
 * The part of a cloud provider that gives load balancers their addresses, in one cluster.
 *
 * @returns a function that ends it
 * @public
 */
export function runLoadBalancers(options: {
  cluster: ClusterClient;
  pool: AddressPool;
  clock: Clock;
  log: Log;
}): () => Promise<void> {
  const { cluster, pool, clock, log } = options;
  let running: Promise<void> | undefined;
  let isAskedFor = false;
  let isStopped = false;

  async function reconcile(): Promise<void> {
    const { items } = await cluster.list<LoadBalancerService>('v1', 'Service');
    for (const { service, ip } of allocationsOf(items, pool)) {
      const status = {
        loadBalancer: { ingress: ip ? [{ ip, ipMode: 'VIP' }] : null },
      };
      await cluster.patchStatus(
        { apiVersion: 'v1', kind: 'Service', metadata: service.metadata },
        status,
      );
    }
  }

  function request(): void {
    if (isStopped) return;
    isAskedFor = true;
    running ??= (async () => {
      while (isAskedFor && !isStopped) {
        isAskedFor = false;
        try {
          await reconcile();
        } catch (error) {
          if (!isStopped)
            log.warn(`load balancers: ${(error as Error).message}`);
        }
      }
      running = undefined;
    })();
  }

  const stopWatching = watchCollection({
    cluster,
    apiVersion: 'v1',
    kind: 'Service',
    clock,
    changed: request,
  });
  return async () => {
    isStopped = true;
    stopWatching();
    await running;
  };
}
