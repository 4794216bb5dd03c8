import { ServiceRouterClient } from './ServiceRouterClient';

describe('ServiceRouterClient', () => {
  const asked: string[] = [];
  const client = new ServiceRouterClient({
    baseUrl: async () => 'http://portal/api/service-router',
    fetch: async url => {
      asked.push(String(url));
      return new Response('{}');
    },
  });

  it.each`
    query                                 | path
    ${{}}                                 | ${'/v1/routes?'}
    ${{ limit: 10, cursor: 'a+b' }}       | ${'/v1/routes?limit=10&cursor=a%2Bb'}
    ${{ region: ['weu', 'neu'] }}         | ${'/v1/routes?region=weu&region=neu'}
    ${{ text: undefined, sort: '-host' }} | ${'/v1/routes?sort=-host'}
  `('asks for the routes of $query', async ({ query, path }) => {
    await client.queryRoutes(query);
    expect(asked.pop()).toBe(`http://portal/api/service-router${path}`);
  });

  it('asks for the entities of a page of routes', async () => {
    await client.getRouteEntities({ text: 'api', limit: 50 });
    expect(asked.pop()).toBe(
      'http://portal/api/service-router/v1/route-entities?text=api&limit=50',
    );
  });

  it('asks for the records of a zone, filtered', async () => {
    await client.getZone('weu', { kind: ['absent'], limit: 50, offset: 50 });
    expect(asked.pop()).toBe(
      'http://portal/api/service-router/v1/zones/weu?kind=absent&limit=50&offset=50',
    );
  });

  it('asks for the history of a route, filtered', async () => {
    await client.getRouteHistory(
      { namespace: 'payments', name: 'api' },
      { limit: 5, kind: ['Record', 'Region'] },
    );
    expect(asked.pop()).toBe(
      'http://portal/api/service-router/v1/routes/payments/api/history?limit=5&kind=Record&kind=Region',
    );
  });

  it('asks what happens if a region goes down, and where to lead its traffic', async () => {
    await client.previewFailover('weu', { to: 'neu', limit: 100 });
    expect(asked.pop()).toBe(
      'http://portal/api/service-router/v1/regions/weu/failover?to=neu&limit=100',
    );
  });

  it('asks for what stands behind a route', async () => {
    await client.getRouteObjects({ namespace: 'payments', name: 'api' });
    expect(asked.pop()).toBe(
      'http://portal/api/service-router/v1/routes/payments/api/objects',
    );
  });

  it('says that the backend does not answer, and in which words', async () => {
    const lost = new ServiceRouterClient({
      baseUrl: async () => 'http://portal/api/service-router',
      fetch: async () => {
        throw new Error('Failed to fetch');
      },
    });
    await expect(lost.getFleet()).rejects.toMatchObject({
      message: 'The Service Router backend does not answer: Failed to fetch',
      statusCode: 0,
      words: { with: ['Failed to fetch'] },
    });
  });

  it('says what the backend refused, and in which words where it told them', async () => {
    const words = { says: 'annotation {0} is empty', with: ['a/b'] };
    const refusing = new ServiceRouterClient({
      baseUrl: async () => 'http://portal/api/service-router',
      fetch: async () =>
        new Response(
          JSON.stringify({
            error: { name: 'InputError', message: 'It is empty', words },
          }),
          { status: 400 },
        ),
    });
    await expect(refusing.getFleet()).rejects.toMatchObject({
      message: 'It is empty',
      code: 'InputError',
      words,
    });
  });

  it('says what a server answered that says nothing itself, and in which words', async () => {
    const broken = new ServiceRouterClient({
      baseUrl: async () => 'http://portal/api/service-router',
      fetch: async () =>
        new Response('', { status: 502, statusText: 'Bad Gateway' }),
    });
    await expect(broken.getFleet()).rejects.toMatchObject({
      message: 'The Service Router backend answered 502 Bad Gateway',
      statusCode: 502,
      words: { with: ['502 Bad Gateway'] },
    });
  });
});
