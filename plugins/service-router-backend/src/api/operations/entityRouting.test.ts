import { apiOfTests } from '../__testUtils__/apiOfTests';

const { get } = apiOfTests();

describe('routing of an entity', () => {
  it('tells the report of each route once, in the order of the annotation', async () => {
    const { body } = await get('/entity-routing?ref=component:default/both');
    expect(body).toMatchObject({
      entityRef: 'component:default/both',
      annotation: ' payments/api , payments/web,payments/api',
      items: [
        { route: { namespace: 'payments', name: 'api' } },
        { route: { namespace: 'payments', name: 'web' } },
      ],
    });
    expect(body.items).toHaveLength(2);
  });

  it('takes an entity without the annotation for one without routes', async () => {
    const { body } = await get('/entity-routing?ref=component:default/none');
    expect(body).toEqual({
      entityRef: 'component:default/none',
      items: [],
      errors: [],
    });
  });

  it('does not tell whether an entity exists that may not be seen', async () => {
    const { status, body } = await get(
      '/entity-routing?ref=component:default/secret',
    );
    expect(status).toBe(404);
    expect(body.error.message).toBe(
      'There is no entity component:default/secret, or you may not see it.',
    );
  });

  it('says which part of the annotation is not a route', async () => {
    const { status, body } = await get(
      '/entity-routing?ref=component:default/malformed',
    );
    expect(status).toBe(400);
    expect(body.error.message).toBe(
      'component:default/malformed: annotation router.io/service-route is "payments/api, Payments", of which "Payments" is not a namespace and a name; expected namespace/name of a ServiceRoute, several divided by commas.',
    );
  });

  it.each`
    query             | told
    ${''}             | ${'The query parameter ref is missing'}
    ${'?ref='}        | ${'The query parameter ref is ""'}
    ${'?ref=api'}     | ${'The query parameter ref is "api"'}
    ${'?ref=a&ref=b'} | ${'The query parameter ref is "a,b"'}
  `('refuses "$query"', async ({ query, told }) => {
    const { status, body } = await get(`/entity-routing${query}`);
    expect(status).toBe(400);
    expect(body.error.message).toContain(told);
  });
});
