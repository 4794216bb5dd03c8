import { parseArgs } from 'node:util';
import { Format, formats } from '../formats';

/** The command was called in a way that it does not know. */
export class UsageError extends Error {
  readonly name = 'UsageError';
}

/** What a check was asked for. */
export interface CheckArguments {
  /** `-` is the standard input. */
  paths: string[];
  format: Format;
  /** Whether the screen shows colours. */
  hasColours: boolean;
  /** File for the report. */
  output?: string;
  backend?: { url: string; token?: string; timeout: number };
  requireBackend: boolean;
  registryPrefix?: string;
  gatewayNamespace?: string;
  maxWarnings?: number;
}

/** A day; more is a slip, and no timer holds more than 24 of them. */
const MOST_SECONDS = 86_400;

const SEE_HELP = 'See service-router check --help.';

/**
 * Reads the words of the command line.
 *
 * @param isTerminal - a person sees the output
 * @throws UsageError
 */
export function readArguments(
  words: readonly string[],
  env: Record<string, string | undefined>,
  isTerminal: boolean,
): CheckArguments | 'help' | 'checkHelp' | 'version' {
  const { values, positionals } = parsed(words);
  const [command, ...paths] = positionals;
  if (values.version) {
    return 'version';
  }
  if (command === undefined || command === 'help') {
    if (command === undefined && !values.help && words.length > 0) {
      throw new UsageError(`a command is missing: check. ${SEE_HELP}`);
    }
    return 'help';
  }
  if (command !== 'check') {
    throw new UsageError(
      `there is no command "${command}", only check. ${SEE_HELP}`,
    );
  }
  if (values.help) {
    return 'checkHelp';
  }
  const format = formatOf(values.format, values.output, env);
  const { 'require-backend': requireBackend = false } = values;
  if (requireBackend && values.backend === undefined) {
    throw new UsageError(`--require-backend needs --backend URL. ${SEE_HELP}`);
  }
  return {
    paths: paths.length > 0 ? paths : ['.'],
    format,
    hasColours: isTerminal && env.NO_COLOR === undefined && env.TERM !== 'dumb',
    output: values.output,
    ...(values.backend === undefined
      ? {}
      : {
          backend: {
            url: urlOf(values.backend),
            token: tokenOf(env.SERVICE_ROUTER_TOKEN),
            timeout:
              numberOf('timeout', values.timeout ?? '30', {
                least: 1,
                most: MOST_SECONDS,
              }) * 1000,
          },
        }),
    requireBackend,
    registryPrefix: values['registry-prefix'],
    gatewayNamespace: values['gateway-namespace'],
    ...(values['max-warnings'] === undefined
      ? {}
      : {
          maxWarnings: numberOf('max-warnings', values['max-warnings'], {
            least: 0,
          }),
        }),
  };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        output: { type: 'string' },
        backend: { type: 'string' },
        'require-backend': { type: 'boolean' },
        timeout: { type: 'string' },
        'registry-prefix': { type: 'string' },
        'gateway-namespace': { type: 'string' },
        'max-warnings': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    const [sentence] = (error as Error).message.split('. ');
    throw new UsageError(`${sentence}. ${SEE_HELP}`);
  }
}

function formatOf(
  asked: string | undefined,
  output: string | undefined,
  env: Record<string, string | undefined>,
): Format {
  if (asked !== undefined) {
    const known = formats.find(name => name === asked);
    if (!known) {
      throw new UsageError(
        `--format is "${asked}"; there are ${formats.join(', ')}. ${SEE_HELP}`,
      );
    }
    return known;
  }
  if (env.GITHUB_ACTIONS === 'true') {
    return 'github';
  }
  if (env.TF_BUILD) {
    return 'azure-devops';
  }
  // Without a file for its report, GitLab shows the log to people.
  return env.GITLAB_CI === 'true' && output !== undefined ? 'gitlab' : 'text';
}

function urlOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && (url.username !== '' || url.password !== '')) {
    throw new UsageError(
      `--backend holds a user or a password; leave them out, and put a token into SERVICE_ROUTER_TOKEN. ${SEE_HELP}`,
    );
  }
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new UsageError(
      `--backend is "${text}"; an address like https://backstage.example.com is expected. ${SEE_HELP}`,
    );
  }
  return text.replace(/\/+$/, '');
}

/** What fetch says of a token that no header can hold would tell the token. */
function tokenOf(text: string = ''): string | undefined {
  const token = text.trim();
  if (!/^[\x21-\x7e]*$/.test(token)) {
    throw new UsageError(
      `SERVICE_ROUTER_TOKEN holds a space, a line ending or another character that no token has; set it to the token alone. ${SEE_HELP}`,
    );
  }
  return token || undefined;
}

function numberOf(
  option: string,
  text: string,
  { least, most }: { least: number; most?: number },
): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > (most ?? Infinity)) {
    throw new UsageError(
      `--${option} is "${text}"; a whole number from ${least}${
        most === undefined ? '' : ` to ${most}`
      } is expected. ${SEE_HELP}`,
    );
  }
  return number;
}
