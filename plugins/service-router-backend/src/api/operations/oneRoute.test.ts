import request from 'supertest';
import { RecheckPart } from '@service-router/plugin-service-router-common';
import { eventually } from '../../__testUtils__/startPlugin';
import { apiOfTests, base } from '../__testUtils__/apiOfTests';
import { documentFault } from '../__testUtils__/documentFault';

const { auditor, get, nextEvent, post, start } = apiOfTests();

describe('one route', () => {
  it('tells its report', async () => {
    const { body } = await get('/routes/payments/api');
    expect(body).toMatchObject({
      route: { namespace: 'payments', name: 'api' },
      host: 'api-ns-p-base-shop.example.com',
      zones: [{ region: 'weu', title: 'West Europe' }],
      errors: [],
    });
  });

  it('tells with it which sources cannot be read', async () => {
    const server = await start({
      readZone: async () => {
        throw new Error('the zone does not answer');
      },
    });
    const answer = await eventually(
      () => request(server).get(`${base}/routes/payments/api`),
      ({ body }) => body.errors?.length > 0,
    );
    expect(answer.body.errors).toEqual([
      expect.objectContaining({
        region: 'weu',
        source: 'zone',
        name: 'example.com',
        message: expect.stringContaining('the zone does not answer'),
      }),
    ]);
    expect(documentFault(answer)).toBeUndefined();
  });

  it('says that nobody knows a route', async () => {
    const { status, body } = await get('/routes/payments/unknown');
    expect(status).toBe(404);
    expect(body.error.message).toBe(
      'No cluster holds ServiceRoute payments/unknown, and none is remembered.',
    );
  });

  it('does not say so while a cluster cannot be read, where it may stand', async () => {
    const server = await start({
      connect: async () => {
        throw new Error('the cluster does not answer');
      },
    });
    const answer = await eventually(
      () => request(server).get(`${base}/routes/payments/unknown`),
      ({ body }) => body.errors?.length > 0,
    );
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      route: { namespace: 'payments', name: 'unknown' },
      clusters: [{ cluster: 'weu', isDeclared: false }],
      errors: [{ source: 'cluster', name: 'weu' }],
    });
    expect(documentFault(answer)).toBeUndefined();
  });

  it.each`
    route                            | told
    ${'Payments/api'}                | ${'"Payments/api" has the capital letter "P"'}
    ${'payments/api_v2'}             | ${'"payments/api_v2" has "_"'}
    ${`${'x'.repeat(64)}/api`}       | ${'has a namespace of more than 63 characters'}
    ${`payments/${'x'.repeat(254)}`} | ${'has a name of more than 253 characters'}
  `('refuses $route', async ({ route, told }) => {
    const { status, body } = await get(`/routes/${route}`);
    expect(status).toBe(400);
    expect(body.error.message).toContain(told);
  });
});

describe('a route that is to be looked at now', () => {
  const reconcile = (route: string) => post(`/routes/${route}/reconcile`);

  it('is told what is asked of whom, and is done', async () => {
    const { body } = await reconcile('payments/api');
    expect(body).toMatchObject({
      route: { namespace: 'payments', name: 'api' },
      parts: [
        { kind: 'cluster', name: 'weu', region: 'weu' },
        { kind: 'zone', name: 'example.com', region: 'weu' },
      ],
    });
    const again = await eventually(
      async () => (await reconcile('payments/api')).body,
      ({ parts }) => parts.every(({ doneAt }: RecheckPart) => doneAt),
    );
    expect(again.parts.map(({ by }: RecheckPart) => by)).toEqual([
      'thisReplica',
      'thisReplica',
    ]);
  });

  it('is noted in the audit log as what is done, not only told', async () => {
    nextEvent();
    await reconcile('payments/api');
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        severityLevel: 'medium',
        meta: { actionType: 'by-name', route: 'payments/api' },
      }),
    );
  });

  it('is not one that nobody knows', async () => {
    const { status } = await reconcile('payments/unknown');
    expect(status).toBe(404);
  });
});
