import { ConfigReader } from '@backstage/config';
import { GitServers } from './GitServers';

const servers = (gitServers: unknown) =>
  GitServers.fromConfig(new ConfigReader({ gitServers } as never));

const url = 'https://git.example.com:8443/team/apps.git';

describe('GitServers', () => {
  it('knows the account of a server by host and port', () => {
    expect(
      servers([
        { host: 'git.example.com', username: 'a', token: 'b' },
        { host: 'Git.Example.com:8443', username: 'git', token: 's' },
      ]).accountFor(url),
    ).toEqual({ username: 'git', token: 's' });
  });

  it('reads a server without an account', () => {
    expect(
      servers([{ host: 'git.example.com:8443' }]).accountFor(url),
    ).toBeUndefined();
  });

  it.each`
    case                        | address                                           | told
    ${'another server'}         | ${'https://evil.example.com/a.git'}               | ${'is on the server evil.example.com, which gitServers of app-config does not name; it names git.example.com:8443'}
    ${'another port'}           | ${'https://git.example.com/a.git'}                | ${'is on the server git.example.com, which gitServers'}
    ${'a path of this machine'} | ${'file:///etc/passwd'}                           | ${'must begin with https:// or http://, not file://'}
    ${'no address'}             | ${'team/apps'}                                    | ${'must be the address of a repository'}
    ${'a password in it'}       | ${'https://u:hunter2@git.example.com:8443/a.git'} | ${'The url of a repository at git.example.com:8443 has a user name or password in it'}
  `('refuses $case', ({ address, told }) => {
    const known = servers([{ host: 'git.example.com:8443' }]);
    expect(() => known.accountFor(address)).toThrow(told);
  });

  it('refuses every server when none is configured', () => {
    expect(() => servers(undefined).accountFor(url)).toThrow('it names none');
  });

  it('names the key of an account that is not whole', () => {
    expect(() => servers([{ host: 'a' }, { host: 'b', token: 't' }])).toThrow(
      'app-config: gitServers[1] has a token alone; expected both username and token, or neither.',
    );
  });
});
