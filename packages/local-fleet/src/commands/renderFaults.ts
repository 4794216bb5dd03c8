import { Fault } from '../azure';

/** One line for each fault that waits for requests. */
export function renderFaults(faults: readonly Fault[]): string {
  if (faults.length === 0) return 'No faults wait for requests.';
  return faults
    .map(({ kind, count, method, path, retryAfter, delay }) =>
      [
        kind,
        `for the next ${count === 1 ? 'request' : `${count} requests`}`,
        method,
        path && `on ${path}`,
        retryAfter !== undefined && `retry after ${retryAfter} s`,
        delay !== undefined && `after ${delay} ms`,
      ]
        .filter(Boolean)
        .join('  '),
    )
    .join('\n');
}
