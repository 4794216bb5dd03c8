import { Clock } from '@service-router/plugin-service-router-node';
import { backOff } from '../clock';
import {
  ClusterClient,
  ClusterForbiddenError,
  ClusterUnreachableError,
  isStatus,
} from './connections';
import { KindCache, KindMissingError } from './KindCache';
import { qualifiedName } from './watchedKinds';

/** A kind that is not served is looked for again, more and more seldom. */
const MISSING_RETRY = { base: 2_000, limit: 60_000 };
const FAILURE_RETRY = { base: 500, limit: 30_000 };

/** What keeps the picture of a cluster, or of one of its kinds, from being current. */
export interface WatchFailure {
  message: string;
  /** It may well work later, without anybody's doing. */
  isRetryable: boolean;
}

/** @internal */
export interface KindLoopOptions {
  cache: KindCache;
  clock: Clock;
  random: () => number;
  /** The state of the kind may have changed. */
  onState: () => void;
}

type KindState =
  | { name: 'reading' }
  | { name: 'current' }
  | { name: 'missing' }
  | { name: 'failing'; failure: WatchFailure };

/**
 * Keeps the cache of one kind current as long as a connection lasts.
 *
 * What concerns this kind alone (no right, not served, a list that expired) is met here; that the API server cannot be
 * reached, or no longer knows the credentials, ends the loop, for it concerns all kinds.
 */
export class KindLoop {
  readonly cache: KindCache;
  readonly #options: KindLoopOptions;
  #state: KindState = { name: 'reading' };

  constructor(options: KindLoopOptions) {
    this.cache = options.cache;
    this.#options = options;
  }

  /** On this connection, the kind was read and is followed, or was found not to be served. */
  get isCurrent(): boolean {
    return this.#state.name === 'current' || this.#state.name === 'missing';
  }

  /** The API server does not serve the kind, or does not show one that need not be seen. */
  get isMissing(): boolean {
    return this.#state.name === 'missing';
  }

  get failure(): WatchFailure | undefined {
    return this.#state.name === 'failing' ? this.#state.failure : undefined;
  }

  /**
   * @returns when the signal is aborted; rejects with ClusterUnreachableError or ClusterForbiddenError (401) when the
   * connection is of no more use
   */
  async run(client: ClusterClient, signal: AbortSignal): Promise<void> {
    const { clock, random } = this.#options;
    let failures = 0;
    let isListed = false;
    this.#state = { name: 'reading' };
    const onAccepted = () => {
      failures = 0;
      this.#become({ name: 'current' });
    };
    while (!signal.aborted) {
      try {
        if (!isListed) {
          await this.cache.list(client, signal);
          isListed = true;
        }
        await this.#follow(client, signal, onAccepted);
      } catch (error) {
        if (signal.aborted) {
          return;
        }
        if (endsConnection(error)) {
          throw error;
        }
        failures += 1;
        isListed = false;
        const isExpired = isStatus(error, 410);
        if (!isExpired) {
          this.#become(this.#stateAfter(error as Error));
        }
        // A list or watch that grew too old is no fault: it is read again at once, and in peace if that does not help.
        if (!isExpired || failures > 1) {
          const range = this.isMissing ? MISSING_RETRY : FAILURE_RETRY;
          await clock.sleep(backOff(failures, range, random), signal);
        }
      }
    }
  }

  /** One watch after the other. A stream that breaks is taken up again once; servers and proxies drop them freely. */
  async #follow(
    client: ClusterClient,
    signal: AbortSignal,
    onAccepted: () => void,
  ): Promise<void> {
    let isBroken = false;
    const accepted = () => {
      isBroken = false;
      onAccepted();
    };
    while (!signal.aborted) {
      try {
        await this.cache.watch(client, signal, accepted);
      } catch (error) {
        if (
          signal.aborted ||
          isBroken ||
          !(error instanceof ClusterUnreachableError)
        ) {
          throw error;
        }
        isBroken = true;
      }
    }
  }

  #stateAfter(error: Error): KindState {
    const { kind, isKnown } = this.cache;
    const name = qualifiedName(kind.resources[0]);
    const isMissing = error instanceof KindMissingError || isStatus(error, 404);
    if (kind.isExtra || (isMissing && !isKnown)) {
      return { name: 'missing' };
    }
    if (isMissing) {
      // A list that was there and is gone says nothing about the objects it held.
      return failing(
        `${name} is no longer served; its CustomResourceDefinition may have been removed`,
      );
    }
    return error instanceof ClusterForbiddenError
      ? failing(`${name} may not be read: ${error.message}`, false)
      : failing(`${name} cannot be read: ${error.message}`);
  }

  #become(state: KindState): void {
    this.#state = state;
    this.#options.onState();
  }
}

function failing(message: string, isRetryable = true): KindState {
  return { name: 'failing', failure: { message, isRetryable } };
}

function endsConnection(error: unknown): boolean {
  return (
    error instanceof ClusterUnreachableError ||
    (error instanceof ClusterForbiddenError && error.status === 401)
  );
}
