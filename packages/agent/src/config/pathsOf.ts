import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { InputError } from '@backstage/errors';

/**
 * The configuration files that a command line names.
 *
 * @param words - the words after the program
 * @throws InputError when it asks for anything else
 */
export function pathsOf(words: readonly string[]): string[] {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { config: { type: 'string', multiple: true } },
    });
    return (values.config ?? []).map(path => resolve(path));
  } catch (error) {
    throw new InputError(
      `${
        (error as Error).message
      }. The agent knows --config <file>, any number of times; later files win.`,
    );
  }
}
