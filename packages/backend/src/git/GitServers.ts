import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** The account that a server knows us by. */
export interface GitAccount {
  username: string;
  token: string;
}

/**
 * The git servers of `gitServers` in the configuration: the only ones that the actions talk to, and the accounts there.
 */
export class GitServers {
  private constructor(
    private readonly accounts: ReadonlyMap<string, GitAccount | undefined>,
  ) {}

  /** @throws when an entry has no host, or a user name without a token; the message names the key. */
  static fromConfig(config: Config): GitServers {
    const servers = config.getOptionalConfigArray('gitServers') ?? [];
    return new GitServers(
      new Map(
        servers.map((server, index) => {
          const username = server.getOptionalString('username');
          const token = server.getOptionalString('token');
          if ((username === undefined) !== (token === undefined)) {
            throw new InputError(
              `app-config: gitServers[${index}] has a ${
                username === undefined ? 'token' : 'username'
              } alone; expected both username and token, or neither.`,
            );
          }
          const account = username && token ? { username, token } : undefined;
          return [server.getString('host').toLowerCase(), account] as const;
        }),
      ),
    );
  }

  /**
   * The account for a repository; undefined when the server is read without one.
   *
   * @throws InputError when the URL is none of a configured server
   */
  accountFor(url: string): GitAccount | undefined {
    const { host, protocol, username, password } = parsed(url);
    if (protocol !== 'https:' && protocol !== 'http:') {
      throw new InputError(
        `url "${url}" must begin with https:// or http://, not ${protocol}//`,
      );
    }
    if (username || password) {
      throw new InputError(
        `The url of a repository at ${host} has a user name or password in it; put them into gitServers of app-config instead`,
      );
    }
    if (!this.accounts.has(host)) {
      throw new InputError(
        `url "${url}" is on the server ${host}, which gitServers of app-config does not name; it names ${
          [...this.accounts.keys()].join(', ') || 'none'
        }`,
      );
    }
    return this.accounts.get(host);
  }
}

function parsed(url: string): URL {
  try {
    return new URL(url);
  } catch {
    throw new InputError(
      `url "${url}" must be the address of a repository, like https://git.example.com/team/repository.git`,
    );
  }
}
