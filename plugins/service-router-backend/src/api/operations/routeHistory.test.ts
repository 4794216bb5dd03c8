import { TestBackend } from '@backstage/backend-test-utils';
import {
  HistoryEntry,
  RouteHistory,
  RouteObject,
} from '@service-router/plugin-service-router-common';
import request from 'supertest';
import { furnishedCluster } from '../../__testUtils__/objects';
import { eventually, startPlugin } from '../../__testUtils__/startPlugin';
import { documentFault } from '../__testUtils__/documentFault';
import { everyRoute } from '../rights';
import { getRouteHistory } from './routeHistory';

const base = '/api/service-router/v1/routes/payments';

describe('what changed of a route, and what stands behind it', () => {
  let backend: TestBackend;
  const cluster = furnishedCluster();

  const get = (path: string) => request(backend.server).get(`${base}${path}`);
  const history = async (query = '') =>
    (await get(`/api/history${query}`)).body as RouteHistory;

  const isLast = ({ field, after }: HistoryEntry['fields'][number]) =>
    field === 'spec.application' && after === 'last';

  function change(spec: object) {
    const route = cluster.get('ServiceRoute', 'api', 'payments')!;
    cluster.put({
      ...route,
      metadata: {
        ...route.metadata,
        ...{
          managedFields: [
            { manager: 'kustomize-controller', time: '2026-03-01T12:00:00Z' },
          ],
        },
      },
      spec: { ...(route.spec as object), ...spec },
    });
  }

  beforeAll(async () => {
    backend = await startPlugin({ connect: async () => cluster });
    await eventually(
      async () => (await get('/api')).status,
      status => status === 200,
    );
    // What is there when it is first looked at has not changed.
    await eventually(
      async () => {
        change({ application: `shop-${Date.now() % 1000}` });
        return (await history()).items.length;
      },
      count => count > 0,
    );
    change({ application: 'last' });
    await eventually(
      async () => (await history()).items,
      items => items.some(({ fields }) => fields.some(isLast)),
    );
  });
  afterAll(() => backend.stop());

  it('tells a change with who made it and when, before and after', async () => {
    const answer = await get('/api/history?kind=ServiceRoute');
    expect(answer.body).toMatchObject({
      route: { namespace: 'payments', name: 'api' },
      keepDays: 90,
      errors: [],
    });
    const found = (answer.body as RouteHistory).items.find(({ fields }) =>
      fields.some(isLast),
    );
    expect(found).toMatchObject({
      kind: 'ServiceRoute',
      action: 'changed',
      cluster: 'weu',
      region: 'weu',
      object: 'payments/api',
      fields: [
        { field: 'spec.application', before: expect.stringMatching(/^shop/) },
      ],
      who: { kind: 'manager', name: 'kustomize-controller' },
    });
    expect(documentFault(answer)).toBeUndefined();
  });

  it('is told page by page', async () => {
    const all = (await history('?limit=200')).items.map(({ id }) => id);
    const first = await history('?limit=1');
    expect(first.items.map(({ id }) => id)).toEqual(all.slice(0, 1));
    const { items } = await history(
      `?limit=1&cursor=${first.nextCursor ?? 'missing'}`,
    );
    expect(items.map(({ id }) => id)).toEqual(all.slice(1, 2));
  });

  it.each`
    query                              | kinds
    ${'?kind=DNSPolicy'}               | ${[]}
    ${'?region=neu'}                   | ${[]}
    ${'?region=weu&kind=ServiceRoute'} | ${['ServiceRoute']}
  `('tells of $query nothing else', async ({ query, kinds }) => {
    const { items } = await history(query);
    expect([...new Set(items.map(({ kind }) => kind))]).toEqual(kinds);
  });

  it.each`
    query            | told
    ${'limit=0'}     | ${'The query parameter limit is "0"; expected a whole number from 1 to 200.'}
    ${'limit=201'}   | ${'The query parameter limit is "201"; expected a whole number from 1 to 200.'}
    ${'kind=Secret'} | ${'The query parameter kind is "Secret"; expected one of ServiceRoute, DNSPolicy,'}
    ${'cursor=abc'}  | ${'The query parameter cursor is "abc"; expected the nextCursor of an answer.'}
    ${'region='}     | ${'The query parameter region is ""; expected the name of a region.'}
  `('refuses $query', async ({ query, told }) => {
    const { status, body } = await get(`/api/history?${query}`);
    expect(status).toBe(400);
    expect(body.error.message).toContain(told);
  });

  it.each(['history', 'objects'])(
    'knows no %s of a route that nobody knows',
    async part => {
      const { status, body } = await get(`/unknown/${part}`);
      expect(status).toBe(404);
      expect(body.error.message).toBe(
        'No cluster holds ServiceRoute payments/unknown, and none is remembered.',
      );
    },
  );

  it.each(['history', 'objects'])(
    'refuses the %s of what can be no route',
    async part => {
      const { status, body } = await get(`/Api_1/${part}`);
      expect(status).toBe(400);
      expect(body.error.message).toContain('"payments/Api_1" has');
    },
  );

  it('tells the objects of the cluster, without what managers keep in them', async () => {
    const answer = await get('/api/objects');
    const items = answer.body.items as RouteObject[];
    expect(items[0]).toMatchObject({
      part: 'route',
      object: 'ServiceRoute payments/api',
      cluster: 'weu',
      content: { kind: 'ServiceRoute', spec: { application: 'last' } },
    });
    expect(JSON.stringify(items)).not.toContain('managedFields');
    expect(documentFault(answer)).toBeUndefined();
  });
});

describe('the history of a route while the database fails', () => {
  const ask = () =>
    getRouteHistory.answer(
      {
        parameters: { namespace: 'payments', name: 'api' },
        rights: everyRoute,
      } as never,
      {
        reports: () => ({
          report: () => ({ host: 'api.example.com' }),
          errors: () => [],
        }),
        history: () => ({
          entries: async () => {
            throw new Error('connect ECONNREFUSED postgres:hunter2@db');
          },
          keepDays: 90,
        }),
      } as never,
    ) as Promise<RouteHistory>;

  it('says so, and does not take it for a route without changes', async () => {
    const { items, failure, words } = await ask();
    expect(items).toEqual([]);
    expect(failure).toBe(
      'Changes cannot be read now: the database of Service Router fails (Error). It is asked again by itself.',
    );
    expect(words?.with).toEqual(['Error']);
  });

  it('does not tell how the database is reached', async () => {
    expect(JSON.stringify(await ask())).not.toContain('hunter2');
  });
});
