import https from 'node:https';
import { json } from 'node:stream/consumers';
import { once } from 'node:events';
import { Faults } from '../azure';
import { createCertificateAuthority } from '../certificates';
import {
  MergeConflictError,
  UnknownChangeError,
  UnrelatedChangeError,
} from '../repository';
import { createControlApi } from './createControlApi';

describe('createControlApi', () => {
  const authority = createCertificateAuthority({ now: new Date() });
  const change = {
    branch: 'routing/api',
    commit: 'a1',
    author: 'Developer',
    date: '2026-01-01T00:00:00Z',
    title: 'Bind to West Europe',
    description: '',
    paths: ['route.yaml'],
  };
  const merge = jest.fn(async (_branch: string) => 'b2');
  let faults: Faults;
  let port: number;
  let api: ReturnType<typeof createControlApi>;

  beforeEach(async () => {
    faults = new Faults();
    api = createControlApi({
      port: 0,
      tls: authority.issue('control'),
      token: 'secret',
      control: {
        status: async () => [],
        up: async () => {},
        down: async () => {},
        faults,
        changes: {
          list: async () => [change],
          show: async branch => ({
            ...change,
            branch,
            diff: '+a',
            remarks: [],
          }),
          merge,
          discard: async () => {},
        },
      },
    });
    port = await api.start();
  });
  afterEach(() => api.stop());

  async function ask(
    method: string,
    path: string,
    content?: string,
    token = 'secret',
  ): Promise<[code: number, body: unknown]> {
    const request = https
      .request({
        host: '127.0.0.1',
        port,
        method,
        path,
        ca: authority.own.cert,
        agent: false,
        headers: { authorization: `Bearer ${token}` },
      })
      .end(content);
    const [response] = await once(request, 'response');
    return [response.statusCode, await json(response)];
  }

  it('lets nobody in without the token', async () => {
    const [code] = await ask('DELETE', '/azure/faults', undefined, 'guessed');
    expect(code).toBe(401);
  });

  it('lists changes, shows one, merges and discards', async () => {
    const path = '/changes/routing%2Fapi';
    expect(await ask('GET', '/changes')).toEqual([200, { changes: [change] }]);
    expect(await ask('GET', path)).toEqual([
      200,
      { ...change, diff: '+a', remarks: [] },
    ]);
    expect(await ask('POST', path)).toEqual([200, { commit: 'b2' }]);
    expect(merge).toHaveBeenCalledWith('routing/api');
    expect(await ask('DELETE', path)).toEqual([200, {}]);
    expect((await ask('PUT', path))[0]).toBe(404);
  });

  it.each([
    [404, new UnknownChangeError('api', [])],
    [409, new MergeConflictError('api', ['route.yaml'])],
    [409, new UnrelatedChangeError('api')],
  ])('answers %s with the reason', async (code, error) => {
    merge.mockRejectedValueOnce(error);
    expect(await ask('POST', '/changes/api')).toEqual([
      code,
      { message: error.message },
    ]);
  });

  it('adds faults, tells which wait, and clears them', async () => {
    const fault = { kind: 'throttled', count: 2, retryAfter: 7 };
    const added = await ask('POST', '/azure/faults', JSON.stringify(fault));
    expect(added).toEqual([200, { faults: [fault] }]);
    faults.take('GET', '/');
    expect(await ask('GET', '/azure/faults')).toEqual([
      200,
      { faults: [{ ...fault, count: 1 }] },
    ]);
    await ask('DELETE', '/azure/faults');
    expect(faults.list()).toEqual([]);
  });

  it.each`
    content               | message
    ${'{"kind":"flood"}'} | ${/^There is no fault "flood"/}
    ${'not JSON'}         | ${/^A fault is expected as JSON: /}
  `('refuses the fault $content', async ({ content, message }) => {
    expect(await ask('POST', '/azure/faults', content)).toEqual([
      400,
      { message: expect.stringMatching(message) },
    ]);
  });
});
