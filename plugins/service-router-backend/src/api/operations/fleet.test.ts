import { apiOfTests } from '../__testUtils__/apiOfTests';
import { documentFault } from '../__testUtils__/documentFault';
import { toHolder } from '../__testUtils__/toHolder';

const { get } = apiOfTests();

describe('the fleet', () => {
  it('keeps what it tells one caller from all others', async () => {
    const { headers } = await get('/fleet');
    expect(headers['cache-control']).toBe('private, no-cache');
  });

  it('sums the fleet up', async () => {
    const { body } = await get('/fleet');
    expect(body).toMatchObject({
      budgets: [],
      defaultGatewayNamespace: 'istio-system',
      regions: [{ name: 'weu', title: 'West Europe', zone: 'example.com' }],
      clusters: [{ name: 'weu', mode: 'reconcile', routes: 1, failing: [] }],
      gateways: [{ namespace: 'istio-system', name: 'internal' }],
    });
  });

  it('tells of each region what it holds', async () => {
    const answer = await get('/regions');
    expect(answer.body.items).toMatchObject([
      {
        name: 'weu',
        title: 'West Europe',
        clusters: [{ name: 'weu', mode: 'reconcile' }],
        policies: 1,
        gateways: 1,
        zone: { name: 'example.com' },
      },
    ]);
    const { routes } = answer.body.items[0];
    expect(Object.values(routes)).toEqual([1]);
    expect(documentFault(answer)).toBeUndefined();
  });

  it.each([
    '/fleet',
    '/regions',
    '/zones/weu',
    '/traffic',
    '/routes',
    '/regions/weu/failover',
  ])('says of %s when it was told, as the document says', async path => {
    const before = Date.now();
    const answer = await get(path);
    expect(Date.parse(answer.body.generatedAt)).toBeGreaterThanOrEqual(before);
    expect(documentFault(answer)).toBeUndefined();
  });

  it('tells a zone record by record, beside what is planned', async () => {
    const { body } = await get('/zones/weu');
    expect(body).toMatchObject({
      region: 'weu',
      zone: 'example.com',
      errors: [],
      orphans: [],
    });
    expect(body.matches.map(({ state }: { state: string }) => state)).toContain(
      'absent',
    );
  });

  it('tells of a zone the page that is asked for, as the document says', async () => {
    const { body: whole } = await get('/zones/weu?kind=absent');
    const answer = await get('/zones/weu?kind=absent&limit=1&offset=1');
    expect(answer.status).toBe(200);
    expect(documentFault(answer)).toBeUndefined();
    expect(answer.body).toMatchObject({
      matches: whole.matches.slice(1, 2),
      total: whole.total,
      offset: 1,
    });
    expect(whole.total).toBeGreaterThan(1);
  });

  it.each`
    query                  | said
    ${'kind=theirs'}       | ${'The query parameter kind is "theirs"; expected one of ours, foreign, absent, contested.'}
    ${'state=gone'}        | ${'The query parameter state is "gone"; expected one of present, absent, differentTarget, differentTtl, linked, foreign.'}
    ${'limit=0'}           | ${'The query parameter limit is "0"; expected a whole number from 1 to 1000.'}
    ${'cursor=a&offset=1'} | ${'The query parameters cursor and offset both say where the answer begins; expected one of them.'}
  `('refuses $query of a zone', async ({ query, said }) => {
    const { status, body } = await get(`/zones/weu?${query}`);
    expect(status).toBe(400);
    expect(body.error.message).toBe(said);
  });

  it('previews the loss of a region that no name leads to', async () => {
    const { body } = await get('/regions/weu/failover');
    expect(body).toMatchObject({
      lost: [{ region: 'weu', title: 'West Europe' }],
      sentence:
        'No name that is known leads to West Europe, so no answer changes when West Europe goes down.',
      items: [],
      total: 0,
      withheld: 0,
    });
  });

  it('previews no loss of a region that is not configured', async () => {
    const { status, body } = await get('/regions/xyz/failover');
    expect(status).toBe(404);
    expect(body.error.message).toBe('There is no region "xyz".');
  });

  it('leads nothing to a region that is not configured, or lost', async () => {
    const { status, body } = await get('/regions/weu/failover?to=weu');
    expect(status).toBe(400);
    expect(body.error.message).toBe(
      'The query parameter to is "weu"; expected none, as there is no other region.',
    );
  });

  it('gives the preview that the caller has already no second time', async () => {
    const again = await toHolder(() => get('/regions/weu/failover'));
    expect(again.status).toBe(304);
  });

  it('knows no zone of a region that is not configured', async () => {
    const { status, body } = await get('/zones/mars');
    expect(status).toBe(404);
    expect(body.error.message).toBe('There is no region "mars".');
  });

  it('tells of no profile where no traffic manager is configured', async () => {
    const { body } = await get('/traffic');
    expect(body).toMatchObject({
      isConfigured: false,
      profiles: [],
      refusals: [],
      errors: [],
    });
  });
});
