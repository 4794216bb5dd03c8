import { ServiceUnavailableError } from '@backstage/errors';

/**
 * Stands for a service of the portal that an agent has not: whoever calls it is refused, and told why.
 *
 * @param sentence - what is missing
 */
export function absent<T extends object>(sentence: string): T {
  return new Proxy({} as T, {
    // Whoever awaits the service asks it for `then`, and is not a caller.
    get: (_, member) =>
      member === 'then' || typeof member === 'symbol'
        ? undefined
        : async () => {
            throw new ServiceUnavailableError(sentence);
          },
  });
}
