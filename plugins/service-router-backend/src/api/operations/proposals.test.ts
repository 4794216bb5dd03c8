import {
  apiOfTests,
  change,
  declared,
  proposal,
} from '../__testUtils__/apiOfTests';

const { cluster, post } = apiOfTests();

describe('a proposal', () => {
  function check(body: unknown) {
    return post('/check').send(body as object);
  }

  it('is told its name and what speaks against it, and nothing is written', async () => {
    const before = cluster.writes.length;
    const { body } = await check({ ...proposal, serviceName: 'api' });
    expect(body.host).toBe('api-ns-p-base-shop.example.com');
    expect(body.findings).toEqual([
      expect.objectContaining({ rule: 'hostTaken', severity: 'error' }),
    ]);
    expect(cluster.writes).toHaveLength(before);
  });

  it.each`
    what                | body                                       | told
    ${'of no shape'}    | ${[]}                                      | ${'expected object'}
    ${'without a part'} | ${{ ...proposal, environment: undefined }} | ${'environment: '}
    ${'of wrong type'}  | ${{ ...proposal, serviceName: 7 }}         | ${'serviceName: '}
    ${'of no mode'}     | ${{ ...proposal, mode: 'Passive' }}        | ${'mode: '}
    ${'with a surplus'} | ${{ ...proposal, servicename: 'x' }}       | ${'servicename'}
    ${'beyond measure'} | ${{ ...proposal, name: 'x'.repeat(1001) }} | ${'name: '}
  `('$what is refused, naming the field', async ({ body, told }) => {
    const answer = await check(body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.name).toBe('InputError');
    expect(answer.body.error.message).toContain(told);
  });

  it('that is not JSON is refused', async () => {
    const { status } = await post('/check')
      .set('Content-Type', 'application/json')
      .send('{ "namespace": ');
    expect(status).toBe(400);
  });
});

describe('a change', () => {
  function plan(body: unknown) {
    return post('/plan').send(body as object);
  }

  it('is told what it does to each zone, and nothing is written', async () => {
    const before = cluster.writes.length;
    const { body } = await plan(change);
    expect(body).toMatchObject({
      routes: [
        {
          namespace: 'payments',
          name: 'web',
          after: 'web-ns-p-base-shop.example.com',
        },
      ],
      zones: [
        {
          region: 'weu',
          records: [
            {
              fqdn: 'web-ns-p-base-shop.example.com',
              type: 'CNAME',
              action: 'create',
              writers: ['weu'],
            },
          ],
        },
      ],
      profiles: [],
    });
    expect(cluster.writes).toHaveLength(before);
  });

  it('is told of the name that it gives up', async () => {
    const { body } = await plan({
      declared: [],
      removed: [
        {
          object: {
            kind: 'ServiceRoute',
            namespace: 'payments',
            name: 'api',
          },
        },
      ],
    });
    expect(body.routes).toEqual([
      {
        namespace: 'payments',
        name: 'api',
        before: 'api-ns-p-base-shop.example.com',
      },
    ]);
  });

  it('may be as long as a repository of a thousand routes', async () => {
    const { status } = await plan({
      declared: Array.from({ length: 1000 }, (_, index) => ({
        object: {
          ...declared,
          metadata: { namespace: 'payments', name: `web-${index}` },
          spec: { ...declared.spec, serviceName: `web-${index}` },
        },
      })),
      removed: [],
    });
    expect(status).toBe(200);
  });

  it.each`
    what                | body                                                                              | told
    ${'of no shape'}    | ${[]}                                                                             | ${'expected object'}
    ${'without a list'} | ${{ declared: [] }}                                                               | ${'removed: '}
    ${'of other kinds'} | ${{ declared: [{ object: { ...declared, kind: 'Secret' } }], removed: [] }}       | ${'declared.0.object.kind: '}
    ${'with a surplus'} | ${{ declared: [{ object: { ...declared, status: {} } }], removed: [] }}           | ${'status'}
    ${'of wrong type'}  | ${{ declared: [{ object: { ...declared, spec: { mode: 1 } } }], removed: [] }}    | ${'declared.0.object.spec'}
    ${'without a name'} | ${{ declared: [], removed: [{ object: { kind: 'DNSPolicy', namespace: 'a' } }] }} | ${'removed.0.object.name: '}
  `('$what is refused, naming the field', async ({ body, told }) => {
    const answer = await plan(body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.name).toBe('InputError');
    expect(answer.body.error.message).toContain(told);
  });
});
