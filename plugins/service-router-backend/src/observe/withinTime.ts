import { Clock } from '@service-router/plugin-service-router-node';
import { Countdown, TimeLimit } from './Countdown';

/**
 * Runs something that has to end in time.
 *
 * @param run - gets a signal that is aborted with the outer one, and when time is up
 * @throws what `late` makes, when time is up first, whether or not `run` heeds its signal
 */
export function withinTime<T>(
  milliseconds: number,
  edges: { clock: Clock; signal: AbortSignal; late: () => Error },
  run: (signal: AbortSignal, limit: TimeLimit) => Promise<T>,
): Promise<T> {
  const { clock, signal, late } = edges;
  const abort = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const follow = () => {
      abort.abort(signal.reason);
      reject(signal.reason);
    };
    signal.addEventListener('abort', follow, { once: true });
    const limit = new Countdown(milliseconds, clock, () => {
      const error = late();
      abort.abort(error);
      reject(error);
    });
    limit.resume();
    run(abort.signal, limit)
      .then(resolve, reject)
      .finally(() => {
        limit.end();
        signal.removeEventListener('abort', follow);
      });
    if (signal.aborted) {
      follow();
    }
  });
}
