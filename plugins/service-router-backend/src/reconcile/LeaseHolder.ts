import { LoggerService } from '@backstage/backend-plugin-api';
import { ObjectReference } from '@service-router/plugin-service-router-common';
import { Clock } from '@service-router/plugin-service-router-node';
import { backOff, Bell } from '../clock';
import {
  AnyObject,
  ClusterClient,
  ClusterForbiddenError,
  ClusterUnreachableError,
  isStatus,
} from '../fleet';
import {
  heldLease,
  LEASE_NAME,
  LEASE_SECONDS,
  leaseResource,
  leaseSignOf,
  leaseSpecOf,
  newLease,
  releasedLease,
} from './leaseRecord';
import { Share } from '../sharing';
import { FailingObject } from './Reconciler';

const RENEW_INTERVAL = 5_000;

/**
 * A holder that could not renew for this long writes no more; milliseconds. The rest of the Lease is for requests under
 * way, which end within 10 s, so that they are over before another may begin.
 */
const WRITING_TIME = (LEASE_SECONDS * 1_000) / 2;

/**
 * A Lease that was there for the taking for this long is taken by any replica that can, whosever share it is:
 * better an unequal share than a cluster nobody writes to. Milliseconds.
 */
const PATIENCE_WITH_OTHERS = LEASE_SECONDS * 1_000;

const RETRY = { base: 2_000, limit: 10_000 };

/** @internal */
export interface LeaseHolderOptions {
  clusterName: string;
  client: () => ClusterClient | undefined;
  namespace: string;
  /** Names this process among its replicas. */
  identity: string;
  clock: Clock;
  random: () => number;
  logger: LoggerService;
  /** Whose the cluster is by the shares of the replicas. */
  share: () => Share;
  /** Resolves when no write to the cluster is under way; none begins while this replica is not the holder. */
  writesDone: () => Promise<void>;
  /** The Lease was acquired, or given away. */
  onChange: () => void;
}

/**
 * Holds the Lease of one cluster, or waits for it.
 *
 * A replica goes for the Leases of its own share and hands over what is another's: it stops writing, waits until what it
 * had begun is done, and only then frees the Lease.
 *
 * The age of another's Lease is measured from when it was seen to be renewed, by this process's own clock: clocks of
 * replicas need not agree (as in client-go's leader election).
 */
export class LeaseHolder {
  readonly #options: LeaseHolderOptions;
  readonly #reference: ObjectReference;
  readonly #controller = new AbortController();
  readonly #bell: Bell;
  #running: Promise<void> | undefined;
  #lease: AnyObject | undefined;
  /** Until when this process may write. */
  #mayWriteUntil = -Infinity;
  #others: { sign: string; seenAt: number } | undefined;
  /** Since when another, whose it would be, leaves the Lease alone. */
  #neglectedSince: number | undefined;
  #failure: FailingObject | undefined;
  /** The last look found no connection. */
  #isCutOff = true;

  constructor(options: LeaseHolderOptions) {
    this.#options = options;
    this.#bell = new Bell(options.clock);
    const { apiVersion, kind } = leaseResource;
    const { namespace } = options;
    this.#reference = { apiVersion, kind, namespace, name: LEASE_NAME };
  }

  isHolder(): boolean {
    return this.#now() < this.#mayWriteUntil;
  }

  /** Why the Lease can be neither held nor waited for. */
  failing(): FailingObject[] {
    return this.#failure ? [this.#failure] : [];
  }

  start(): void {
    this.#running ??= this.#run(this.#controller.signal);
  }

  /** The shares may have changed. */
  wake(): void {
    this.#bell.ring();
  }

  /** There may be a connection where there was none. */
  reconnected(): void {
    if (this.#isCutOff) {
      this.#bell.ring();
    }
  }

  /** Gives the Lease back. To be called when nothing is written any more. */
  async stop(): Promise<void> {
    this.#controller.abort();
    await this.#running;
    const client = this.#options.client();
    if (client && this.isHolder()) {
      await this.#giveAway(client);
    }
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { random } = this.#options;
    while (!signal.aborted) {
      let pause: number;
      const client = this.#options.client();
      this.#isCutOff = client === undefined;
      if (client) {
        try {
          pause = await this.#tend(client, signal);
          this.#failure = undefined;
        } catch (error) {
          if (signal.aborted) {
            return;
          }
          pause = this.#failed(error as Error);
        }
      } else {
        pause = backOff(1, { base: 500, limit: 500 }, random);
      }
      await this.#bell.wait(pause, signal);
    }
  }

  /** @returns how long until the next look; milliseconds */
  async #tend(client: ClusterClient, signal: AbortSignal): Promise<number> {
    if (this.isHolder() && this.#options.share() === 'anothers') {
      await this.#giveAway(client);
      return RENEW_INTERVAL;
    }
    const lease =
      this.isHolder() && this.#lease
        ? this.#lease
        : await client.read(leaseResource, this.#reference, signal);
    const wait = this.#timeUntilMine(lease);
    if (wait <= 0) {
      await this.#take(client, lease, signal);
    }
    return wait <= 0 ? RENEW_INTERVAL : Math.min(wait, RENEW_INTERVAL);
  }

  async #take(
    client: ClusterClient,
    lease: AnyObject | undefined,
    signal: AbortSignal,
  ): Promise<void> {
    const { clock, identity, namespace } = this.#options;
    // The time counts from before the request: who else sees it renewed sees it later.
    const now = clock.now();
    try {
      const held = lease
        ? await client.replace(
            leaseResource,
            heldLease(lease, identity, now),
            signal,
          )
        : await this.#create(
            client,
            newLease(namespace, identity, now),
            signal,
          );
      this.#hold(held, now);
    } catch (error) {
      // Another was quicker.
      if (!isStatus(error, 409)) {
        throw error;
      }
      this.#lease = undefined;
      this.#mayWriteUntil = -Infinity;
    }
  }

  #hold(held: AnyObject, renewedAt: Date): void {
    const wasHolder = this.isHolder();
    this.#lease = held;
    this.#neglectedSince = undefined;
    this.#mayWriteUntil = renewedAt.getTime() + WRITING_TIME;
    if (!wasHolder) {
      const { clusterName, logger, onChange } = this.#options;
      logger.info(`${clusterName}: this replica writes to it now.`);
      onChange();
    }
  }

  /** Frees the Lease, when nothing is written under it any more. */
  async #giveAway(client: ClusterClient): Promise<void> {
    const { clock, clusterName, logger, onChange, writesDone } = this.#options;
    const lease = this.#lease;
    this.#mayWriteUntil = -Infinity;
    this.#lease = undefined;
    await writesDone();
    logger.info(`${clusterName}: this replica writes to it no more.`);
    onChange();
    try {
      if (lease) {
        await client.replace(leaseResource, releasedLease(lease, clock.now()));
      }
    } catch {
      // It runs out by itself.
    }
  }

  /** How long until this replica may take the Lease; milliseconds, nothing when it may now. */
  #timeUntilMine(lease: AnyObject | undefined): number {
    const { identity, share } = this.#options;
    const { holderIdentity } = lease ? leaseSpecOf(lease) : {};
    if (holderIdentity === identity) {
      return 0;
    }
    const left = lease ? this.#timeLeftOf(lease) : 0;
    if (left > 0) {
      this.#neglectedSince = undefined;
      return left;
    }
    if (['mine', 'unknown'].includes(share())) {
      return 0;
    }
    this.#neglectedSince ??= this.#now();
    return this.#neglectedSince + PATIENCE_WITH_OTHERS - this.#now();
  }

  /** How long the Lease of another lasts if it is not seen to be renewed. */
  #timeLeftOf(lease: AnyObject): number {
    const { holderIdentity, leaseDurationSeconds = LEASE_SECONDS } =
      leaseSpecOf(lease);
    if (!holderIdentity) {
      return 0;
    }
    const sign = leaseSignOf(lease);
    if (this.#others?.sign !== sign) {
      this.#others = { sign, seenAt: this.#now() };
    }
    return this.#others.seenAt + leaseDurationSeconds * 1_000 - this.#now();
  }

  async #create(
    client: ClusterClient,
    lease: AnyObject,
    signal: AbortSignal,
  ): Promise<AnyObject> {
    try {
      return await client.create(leaseResource, lease, signal);
    } catch (error) {
      if (!isStatus(error, 404)) {
        throw error;
      }
      await this.#createNamespace(client, signal);
      return client.create(leaseResource, lease, signal);
    }
  }

  async #createNamespace(
    client: ClusterClient,
    signal: AbortSignal,
  ): Promise<void> {
    const { namespace } = this.#options;
    try {
      await client.create(
        {
          apiVersion: 'v1',
          kind: 'Namespace',
          plural: 'namespaces',
          isNamespaced: false,
        },
        {
          apiVersion: 'v1',
          kind: 'Namespace',
          metadata: { name: namespace },
        },
        signal,
      );
    } catch (error) {
      if (isStatus(error, 409)) {
        return;
      }
      if (error instanceof ClusterForbiddenError) {
        throw new ClusterForbiddenError(
          error.status,
          `namespace ${namespace} does not exist and may not be made: ${error.message}`,
        );
      }
      throw error;
    }
  }

  /** @returns how long to wait before the next attempt; milliseconds */
  #failed(error: Error): number {
    const { clock, clusterName, logger, namespace, random } = this.#options;
    const attempts = (this.#failure?.attempts ?? 0) + 1;
    const pause = backOff(attempts, RETRY, random);
    // The fleet tells of a cluster that cannot be reached.
    if (error instanceof ClusterUnreachableError) {
      return pause;
    }
    const message = `${error.message}. Without its Lease nothing is written to this cluster; apply rbac/reconcile.yaml`;
    if (this.#failure?.message !== message) {
      logger.warn(
        `${clusterName}: the Lease ${namespace}/${LEASE_NAME} cannot be held: ${message}.`,
      );
    }
    this.#failure = {
      object: `Lease ${namespace}/${LEASE_NAME}`,
      message,
      attempts,
      nextTry: new Date(clock.now().getTime() + pause).toISOString(),
    };
    return pause;
  }

  #now(): number {
    return this.#options.clock.now().getTime();
  }
}
