import { ConfigReader } from '@backstage/config';
import { readApiConfig } from './ApiConfig';

const token = '0123456789abcdef';

function read(api?: unknown) {
  return readApiConfig(new ConfigReader({ agent: { api } } as never));
}

describe('readApiConfig', () => {
  it('is nothing without its key', () => {
    expect(read()).toBeUndefined();
  });

  it('listens on the loopback unless it is told otherwise', () => {
    expect(read({ port: 7007, token })).toEqual({
      host: '127.0.0.1',
      port: 7007,
      token,
    });
  });

  it.each`
    api                               | told
    ${{ token }}                      | ${'agent.api.port is missing'}
    ${{ port: 0, token }}             | ${'agent.api.port is 0'}
    ${{ port: 7007 }}                 | ${'agent.api.token is missing'}
    ${{ port: 7007, token: 'short' }} | ${'agent.api.token is too short'}
  `('refuses $api', ({ api, told }) => {
    expect(() => read(api)).toThrow(told);
  });

  it('never tells a token', () => {
    expect(() => read({ port: 7007, token: 'hunter2' })).toThrow(
      expect.not.objectContaining({
        message: expect.stringContaining('hunter2'),
      }),
    );
  });
});
