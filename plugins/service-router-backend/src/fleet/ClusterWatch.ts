import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ClusterState,
  DeliveryFact,
  emptyClusterState,
  Observation,
} from '@service-router/plugin-service-router-common';
import {
  Clock,
  ClusterMisconfiguredError,
} from '@service-router/plugin-service-router-node';
import { backOff } from '../clock';
import { ClusterConfig } from '../config';
import {
  ClusterClient,
  ClusterForbiddenError,
  ResourceType,
} from './connections';
import { runSession } from './ClusterSession';
import { deliveryFactOf } from './deliveryFacts';
import { Connect } from './Fleet';
import { KindCache } from './KindCache';
import { KindLoop, WatchFailure } from './KindLoop';
import {
  qualifiedName,
  trafficKinds,
  WatchedKind,
  watchedKinds,
} from './watchedKinds';

const RECONNECT = { base: 500, limit: 10_000 };

/** @internal */
export interface ClusterWatchOptions {
  cluster: ClusterConfig;
  connect: Connect;
  clock: Clock;
  random: () => number;
  logger: LoggerService;
  /** Longest silence before the API server is asked whether it is there; milliseconds. */
  heartbeat: number;
  /** A traffic manager is configured. */
  watchesTraffic: boolean;
  /** Objects or error changed. */
  onChange: () => void;
}

/** One cluster, watched: its last complete picture, how old that is, and what keeps it from being newer. */
export class ClusterWatch {
  readonly #options: ClusterWatchOptions;
  readonly #loops: KindLoop[];
  readonly #controller = new AbortController();
  #running: Promise<void> | undefined;
  #client: ClusterClient | undefined;
  #connectionFailure: WatchFailure | undefined;
  /** When the API server last showed that it is there. */
  #lastProof: Date | undefined;
  #error: (WatchFailure & { since: Date; lastSeen?: Date }) | undefined;
  #isComplete = false;
  #state: ClusterState | undefined;
  #deliveries: DeliveryFact[] | undefined;

  constructor(options: ClusterWatchOptions) {
    this.#options = options;
    const { clock, random, watchesTraffic } = options;
    const kinds = [...watchedKinds, ...(watchesTraffic ? trafficKinds : [])];
    this.#loops = kinds.map(
      kind =>
        new KindLoop({
          clock,
          random,
          onState: () => this.#judge(),
          cache: new KindCache({
            kind,
            clock,
            random,
            onChange: () => this.#forget(kind.holds),
            onProof: () => {
              this.#lastProof = clock.now();
            },
          }),
        }),
    );
  }

  get client(): ClusterClient | undefined {
    return this.#client;
  }

  /** The picture is complete and of the present. */
  get isCurrent(): boolean {
    return this.#isComplete && this.#error === undefined;
  }

  start(): void {
    this.#running ??= this.#run(this.#controller.signal);
  }

  async stop(): Promise<void> {
    this.#controller.abort();
    await this.#running;
    this.#client?.close();
  }

  /** The last complete picture; the same object as long as nothing in it changed. */
  observation(): Observation<ClusterState> {
    const error = this.#error && {
      message: this.#error.message,
      since: this.#error.since.toISOString(),
      retryable: this.#error.isRetryable,
    };
    if (!this.#isComplete) {
      return error ? { error } : {};
    }
    const seen = this.#error ? this.#error.lastSeen : this.#lastProof;
    return {
      value: this.#stateNow(),
      ...(seen ? { observedAt: seen.toISOString() } : {}),
      ...(error ? { error } : {}),
    };
  }

  deliveries(): DeliveryFact[] {
    this.#deliveries ??= this.#loops
      .filter(({ cache }) => cache.kind.holds === 'deliveries')
      .flatMap(({ cache }) => cache.objects())
      .map(deliveryFactOf);
    return this.#deliveries;
  }

  resourceOf(wanted: {
    apiVersion: string;
    kind: string;
  }): ResourceType | undefined {
    return this.#loops.find(({ cache }) => {
      const [{ apiVersion, kind }] = cache.kind.resources;
      return apiVersion === wanted.apiVersion && kind === wanted.kind;
    })?.cache.resource;
  }

  missingKinds(): string[] {
    return this.#loops
      .filter(({ isMissing, cache }) => isMissing && !cache.kind.isExtra)
      .map(({ cache }) => qualifiedName(cache.kind.resources[0]));
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { cluster, connect, clock, random } = this.#options;
    let failures = 0;
    while (!signal.aborted) {
      const began = clock.now().getTime();
      const failure = await runSession({
        connect: () => connect(cluster),
        onConnected: client => {
          this.#client?.close();
          this.#client = client;
        },
        loops: this.#loops,
        clock,
        heartbeat: this.#options.heartbeat,
        lastProof: () => this.#lastProof,
        onProof: () => {
          this.#lastProof = clock.now();
        },
        signal,
      });
      if (!failure) {
        return;
      }
      // A connection that stood for a while was no failure to connect.
      const lasted = clock.now().getTime() - began;
      failures = lasted > RECONNECT.limit ? 1 : failures + 1;
      this.#connectionFailure = {
        message: failure.message,
        isRetryable: !(
          failure instanceof ClusterMisconfiguredError ||
          failure instanceof ClusterForbiddenError
        ),
      };
      this.#fail(this.#connectionFailure);
      await clock.sleep(backOff(failures, RECONNECT, random), signal);
    }
  }

  /** Whether the picture is of the present; if not, from when it is and why. */
  #judge(): void {
    if (this.#loops.every(({ isCurrent }) => isCurrent)) {
      this.#connectionFailure = undefined;
      this.#recover();
      return;
    }
    const failure =
      this.#connectionFailure ??
      this.#loops.find(loop => loop.failure)?.failure;
    if (failure) {
      this.#fail(failure);
    }
  }

  #fail(failure: WatchFailure): void {
    if (this.#error?.message === failure.message) {
      return;
    }
    const { clock, cluster, logger, onChange } = this.#options;
    this.#error = {
      ...failure,
      since: this.#error?.since ?? clock.now(),
      lastSeen: this.#error ? this.#error.lastSeen : this.#lastProof,
    };
    logger.warn(
      `${cluster.name}: ${failure.message}. ${
        this.#isComplete
          ? 'Its last known state is kept'
          : 'Nothing is known of it yet'
      }.`,
    );
    onChange();
  }

  #recover(): void {
    if (this.#isComplete && !this.#error) {
      return;
    }
    const { cluster, logger, onChange } = this.#options;
    const missing = this.missingKinds();
    logger.info(
      `${cluster.name}: ${
        this.#error && this.#isComplete ? 'seen again' : 'read completely'
      }${missing.length > 0 ? `; not served: ${missing.join(', ')}` : ''}.`,
    );
    this.#isComplete = true;
    this.#error = undefined;
    onChange();
  }

  #forget(holds: WatchedKind['holds']): void {
    if (holds === 'deliveries') {
      this.#deliveries = undefined;
    } else {
      this.#state = undefined;
    }
    if (this.#isComplete) {
      this.#options.onChange();
    }
  }

  #stateNow(): ClusterState {
    this.#state ??= {
      ...emptyClusterState,
      // What came over the wire is taken for what its kind says; the plan bears fields that are missing.
      ...(Object.fromEntries(
        this.#loops
          .filter(({ cache }) => cache.kind.holds !== 'deliveries')
          .map(({ cache }) => [cache.kind.holds, cache.objects()]),
      ) as unknown as ClusterState),
    };
    return this.#state;
  }
}
