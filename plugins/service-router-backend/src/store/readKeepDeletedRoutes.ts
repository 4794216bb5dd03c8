import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

const KEY = 'serviceRouter.deletedRoutes.keepFor';
const DEFAULT = { days: 7 };

/**
 * How long a deleted route is told of: `serviceRouter.deletedRoutes.keepFor`, 7 days by default.
 *
 * @param config - the root of the configuration
 * @returns milliseconds
 * @throws InputError naming the full key path and what was expected
 */
export function readKeepDeletedRoutes(config: Config): number {
  if (!config.has(KEY)) {
    return durationToMilliseconds(DEFAULT);
  }
  try {
    return durationToMilliseconds(readDurationFromConfig(config, { key: KEY }));
  } catch (error) {
    throw new InputError(
      `app-config: ${KEY} is ${JSON.stringify(
        config.getOptional(KEY),
      )}; expected a duration such as { days: 7 } or "7d".`,
    );
  }
}
