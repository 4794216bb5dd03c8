import { apiOfTests } from '../__testUtils__/apiOfTests';
import { documentFault } from '../__testUtils__/documentFault';
import { toHolder } from '../__testUtils__/toHolder';

const { get } = apiOfTests();

describe('the list of routes', () => {
  it('lists routes, with what cannot be read', async () => {
    const { body } = await get('/routes');
    expect(body).toMatchObject({
      items: [{ namespace: 'payments', name: 'api' }],
      errors: [],
    });
  });

  it.each`
    query                       | told
    ${'limit=0'}                | ${'The query parameter limit is "0"; expected a whole number from 1 to 1000.'}
    ${'limit=many'}             | ${'The query parameter limit is "many"; expected a whole number from 1 to 1000.'}
    ${'sort=age'}               | ${'The query parameter sort is "age"; expected one of name, -name, host, -host, overall, -overall.'}
    ${'state=broken'}           | ${'The query parameter state is "broken"; expected one of healthy, answering,'}
    ${'overall=fine'}           | ${'The query parameter overall is "fine"; expected one of good, progress, attention, problem, gone.'}
    ${'text='}                  | ${'The query parameter text is ""; expected a part of a host name or of namespace/name.'}
    ${'offset=-1'}              | ${'The query parameter offset is "-1"; expected a whole number from 0 to 999999999.'}
    ${'mode=x'}                 | ${'The query parameter mode is "x"; expected one of Active, RegionBound, Mixed.'}
    ${'problem=x'}              | ${'The query parameter problem is "x"; expected one of HostTaken, SeveralWriters,'}
    ${'region=neu'}             | ${'The query parameter region is "neu"; expected one of weu.'}
    ${'region=weu&region=mars'} | ${'The query parameter region is "mars"; expected one of weu.'}
    ${'cursor=abc'}             | ${'The query parameter cursor is "abc"; expected the nextCursor of an answer in the same order (sort=name).'}
  `('lists no routes by $query', async ({ query, told }) => {
    const answer = await get(`/routes?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(told);
  });

  it.each`
    query                            | total
    ${'text=SHOP.example'}           | ${1}
    ${'text=payments/api'}           | ${1}
    ${'text=orders'}                 | ${0}
    ${'region=weu&limit=1'}          | ${1}
    ${'state=written&state=planned'} | ${1}
    ${'state=conflict'}              | ${0}
    ${'overall=gone'}                | ${0}
    ${'problem=HostTaken'}           | ${0}
    ${'offset=5&limit=1'}            | ${1}
  `('lists $total routes by $query', async ({ query, total }) => {
    const answer = await get(`/routes?${query}`);
    expect(answer.body.total).toBe(total);
    expect(documentFault(answer)).toBeUndefined();
  });

  it('says in words of every language which regions there are', async () => {
    const { body } = await get('/routes?region=neu');
    expect(body.error.words).toEqual({
      says: 'The query parameter region is "{0}"; expected one of {1}.',
      with: ['neu', { items: ['weu'], by: 'comma' }],
    });
  });

  it('finds the entities of no routes in a region that is not there', async () => {
    const answer = await get('/route-entities?region=neu');
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toBe(
      'The query parameter region is "neu"; expected one of weu.',
    );
    expect(documentFault(answer)).toBeUndefined();
  });

  it('lists the routes of a mode, and no others', async () => {
    const [{ mode }] = (await get('/routes')).body.items;
    const others = ['Active', 'RegionBound', 'Mixed'].filter(
      one => one !== mode,
    );
    const ask = (modes: string[]) =>
      get(`/routes?${modes.map(one => `mode=${one}`).join('&')}`);
    expect((await ask([mode])).body.total).toBe(1);
    expect((await ask(others)).body.total).toBe(0);
  });

  it.each(['/routes', '/regions', '/zones/weu'])(
    'answers %s with 304 to who has the answer',
    async path => {
      const { headers } = await get(path);
      expect(headers.etag).toMatch(/^W\/"[\w-]{27}"$/);
      expect(headers['cache-control']).toBe('private, no-cache');
      const again = await toHolder(() => get(path));
      expect(again.status).toBe(304);
      expect(again.text).toBe('');
    },
  );

  it('takes an answer to another question for another', async () => {
    const { headers } = await get('/routes');
    const other = await get('/routes?limit=1').set(
      'If-None-Match',
      headers.etag,
    );
    expect(other.status).toBe(200);
  });
});
