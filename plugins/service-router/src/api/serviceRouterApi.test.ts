import { createServiceRouterApi } from './serviceRouterApi';

function api(fetch: (input: string, init?: RequestInit) => Promise<Response>) {
  return createServiceRouterApi({
    discoveryApi: { getBaseUrl: async id => `http://localhost/api/${id}` },
    fetchApi: { fetch: fetch as typeof globalThis.fetch },
  });
}

describe('createServiceRouterApi', () => {
  it("asks the plugin's backend with the reader's credentials", async () => {
    const fetch = jest.fn(
      async () => new Response(JSON.stringify({ items: [], errors: [] })),
    );
    await api(fetch).listRoutes();
    expect(fetch).toHaveBeenCalledWith(
      'http://localhost/api/service-router/v1/routes',
      expect.anything(),
    );
  });

  it('gives up on a backend that never answers', async () => {
    const fetch = jest.fn((_: string, init?: RequestInit) =>
      Promise.reject(init?.signal?.aborted === false ? 'waiting' : 'for ever'),
    );
    await expect(api(fetch).listRoutes()).rejects.toThrow('waiting');
  });
});
