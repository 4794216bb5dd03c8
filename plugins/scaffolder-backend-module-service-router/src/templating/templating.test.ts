import {
  mockCredentials,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';

// The first import of the whole scaffolder takes its time on a busy machine.
jest.setTimeout(120_000);

const HOST = `\${{ serviceRouterHost({ serviceName: parameters.title | toDnsLabel, environment: 'prod', application: 'webshop', letter: 'p', domain: 'example.com' }) }}`;

const template = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name: 'named', namespace: 'default' },
  spec: {
    type: 'service',
    parameters: {},
    steps: [
      { id: 'say', name: 'Say', action: 'debug:log', input: { message: HOST } },
    ],
    output: { host: HOST },
  },
};

describe('what templates are helped with', () => {
  let server: Awaited<ReturnType<typeof startTestBackend>>['server'];
  let stop = async () => {};

  beforeAll(async () => {
    const backend = await startTestBackend({
      features: [
        import('@backstage/plugin-scaffolder-backend'),
        import('..'),
        catalogServiceMock.factory({ entities: [] }),
      ],
    });
    server = backend.server;
    stop = () => backend.stop();
  });
  afterAll(() => stop());

  const asUser = (test: request.Test) =>
    test.set('authorization', mockCredentials.user.header());

  it('is listed with schemas and examples', async () => {
    const { body } = await asUser(
      request(server).get('/api/scaffolder/v2/templating-extensions'),
    );
    expect(body.filters.toDnsLabel).toMatchObject({
      schema: { input: { type: 'string' }, output: { type: 'string' } },
      examples: [{ example: expect.stringContaining('toDnsLabel') }],
    });
    expect(body.globals.functions.serviceRouterHost).toMatchObject({
      schema: {
        arguments: [
          {
            required: [
              'serviceName',
              'environment',
              'application',
              'letter',
              'domain',
            ],
          },
        ],
      },
      examples: [{ example: expect.stringContaining('serviceRouterHost(') }],
    });
  });

  it('names a service in a template', async () => {
    const { body, status } = await asUser(
      request(server).post('/api/scaffolder/v2/dry-run'),
    ).send({
      template,
      values: { title: 'Orders API v2' },
      directoryContents: [],
    });
    expect({ status, output: body.output }).toEqual({
      status: 200,
      output: { host: 'orders-api-v2-ns-p-prod-webshop.example.com' },
    });
  });
});
