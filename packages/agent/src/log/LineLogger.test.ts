import { LineLogger, LineLoggerOptions } from './LineLogger';

const TIME = '2026-11-20T10:00:00.000Z';

function loggerOf(options: Partial<LineLoggerOptions> = {}) {
  const lines: string[] = [];
  const logger = new LineLogger({
    level: 'info',
    format: 'text',
    now: () => new Date(TIME),
    write: line => lines.push(line),
    ...options,
  });
  return { logger, lines };
}

describe('LineLogger', () => {
  it('writes a line for people', () => {
    const { logger, lines } = loggerOf();
    logger.child({ plugin: 'service-router' }).warn('it rains', {
      since: 'a while ago',
    });
    expect(lines).toEqual([
      `${TIME} warn  it rains plugin=service-router since="a while ago"\n`,
    ]);
  });

  it('writes a line for machines', () => {
    const { logger, lines } = loggerOf({ format: 'json' });
    logger.info('it rains', { where: 'weu' });
    expect(JSON.parse(lines[0])).toEqual({
      time: TIME,
      level: 'info',
      message: 'it rains',
      where: 'weu',
    });
  });

  it.each`
    level      | told
    ${'error'} | ${['error']}
    ${'warn'}  | ${['error', 'warn']}
    ${'info'}  | ${['error', 'warn', 'info']}
    ${'debug'} | ${['error', 'warn', 'info', 'debug']}
  `('tells $told at level $level', ({ level, told }) => {
    const { logger, lines } = loggerOf({ level, format: 'json' });
    logger.error('');
    logger.warn('');
    logger.info('');
    logger.debug('');
    expect(lines.map(line => JSON.parse(line).level)).toEqual(told);
  });

  it('keeps an error on its line', () => {
    const { logger, lines } = loggerOf();
    logger.error('it failed', new Error('no way'));
    expect(lines.join('').split('\n')).toHaveLength(2);
  });

  it.each(['text', 'json'] as const)('holds no secret as %s', format => {
    const { logger, lines } = loggerOf({ format });
    const child = logger.child({});
    logger.redact(['hu"sh']);
    child.info('the secret is hu"sh', { secret: 'hu"sh' });
    expect(lines[0]).not.toContain('sh');
  });
});
