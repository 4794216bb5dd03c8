import { readArguments } from './readArguments';

const read = (words: string, env: Record<string, string> = {}) =>
  readArguments(words.split(' ').filter(Boolean), env, false);

describe('readArguments', () => {
  it('checks the folder one is in, offline, for people', () => {
    expect(read('check')).toEqual({
      paths: ['.'],
      format: 'text',
      hasColours: false,
      output: undefined,
      requireBackend: false,
      registryPrefix: undefined,
      gatewayNamespace: undefined,
    });
  });

  it.each`
    words                                    | env                           | format
    ${'check'}                               | ${{ GITHUB_ACTIONS: 'true' }} | ${'github'}
    ${'check'}                               | ${{ TF_BUILD: 'True' }}       | ${'azure-devops'}
    ${'check'}                               | ${{ GITLAB_CI: 'true' }}      | ${'text'}
    ${'check --output gl-code-quality.json'} | ${{ GITLAB_CI: 'true' }}      | ${'gitlab'}
    ${'check --format sarif'}                | ${{ GITHUB_ACTIONS: 'true' }} | ${'sarif'}
  `('$words in $env writes $format', ({ words, env, format }) => {
    expect(read(words, env)).toMatchObject({ format });
  });

  it('takes the token from the environment', () => {
    expect(
      read('check --backend https://b.example.com/ --timeout 5', {
        SERVICE_ROUTER_TOKEN: 'secret',
      }),
    ).toMatchObject({
      backend: { url: 'https://b.example.com', token: 'secret', timeout: 5000 },
    });
  });

  it.each(['secret\nline', 'se cret', 'Bearer x\u00e9'])(
    'refuses the token %j without telling it',
    token => {
      const error = (() => {
        try {
          return read('check --backend https://b.example.com', {
            SERVICE_ROUTER_TOKEN: token,
          });
        } catch (reason) {
          return String(reason);
        }
      })();
      expect(error).toBe(
        'UsageError: SERVICE_ROUTER_TOKEN holds a space, a line ending or another character that no token has; set it to the token alone. See service-router check --help.',
      );
    },
  );

  it('takes a token with a line ending after it, as files have it', () => {
    expect(
      read('check --backend https://b.example.com', {
        SERVICE_ROUTER_TOKEN: 'secret\n',
      }),
    ).toMatchObject({ backend: { token: 'secret' } });
  });

  it.each`
    isTerminal | env                  | hasColours
    ${true}    | ${{}}                | ${true}
    ${true}    | ${{ NO_COLOR: '1' }} | ${false}
    ${false}   | ${{}}                | ${false}
  `('colours a terminal only', ({ isTerminal, env, hasColours }) => {
    expect(readArguments(['check'], env, isTerminal)).toMatchObject({
      hasColours,
    });
  });

  it.each`
    words                                           | says
    ${'chek'}                                       | ${'there is no command "chek", only check.'}
    ${'check --formt text'}                         | ${"Unknown option '--formt'."}
    ${'check --format xml'}                         | ${'--format is "xml"; there are text, github, gitlab, azure-devops, sarif, json.'}
    ${'check --backend b'}                          | ${'--backend is "b"; an address like https://backstage.example.com is expected.'}
    ${'check --backend http://u:p@b'}               | ${'--backend holds a user or a password; leave them out, and put a token into SERVICE_ROUTER_TOKEN.'}
    ${'check --max-warnings x'}                     | ${'--max-warnings is "x"; a whole number from 0 is expected.'}
    ${'check --backend http://b --timeout 0'}       | ${'--timeout is "0"; a whole number from 1 to 86400 is expected.'}
    ${'check --backend http://b --timeout 9999999'} | ${'--timeout is "9999999"; a whole number from 1 to 86400 is expected.'}
    ${'check --require-backend'}                    | ${'--require-backend needs --backend URL.'}
  `('refuses $words', ({ words, says }) => {
    expect(() => read(words)).toThrow(
      `${says} See service-router check --help.`,
    );
  });

  it.each`
    words             | is
    ${''}             | ${'help'}
    ${'--help'}       | ${'help'}
    ${'check --help'} | ${'checkHelp'}
    ${'--version'}    | ${'version'}
  `('"$words" asks for the $is', ({ words, is }) => {
    expect(read(words)).toBe(is);
  });
});
