import { isDeepStrictEqual } from 'node:util';
import { JsonObject } from '@backstage/types';
import { EnvironmentError } from './EnvironmentError';
import { Setting } from './Setting';
import { valueAt, withValueAt } from './valueAt';

/**
 * A configuration with what the environment says. Neither wins over the other in silence: where both say something, they
 * say the same.
 *
 * @throws EnvironmentError with every contradiction
 */
export function withSettings(
  files: JsonObject,
  settings: readonly Setting[],
): JsonObject {
  let merged = files;
  const contradictions: string[] = [];
  const saidBy = new Map<string, string>();
  for (const setting of settings) {
    const { key, value, variable } = setting;
    const found = valueAt(merged, key);
    if (found === undefined) {
      merged = withValueAt(merged, key, value);
      saidBy.set(key, variable);
    } else if (!isDeepStrictEqual(found, value)) {
      const other = saidBy.get(key) ?? `${key} of the configuration file`;
      contradictions.push(
        setting.isSecret
          ? `${variable} and ${other} differ; set one of them.`
          : `${variable} says ${told(
              value,
            )} for ${key}, and ${other} says ${told(
              found,
            )}; set one of them, or both to the same.`,
      );
    }
  }
  if (contradictions.length > 0) {
    throw new EnvironmentError(contradictions);
  }
  return merged;
}

function told(value: unknown): string {
  return JSON.stringify(value);
}
