import { ResolverError, resolverErrorOf } from './ResolverError';

function networkError(code: string) {
  return Object.assign(new Error(`getaddrinfo ${code}`), { code });
}

describe('resolverErrorOf', () => {
  it.each`
    code              | told
    ${'ECONNREFUSED'} | ${'connection refused (ECONNREFUSED)'}
    ${'ENOTFOUND'}    | ${'its name cannot be resolved (ENOTFOUND)'}
    ${'EUNKNOWN'}     | ${'getaddrinfo EUNKNOWN'}
  `('tells $code as "$told"', ({ code, told }) => {
    expect(resolverErrorOf(networkError(code)).message).toBe(told);
  });

  it('leaves what is in words already', () => {
    const error = new ResolverError('no answer within 2 s');
    expect(resolverErrorOf(error)).toBe(error);
  });
});
