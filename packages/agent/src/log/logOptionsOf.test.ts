import { logOptionsOf } from './logOptionsOf';

describe('logOptionsOf', () => {
  it.each`
    environment                       | level      | format
    ${{}}                             | ${'info'}  | ${'text'}
    ${{ LOG_LEVEL: 'debug' }}         | ${'debug'} | ${'text'}
    ${{ LOG_LEVEL: 'WARN' }}          | ${'warn'}  | ${'text'}
    ${{ ENVIRONMENT: 'production' }}  | ${'info'}  | ${'json'}
    ${{ NODE_ENV: 'production' }}     | ${'info'}  | ${'text'}
    ${{ ENVIRONMENT: 'development' }} | ${'info'}  | ${'text'}
  `('$environment is $level as $format', ({ environment, level, format }) => {
    expect(logOptionsOf(environment)).toEqual({ level, format, warnings: [] });
  });

  it('warns of a level that is none, and goes on', () => {
    expect(logOptionsOf({ LOG_LEVEL: 'loud' })).toMatchObject({
      level: 'info',
      warnings: [
        'LOG_LEVEL is "loud"; expected error, warn, info or debug. "info" is taken.',
      ],
    });
  });
});
