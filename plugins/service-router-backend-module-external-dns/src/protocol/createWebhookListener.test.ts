import { listening, stopAll } from './__testUtils__/listening';
import { MemoryProvider } from './__testUtils__/MemoryProvider';
import { NotReadyError } from './NotReadyError';

const record = {
  dnsName: 'api.example.com',
  targets: ['shop.trafficmanager.net'],
  recordType: 'CNAME',
};

afterEach(stopAll);

describe('what ExternalDNS asks for', () => {
  it.each`
    filter                                                        | body
    ${{ include: ['example.com'] }}                               | ${'{"include":["example.com"]}'}
    ${{ include: ['example.com'], exclude: ['dev.example.com'] }} | ${'{"include":["example.com"],"exclude":["dev.example.com"]}'}
    ${{ exclude: ['dev.example.com'] }}                           | ${'{"exclude":["dev.example.com"]}'}
    ${{ regexInclude: '^api', regexExclude: 'dev' }}              | ${'{"regexInclude":"^api","regexExclude":"dev"}'}
    ${{ include: [], regexExclude: 'dev' }}                       | ${'{"regexExclude":"dev"}'}
    ${{}}                                                         | ${'{"version":"1","domainFilter":{}}'}
    ${{ include: [] }}                                            | ${'{"version":"1","domainFilter":{}}'}
  `(
    'is told $body of the names that are served (TM-HTTP-001, TM-HTTP-002)',
    async ({ filter, body }) => {
      const { ask } = await listening(new MemoryProvider(filter));
      expect(await ask({ path: '/' })).toMatchObject({
        code: 200,
        headers: {
          'content-type': 'application/external.dns.webhook+json;version=1',
        },
        text: body,
      });
    },
  );

  it('never tells domains beside regular expressions, at which ExternalDNS would not start', async () => {
    const { ask } = await listening(
      new MemoryProvider({ include: ['example.com'], regexInclude: '^api' }),
    );
    expect(await ask({ path: '/' })).toMatchObject({ code: 500 });
  });

  it('is told of no records by an empty list (TM-HTTP-005)', async () => {
    const { ask } = await listening();
    expect(await ask({ path: '/records' })).toMatchObject({
      code: 200,
      headers: {
        'content-type': 'application/external.dns.webhook+json;version=1',
      },
      text: '[]',
    });
  });

  it('is told every record, without the members that tell nothing', async () => {
    const { ask } = await listening(
      new MemoryProvider({}, [
        { ...record, recordTTL: 0, labels: {}, providerSpecific: [] },
      ]),
    );
    expect((await ask({ path: '/records' })).text).toBe(
      '[{"dnsName":"api.example.com","targets":["shop.trafficmanager.net"],"recordType":"CNAME"}]',
    );
  });

  it('makes changes, and is told nothing but that they are made', async () => {
    const { ask, post } = await listening();
    const answer = await post('/records', { create: [record] });
    expect([answer.code, answer.text]).toEqual([204, '']);
    expect(JSON.parse((await ask({ path: '/records' })).text)).toEqual([
      record,
    ]);
  });

  it.each(['/records', '/records?of=all', 'http://127.0.0.1/records'])(
    'is told records at %s',
    async path => {
      const { ask } = await listening();
      expect(await ask({ path })).toMatchObject({ code: 200, text: '[]' });
    },
  );

  it.each`
    asked                                                                                                                     | answer
    ${'null'}                                                                                                                 | ${'[]'}
    ${'[]'}                                                                                                                   | ${'[]'}
    ${'[{"dnsName":"a.example.com","providerSpecific":[{"name":"webhook/b","value":"1"},{"name":"webhook/a","value":"2"}]}]'} | ${'[{"dnsName":"a.example.com","providerSpecific":[{"name":"webhook/a","value":"2"},{"name":"webhook/b","value":"1"}]}]'}
  `('has $asked adjusted to $answer', async ({ asked, answer }) => {
    const { post } = await listening();
    expect(await post('/adjustendpoints', asked)).toMatchObject({
      code: 200,
      headers: {
        'content-type': 'application/external.dns.webhook+json;version=1',
      },
      text: answer,
    });
  });
});

describe('what nobody should ask for', () => {
  it.each([
    '/healthz',
    '/applychanges',
    '/records/',
    '//records',
    '/a b'.replace(' ', '%20'),
  ])('is not found: %s (TM-HTTP-004)', async path => {
    const { ask } = await listening();
    expect(await ask({ path })).toMatchObject({
      code: 404,
      text: 'Not found',
    });
  });

  it.each`
    method      | path                  | allowed
    ${'POST'}   | ${'/'}                | ${'GET'}
    ${'PUT'}    | ${'/records'}         | ${'GET, POST'}
    ${'DELETE'} | ${'/records'}         | ${'GET, POST'}
    ${'GET'}    | ${'/adjustendpoints'} | ${'POST'}
  `(
    'is no method of $path: $method (TM-HTTP-003, -007, -014)',
    async ({ method, path, allowed }) => {
      const { ask } = await listening();
      expect(await ask({ method, path })).toMatchObject({
        code: 405,
        headers: { allow: allowed },
        text: 'Method not allowed',
      });
    },
  );
});

describe('trouble', () => {
  it.each`
    error                                             | code
    ${new Error('Azure answers 403')}                 | ${500}
    ${new NotReadyError('Azure is not read yet')}     | ${503}
    ${Object.assign(new Error('x'), { status: 429 })} | ${500}
  `(
    'of the provider is answered $code, after which ExternalDNS asks again: $error (TM-HTTP-006)',
    async ({ error, code }) => {
      const { ask, post, provider } = await listening();
      provider.fail(error);
      const answers = await Promise.all([
        ask({ path: '/records' }),
        post('/records', {}),
        post('/adjustendpoints', []),
      ]);
      expect(answers.map(answer => answer.code)).toEqual([code, code, code]);
    },
  );

  it('is told in words', async () => {
    const { ask, provider } = await listening();
    provider.fail(new Error('Azure answers 403'));
    expect((await ask({ path: '/records' })).text).toBe(
      'Failed to get records: Azure answers 403',
    );
  });

  it('is not an answer that ExternalDNS could not read: more than it takes', async () => {
    const { ask } = await listening(new MemoryProvider({}, [record]), {
      maxBodyBytes: 20,
    });
    expect(await ask({ path: '/records' })).toMatchObject({
      code: 500,
      text: expect.stringMatching(
        /^Failed to get records: 1 records are 90 bytes, more than the 20 of serviceRouter\.externalDns\.maxBodyBytes; raise it/,
      ),
    });
  });

  it('is not an answer that ExternalDNS could not read: half a second', async () => {
    const { ask } = await listening(
      new MemoryProvider({}, [{ ...record, recordTTL: 0.5 }]),
    );
    expect(await ask({ path: '/records' })).toMatchObject({ code: 500 });
  });
});

describe('what is counted', () => {
  it('is every answer, by method, path and code, and none by a path of a stranger', async () => {
    const answered: unknown[] = [];
    const { ask } = await listening(undefined, {
      metrics: { answered: request => answered.push(request) },
    });
    await ask({ path: '/records' });
    await ask({ path: '/etc/passwd' });
    expect(answered).toEqual([
      { method: 'GET', path: '/records', code: 200, seconds: 0 },
      { method: 'GET', path: 'other', code: 404, seconds: 0 },
    ]);
  });
});
