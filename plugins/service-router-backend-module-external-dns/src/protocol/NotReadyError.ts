/**
 * There is no answer yet, and an empty one would be a lie: what stands in the cloud has not been read once.
 *
 * ExternalDNS is answered 503, which it takes as "ask again at the next interval".
 *
 * @public
 */
export class NotReadyError extends Error {
  override readonly name = 'NotReadyError';
}
