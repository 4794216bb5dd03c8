import { JsonValue } from '@backstage/types';

const NAMES = /secret|token|password|connection$/i;

/**
 * Texts under keys that are named like a secret, wherever they stand. `connection` is here for databases, whose address may
 * hold a password.
 */
export function secretsOf(value: JsonValue | undefined): string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, item]) =>
    typeof item === 'string' && item !== '' && NAMES.test(key)
      ? [item]
      : secretsOf(item),
  );
}
