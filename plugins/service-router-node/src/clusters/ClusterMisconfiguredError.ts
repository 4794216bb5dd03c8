/**
 * The connection is set up so that it can never work; somebody has to change the configuration.
 *
 * @public
 */
export class ClusterMisconfiguredError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'ClusterMisconfiguredError';
  }
}
