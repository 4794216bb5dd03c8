import { PortTakenError } from './listen';
import { NotStartedError } from './NotStartedError';

/**
 * How programs tell that a port is taken.
 *
 * Node: `listen EADDRINUSE: address already in use 127.0.0.1:10250`. Whatever is made with Go (etcd, kube-apiserver,
 * kube-controller-manager, ExternalDNS): `listen tcp 127.0.0.1:10250: bind: address already in use`. PostgreSQL:
 * `could not bind IPv4 address "127.0.0.1": Address already in use`. BIND, of TCP: `creating TCP socket: address in use`,
 * and goes on without; of UDP: `creating IPv4 interface lo failed; interface ignored`.
 */
const WORDS =
  /EADDRINUSE|address (?:already )?in use|creating IPv4 interface \S+ failed/i;

/** Whether a program says that somebody else has a port of its. @public */
export function tellsOfTakenPort(words: string): boolean {
  return WORDS.test(words);
}

/**
 * Whether something could not start because somebody else has a port of its: by the error, by one that caused it, or by
 * the last words of a program.
 *
 * @public
 */
export function isPortTaken(error: unknown): boolean {
  // An error of Node itself is no instance of the `Error` that a test has.
  if (typeof error !== 'object' || error === null) return false;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return (
    code === 'EADDRINUSE' ||
    error instanceof PortTakenError ||
    (error instanceof NotStartedError && tellsOfTakenPort(error.lastWords)) ||
    isPortTaken(cause)
  );
}
