import { ConfigReader, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds, JsonValue } from '@backstage/types';

/** How long a duration lasts that is written in any of Backstage's ways; NaN for what is none. */
export function millisecondsOf(value: JsonValue): number {
  try {
    return durationToMilliseconds(
      readDurationFromConfig(new ConfigReader({ value }), { key: 'value' }),
    );
  } catch {
    return NaN;
  }
}
