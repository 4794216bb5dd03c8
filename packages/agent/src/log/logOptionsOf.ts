import { Environment } from '../environment';
import { LineLoggerOptions, LOG_LEVELS } from './LineLogger';

/**
 * How the log is written: `LOG_LEVEL`, and JSON where `ENVIRONMENT` is `production`, as with the reference. Not by
 * `NODE_ENV`, which an image sets for other reasons.
 *
 * @returns the level info, and a warning, for one that is not known: no log is a reason not to start
 */
export function logOptionsOf(
  environment: Environment,
): Pick<LineLoggerOptions, 'level' | 'format'> & { warnings: string[] } {
  const { LOG_LEVEL, ENVIRONMENT } = environment;
  const wanted = LOG_LEVEL?.trim().toLowerCase() || 'info';
  const level = LOG_LEVELS.find(known => known === wanted);
  return {
    level: level ?? 'info',
    format: ENVIRONMENT === 'production' ? 'json' : 'text',
    warnings: level
      ? []
      : [
          `LOG_LEVEL is "${LOG_LEVEL}"; expected error, warn, info or debug. "info" is taken.`,
        ],
  };
}
