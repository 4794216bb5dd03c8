import { secretsOf } from './secretsOf';

describe('secretsOf', () => {
  it('finds what is named like a secret, at any depth', () => {
    expect(
      secretsOf({
        serviceRouter: {
          azure: {
            clientId: 'client',
            clientSecret: 'one',
            subscriptions: [{ clientSecret: 'two' }],
          },
          clusters: {
            weu: { connection: { url: 'https://k', token: 'three' } },
          },
        },
        backend: { database: { connection: 'postgresql://me:four@db' } },
      }),
    ).toEqual(['one', 'two', 'three', 'postgresql://me:four@db']);
  });

  it('takes the absence of a secret for none', () => {
    expect(secretsOf({ clientSecret: '' })).toEqual([]);
  });
});
