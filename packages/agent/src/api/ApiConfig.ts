import { ConfigReader } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { ListenAddress } from '../listening';

/** Where the agent's reports are asked for, and with what. */
export interface ApiConfig extends ListenAddress {
  host: string;
  token: string;
}

/** Whoever guesses would have to guess for long. */
const SHORTEST_TOKEN = 16;

/**
 * Reads `agent.api`.
 *
 * @returns undefined when there is no such key: nobody can ask
 * @throws InputError naming the full key path, what was found and what was expected; never the token
 */
export function readApiConfig(root: ConfigReader): ApiConfig | undefined {
  const config = root.getOptionalConfig('agent.api');
  if (!config) {
    return undefined;
  }
  const port = config.getOptionalNumber('port');
  if (
    port === undefined ||
    !Number.isInteger(port) ||
    port < 1 ||
    port > 65_535
  ) {
    throw new InputError(
      `app-config: agent.api.port is ${
        port ?? 'missing'
      }; expected a whole number from 1 to 65535.`,
    );
  }
  const token = config.getOptionalString('token');
  if (token === undefined || token.length < SHORTEST_TOKEN) {
    throw new InputError(
      `app-config: agent.api.token is ${
        token === undefined ? 'missing' : 'too short'
      }; expected at least ${SHORTEST_TOKEN} characters that nobody guesses, such as those of \`openssl rand -hex 32\`.`,
    );
  }
  return {
    host: config.getOptionalString('host') ?? '127.0.0.1',
    port,
    token,
  };
}
