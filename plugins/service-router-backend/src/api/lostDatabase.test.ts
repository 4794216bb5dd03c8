import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import request from 'supertest';
import { eventually } from '../__testUtils__/startPlugin';
import { testDatabases } from '../__testUtils__/testDatabases';
import { base, startableApi } from './__testUtils__/apiOfTests';
import { calls, Server } from './__testUtils__/calls';
import { documentFault } from './__testUtils__/documentFault';

const databases = testDatabases();
const { start, stop } = startableApi();
afterAll(() => stop());

/** What is read of the database while it is asked; all else is answered from what the replica knows. */
const reading = ['GetRouteHistory', 'ReconcileRoute'];

const call = (id: string, server: Server) =>
  calls.find(one => one.id === id)!.call(server);

describe.each(
  databases.eachSupportedId().flatMap(([databaseId]) => [
    {
      databaseId,
      how: 'cannot be reached any more',
      lose: (knex: Knex) => knex.destroy(),
    },
    {
      databaseId,
      how: 'has lost its tables',
      lose: async (knex: Knex) => {
        await knex.schema.dropTable('route_changes');
        await knex.schema.dropTable('rechecks');
      },
    },
  ]),
)('while the database on $databaseId $how', ({ databaseId, lose }) => {
  let server: Server;

  beforeAll(async () => {
    const knex = await databases.init(databaseId);
    server = await start({
      features: [
        createServiceFactory({
          service: coreServices.database,
          deps: {},
          factory: () => ({ getClient: async () => knex }),
        }),
      ],
    });
    await eventually(
      async () => (await request(server).get(`${base}/routes`)).body.items,
      items => items?.length === 1,
    );
    await lose(knex);
  });

  it('a route is not looked at on request, as the document says', async () => {
    const answer = await call('ReconcileRoute', server);
    expect(answer.status).toBe(503);
    expect(answer.body.error.message).toMatch(
      /^ServiceRoute payments\/api cannot be checked now: the database of Service Router, through which replicas are asked, fails \(\w+\)\.$/,
    );
    expect(documentFault(answer)).toBeUndefined();
  });

  it('what changed of a route is told as what cannot be read, and not as nothing', async () => {
    const answer = await call('GetRouteHistory', server);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      items: [],
      failure: expect.stringContaining('the database of Service Router fails'),
    });
    expect(documentFault(answer)).toBeUndefined();
  });

  it.each(reading)('%s does not tell what the database was asked', async id => {
    const { text } = await call(id, server);
    expect(text).not.toMatch(/select|insert|route_changes|rechecks/i);
  });

  it.each(calls.filter(({ id }) => !reading.includes(id)))(
    '$id is answered all the same, as the document says',
    async one => {
      const answer = await one.call(server);
      expect(answer.status).toBe(200);
      expect(documentFault(answer)).toBeUndefined();
    },
  );
});
