import { isResourcePermission } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  createServiceRouteConditionalDecision,
  serviceRouteConditions,
} from '@service-router/plugin-service-router-node';
import request from 'supertest';
import { base, startableApi } from './__testUtils__/apiOfTests';
import { calls, Server } from './__testUtils__/calls';
import { documentFault } from './__testUtils__/documentFault';

const { start, stop } = startableApi();
afterAll(() => stop());

describe('while the permission framework fails', () => {
  let server: Server;
  beforeAll(async () => {
    server = await start({
      decide: () => {
        throw new Error('no policy');
      },
    });
  });

  it.each(calls)('$id is not answered, as the document says', async one => {
    const answer = await one.call(server);
    expect(answer.status).toBe(500);
    expect(documentFault(answer)).toBeUndefined();
  });
});

describe('while the catalog cannot be read', () => {
  let server: Server;
  beforeAll(async () => {
    server = await start({
      catalog: catalogServiceMock.mock({
        streamEntities: () => {
          throw new Error('the catalog does not answer');
        },
      }).factory,
      decide: permission =>
        createServiceRouteConditionalDecision(
          permission as Parameters<
            typeof createServiceRouteConditionalDecision
          >[0],
          serviceRouteConditions.isEntityOwner({
            claims: ['group:default/pay'],
          }),
        ),
    });
  });

  it.each(
    calls.filter(
      ({ operation: { permission, otherwise } }) =>
        isResourcePermission(permission) || otherwise,
    ),
  )('$id is not answered to owners, as the document says', async one => {
    const answer = await one.call(server);
    expect(answer.status).toBe(503);
    expect(answer.body.error.message).toContain('the catalog does not answer');
    expect(documentFault(answer)).toBeUndefined();
  });
});

describe('a body that cannot be read', () => {
  let server: Server;
  beforeAll(async () => {
    server = await start();
  });

  const json = 'application/json';
  it.each(
    ['check', 'plan'].flatMap(path => [
      { path, status: 400, what: 'no JSON', type: json, body: '{' },
      {
        path,
        status: 413,
        what: 'too long',
        type: json,
        body: `"${'x'.repeat(1024 * 1024)}"`,
      },
      {
        path,
        status: 415,
        what: 'in another character set',
        type: `${json}; charset=latin1`,
        body: '{}',
      },
    ]),
  )(
    '$path of what is $what is refused with $status, as the document says',
    async ({ path, status, type, body }) => {
      const answer = await request(server)
        .post(`${base}/${path}`)
        .set('Content-Type', type)
        .send(body);
      expect(answer.status).toBe(status);
      expect(documentFault(answer)).toBeUndefined();
    },
  );
});
