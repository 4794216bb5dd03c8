import { JsonValue } from '@backstage/types';

/** What one environment variable says, as a key of the configuration. */
export interface Setting {
  variable: string;
  /** Full key path. */
  key: string;
  value: JsonValue;
  /** Its value is never told. */
  isSecret?: true;
}
