import { Clock } from '@service-router/plugin-service-router-node';
import { ClusterClient, ClusterUnreachableError } from './connections';

/** Longest wait for the answer; milliseconds. A healthy API server gives its version in a few. */
const PATIENCE = 3_000;

/** @internal */
export interface HeartbeatOptions {
  client: ClusterClient;
  clock: Clock;
  /** Longest silence; milliseconds. */
  interval: number;
  /** When the API server last showed that it is there. */
  lastProof: () => Date | undefined;
  /** Called at every beat that found the API server alive. */
  onBeat: (wasAsked: boolean) => void;
  signal: AbortSignal;
}

/**
 * Sees that an API server is there: by what its watches brought, or, when they are silent, by asking.
 *
 * A watch alone does not tell: the peer of a TCP connection can vanish without a word, and a proxy may keep its side
 * open after the API server has gone.
 *
 * @returns when the signal is aborted; rejects with ClusterUnreachableError when there is no answer
 */
export async function heartbeat(options: HeartbeatOptions): Promise<void> {
  const { clock, interval, lastProof, onBeat, signal } = options;
  for (;;) {
    await clock.sleep(interval, signal);
    if (signal.aborted) {
      return;
    }
    const silence =
      clock.now().getTime() - (lastProof()?.getTime() ?? -Infinity);
    const asks = silence >= interval;
    if (asks) {
      await ask(options);
    }
    if (!signal.aborted) {
      onBeat(asks);
    }
  }
}

async function ask({ client, clock, signal }: HeartbeatOptions): Promise<void> {
  const attempt = new AbortController();
  const stop = () => attempt.abort();
  signal.addEventListener('abort', stop, { once: true });
  const lateness = clock.sleep(PATIENCE, attempt.signal).then(() => {
    if (!attempt.signal.aborted) {
      throw new ClusterUnreachableError(
        `no answer within ${PATIENCE / 1000} s`,
      );
    }
  });
  try {
    await Promise.race([client.version(attempt.signal), lateness]);
  } catch (error) {
    // Whoever says no is there.
    if (error instanceof ClusterUnreachableError) {
      throw error;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    attempt.abort();
  }
}
