import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/**
 * A text of the configuration, where there is one.
 *
 * The value is not told in the error: any key may hold a secret by mistake.
 *
 * @param path - key path of `config`
 * @throws InputError naming the full key path
 */
export function optionalText(
  config: Config | undefined,
  path: string,
  key: string,
): string | undefined {
  const value = config?.getOptional(key);
  if (value === undefined || value === null) {
    return undefined;
  }
  if (typeof value !== 'string' || value.trim() === '') {
    throw new InputError(
      `app-config: ${path}.${key} is ${describeType(value)}; expected a text.`,
    );
  }
  return value.trim();
}

/**
 * A text that must be there.
 *
 * @param why - finishes the sentence "... is missing; "
 * @throws InputError naming the full key path
 */
export function requiredText(
  config: Config | undefined,
  path: string,
  key: string,
  why: string,
): string {
  const text = optionalText(config, path, key);
  if (text === undefined) {
    throw new InputError(`app-config: ${path}.${key} is missing; ${why}.`);
  }
  return text;
}

function describeType(value: unknown): string {
  if (Array.isArray(value)) {
    return 'a list';
  }
  if (typeof value === 'string') {
    return 'an empty text';
  }
  return typeof value === 'object' ? 'a block of keys' : `a ${typeof value}`;
}
