import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';

// The first import of the whole scaffolder takes its time on a busy machine.
jest.setTimeout(120_000);

const user = mockCredentials.user('user:default/ada');

const answers: Record<string, object> = {
  '/v1/fleet': {
    regions: [
      { name: 'weu', title: 'West Europe' },
      { name: 'neu', title: 'North Europe' },
      { name: 'sea', title: 'South East Asia' },
    ],
    clusters: [{ region: 'weu' }, { region: 'neu' }],
    gateways: [
      {
        namespace: 'ns-service-router',
        name: 'gateway-internal',
        clusters: [{ region: 'weu' }, { region: 'neu' }],
      },
    ],
  },
  '/v1/routes': {
    items: [
      {
        namespace: 'ns-webshop',
        name: 'orders',
        host: 'orders-ns-p-prod-webshop.example.com',
      },
      { namespace: 'ns-webshop', name: 'payments' },
    ],
    errors: [],
  },
};

/** The Service Router backend as far as suggestions need it; it tells who asked, and can refuse. */
function serviceRouter(
  heard: (principal: unknown) => void,
  statusCode: () => number,
) {
  return createBackendPlugin({
    pluginId: 'service-router',
    register(env) {
      env.registerInit({
        deps: {
          httpRouter: coreServices.httpRouter,
          httpAuth: coreServices.httpAuth,
        },
        async init({ httpRouter, httpAuth }) {
          httpRouter.use(async (incoming, response) => {
            heard((await httpAuth.credentials(incoming)).principal);
            response
              .status(statusCode())
              .json(
                statusCode() === 200
                  ? answers[incoming.path]
                  : { error: { name: 'Refusal', message: 'said no' } },
              );
          });
        },
      });
    },
  });
}

describe('autocomplete of service-router', () => {
  const asked: unknown[] = [];
  let answer = 200;
  let server: Awaited<ReturnType<typeof startTestBackend>>['server'];
  let stop = async () => {};

  beforeAll(async () => {
    const backend = await startTestBackend({
      features: [
        import('@backstage/plugin-scaffolder-backend'),
        import('..'),
        catalogServiceMock.factory({ entities: [] }),
        serviceRouter(
          principal => asked.push(principal),
          () => answer,
        ),
      ],
    });
    server = backend.server;
    stop = () => backend.stop();
  });
  beforeEach(() => {
    asked.length = 0;
    answer = 200;
  });
  afterAll(() => stop());

  const suggestions = (
    resource: string,
    token = mockCredentials.user.token('user:default/ada'),
  ) =>
    request(server)
      .post(`/api/scaffolder/v2/autocomplete/service-router/${resource}`)
      .set('authorization', mockCredentials.user.header())
      .send({ token, context: {} });

  it.each`
    resource      | results
    ${'regions'}  | ${[{ id: 'weu', title: 'West Europe' }, { id: 'neu', title: 'North Europe' }]}
    ${'gateways'} | ${[{ id: 'ns-service-router/gateway-internal', title: 'ns-service-router/gateway-internal (West Europe, North Europe)' }]}
    ${'routes'}   | ${[{ id: 'ns-webshop/orders', title: 'ns-webshop/orders (orders-ns-p-prod-webshop.example.com)' }, { id: 'ns-webshop/payments' }]}
  `('suggests $resource', async ({ resource, results }) => {
    const { status, body } = await suggestions(resource);
    expect({ status, body }).toEqual({ status: 200, body: { results } });
  });

  it('asks with the rights of the user whose token it was given', async () => {
    await suggestions('regions');
    expect(asked).toEqual([user.principal]);
  });

  it.each`
    whose          | token
    ${'an SCM'}    | ${'ghp_0123456789'}
    ${'a service'} | ${mockCredentials.service.token()}
    ${'nobody'}    | ${mockCredentials.none.header()}
  `('asks nobody with the token of $whose', async ({ token }) => {
    const { status, body } = await suggestions('regions', token);
    expect({ status, message: body.error.message }).toEqual({
      status: 401,
      message: expect.stringContaining('the Backstage token of the user'),
    });
    expect(asked).toEqual([]);
  });

  it.each`
    answered | status | message
    ${403}   | ${403} | ${'The Service Router backend does not show its routes: said no'}
    ${500}   | ${503} | ${'The routes cannot be read now: said no'}
  `(
    'answers $status where the backend answers $answered',
    async ({ answered, status, message }) => {
      answer = answered;
      const { status: told, body } = await suggestions('routes');
      expect({ status: told, message: body.error.message }).toEqual({
        status,
        message,
      });
    },
  );

  it.each(['zones', 'constructor'])(
    'says what there is where "%s" is asked for',
    async resource => {
      const { status, body } = await suggestions(resource);
      expect({ status, message: body.error.message }).toEqual({
        status: 400,
        message: `service-router has no "${resource}" to suggest; it has regions, gateways, routes`,
      });
    },
  );
});
