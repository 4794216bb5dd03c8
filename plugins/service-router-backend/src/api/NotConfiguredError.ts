import { CustomErrorBase } from '@backstage/errors';

/**
 * The plugin is installed, and nobody has told it of a cluster yet. Answered as 404: waiting does not help, and the name
 * tells it from anything else that is not there.
 *
 * @public
 */
export class NotConfiguredError extends CustomErrorBase {
  name = 'NotConfiguredError' as const;
  readonly statusCode = 404;

  constructor() {
    super(
      'Service Router is not configured: add serviceRouter, with clusters and regions, to app-config.yaml.',
    );
  }
}
