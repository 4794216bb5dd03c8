import { resolve } from 'node:path';
import { pathsOf } from './pathsOf';

describe('pathsOf', () => {
  it('takes every --config, in their order', () => {
    expect(pathsOf(['--config', 'a.yaml', '--config=/etc/b.yaml'])).toEqual([
      resolve('a.yaml'),
      '/etc/b.yaml',
    ]);
  });

  it('says what it knows when it is asked for something else', () => {
    expect(() => pathsOf(['--port', '80'])).toThrow(
      /'--port'.* The agent knows --config <file>/,
    );
  });
});
