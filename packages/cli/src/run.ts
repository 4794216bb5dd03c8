import { check } from './command/check';
import { checkHelp, mainHelp } from './command/help';
import {
  CheckArguments,
  readArguments,
  UsageError,
} from './command/readArguments';
import { UnreadablePath } from './files/UnreadablePath';
import { plainLine } from './formats';
import { Surroundings } from './Surroundings';
import { version } from '../package.json';

/**
 * Runs the command.
 *
 * @returns the exit code: 0 nothing is wrong, 1 something is, 2 it could not be found out
 */
export async function run(
  words: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const { env, stdout, stderr } = surroundings;
  let wanted: CheckArguments | 'help' | 'checkHelp' | 'version';
  try {
    wanted = readArguments(words, env, stdout.isTTY === true);
  } catch (error) {
    if (!(error instanceof UsageError)) {
      throw error;
    }
    stderr.write(`${plainLine(`service-router: ${error.message}`)}\n`);
    return 2;
  }
  switch (wanted) {
    case 'version':
      stdout.write(`${version}\n`);
      return 0;
    case 'help':
      stdout.write(mainHelp);
      return 0;
    case 'checkHelp':
      stdout.write(checkHelp);
      return 0;
    default:
  }
  try {
    return await check(wanted, surroundings);
  } catch (error) {
    if (!(error instanceof UnreadablePath)) {
      throw error;
    }
    stderr.write(`${plainLine(`service-router: ${error.message}`)}\n`);
    return 2;
  }
}
