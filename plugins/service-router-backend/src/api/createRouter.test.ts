import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { eventually } from '../__testUtils__/startPlugin';
import { base, startableApi } from './__testUtils__/apiOfTests';
import { calls, Server } from './__testUtils__/calls';
import { documentFault } from './__testUtils__/documentFault';

describe('createRouter', () => {
  let server: Server;
  let closed: Server;
  let unconfigured: Server;
  let anonymous: Server;
  const { auditor, nextEvent, start, stop } = startableApi();

  beforeAll(async () => {
    server = await start();
    closed = await start({ result: AuthorizeResult.DENY });
    unconfigured = await start({ config: {} });
    anonymous = await start({ caller: mockCredentials.none() });
    await eventually(
      async () => (await request(server).get(`${base}/routes`)).body.items,
      items => items?.length === 1,
    );
  });
  afterAll(() => stop());

  describe.each(calls)('$id', ({ eventId, operation, call }) => {
    it('answers a user, as the document says', async () => {
      const answer = await call(server);
      expect(answer.status).toBe(200);
      expect(documentFault(answer)).toBeUndefined();
    });

    it('answers a service', async () => {
      const { status } = await call(server).set(
        'Authorization',
        mockCredentials.service.header(),
      );
      expect(status).toBe(200);
    });

    it('does not answer anybody unknown', async () => {
      const answer = await call(server).set(
        'Authorization',
        mockCredentials.none.header(),
      );
      expect(answer.status).toBe(401);
      expect(answer.body.error.name).toBe('AuthenticationError');
      expect(documentFault(answer)).toBeUndefined();
    });

    it('does not answer a cookie, which is for files that a browser loads', async () => {
      const { status } = await call(anonymous).set(
        'Cookie',
        mockCredentials.limitedUser.cookie(),
      );
      expect(status).toBe(401);
    });

    it('is noted in the audit log, with how it ended', async () => {
      const noted = nextEvent();
      await call(server);
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId,
          severityLevel: operation.audit.severityLevel ?? 'low',
        }),
      );
      expect(noted.success).toHaveBeenCalledTimes(1);
      expect(noted.fail).not.toHaveBeenCalled();
    });

    it('without its permission is refused by name, and that is noted', async () => {
      const noted = nextEvent();
      const answer = await call(closed);
      expect(answer.status).toBe(403);
      expect(answer.body.error).toMatchObject({
        name: 'NotAllowedError',
        message: `This needs the permission ${operation.permission.name}${
          operation.otherwise
            ? `, or ${operation.otherwise.name} for each route it is about`
            : ''
        }.`,
      });
      expect(documentFault(answer)).toBeUndefined();
      expect(noted.fail).toHaveBeenCalledWith({
        error: expect.objectContaining({ name: 'NotAllowedError' }),
      });
      expect(noted.success).not.toHaveBeenCalled();
    });

    it('says what to add where nothing is configured', async () => {
      const answer = await call(unconfigured);
      expect(answer.status).toBe(404);
      expect(answer.body.error).toMatchObject({
        name: 'NotConfiguredError',
        message: expect.stringContaining('app-config.yaml'),
      });
      expect(documentFault(answer)).toBeUndefined();
    });

    it('refuses a query parameter that it does not have', async () => {
      const noted = nextEvent();
      const asked = call(server);
      asked.url += asked.url.includes('?') ? '&regoin=weu' : '?regoin=weu';
      const answer = await asked;
      expect(answer.status).toBe(400);
      expect(answer.body.error.message).toContain(
        'There is no query parameter "regoin" here;',
      );
      expect(documentFault(answer)).toBeUndefined();
      expect(noted.fail).toHaveBeenCalledTimes(1);
    });
  });

  it('serves its document', async () => {
    const { body } = await request(server).get(
      '/api/service-router/openapi.json',
    );
    expect(body).toMatchObject({
      openapi: '3.1.0',
      paths: { '/api/service-router/v1/routes': { get: {} } },
    });
  });

  it('notes in the audit log who reads its document', async () => {
    const noted = nextEvent();
    await request(server).get('/api/service-router/openapi.json');
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'openapi-fetch',
        severityLevel: 'low',
        request: expect.anything(),
      }),
    );
    expect(noted.success).toHaveBeenCalledTimes(1);
  });

  it('serves its document to nobody unknown', async () => {
    const { status } = await request(server)
      .get('/api/service-router/openapi.json')
      .set('Authorization', mockCredentials.none.header());
    expect(status).toBe(401);
  });

  it('hears nothing of who is unknown, whom Backstage keeps away', async () => {
    auditor.createEvent.mockClear();
    await request(server)
      .get(`${base}/routes`)
      .set('Authorization', mockCredentials.none.header());
    expect(auditor.createEvent).not.toHaveBeenCalled();
  });
});
