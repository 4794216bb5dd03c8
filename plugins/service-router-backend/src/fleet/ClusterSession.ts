import { Clock } from '@service-router/plugin-service-router-node';
import { ClusterClient } from './connections';
import { heartbeat } from './heartbeat';
import { KindLoop } from './KindLoop';

/** @internal */
export interface SessionOptions {
  connect: () => Promise<ClusterClient>;
  onConnected: (client: ClusterClient) => void;
  loops: KindLoop[];
  clock: Clock;
  /** Longest silence before the API server is asked whether it is there; milliseconds. */
  heartbeat: number;
  lastProof: () => Date | undefined;
  onProof: () => void;
  signal: AbortSignal;
}

/**
 * One connection to a cluster, from its making to its end.
 *
 * @returns what ended it; undefined when it was the signal
 */
export async function runSession(
  options: SessionOptions,
): Promise<Error | undefined> {
  const { loops, clock, signal } = options;
  const session = new AbortController();
  let failure: Error | undefined;
  const endWith = (error: unknown) => {
    if (!session.signal.aborted) {
      failure = error as Error;
      session.abort();
    }
  };
  const stop = () => session.abort();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const client = await unlessAborted(options.connect(), signal);
    if (!client || signal.aborted) {
      client?.close();
      return undefined;
    }
    options.onConnected(client);
    await Promise.all([
      ...loops.map(loop => loop.run(client, session.signal).catch(endWith)),
      heartbeat({
        client,
        clock,
        interval: options.heartbeat,
        lastProof: options.lastProof,
        onBeat: wasAsked => {
          if (wasAsked) {
            options.onProof();
          }
          for (const { cache } of loops) {
            cache.renewIfSilent(clock.now());
          }
        },
        signal: session.signal,
      }).catch(endWith),
    ]);
  } catch (error) {
    endWith(error);
  } finally {
    signal.removeEventListener('abort', stop);
    session.abort();
  }
  return failure;
}

/** Making a connection cannot be cancelled; stopping does not wait for it. */
function unlessAborted<T>(
  promise: Promise<T>,
  signal: AbortSignal,
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const stop = () => resolve(undefined);
    signal.addEventListener('abort', stop, { once: true });
    promise
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', stop));
  });
}
