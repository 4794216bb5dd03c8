import { InputError } from '@backstage/errors';

/** The error that tells every mistake, each of which begins with its full key path. */
export function mistakesError(mistakes: string[]): InputError {
  return new InputError(
    mistakes.length === 1
      ? `app-config: ${mistakes[0]}`
      : `app-config: ${mistakes.length} mistakes\n${mistakes
          .map(mistake => `  - ${mistake}`)
          .join('\n')}`,
  );
}
