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
import { sample, sound } from './__testUtils__/generateBench';

// The first import of the whole scaffolder takes its time on a busy machine.
jest.setTimeout(120_000);

const routing = {
  id: 'routing',
  name: 'Write the routing',
  action: 'service-router:generate',
  input: {
    serviceName: '${{ parameters.serviceName }}',
    mode: '${{ parameters.mode.mode }}',
    sourceRegion: '${{ parameters.mode.sourceRegion }}',
    namespace: sample.namespace,
    name: sample.name,
    application: sample.application,
    environment: sample.environment,
    gateway: sample.gateway,
    owner: '${{ parameters.owner }}',
  },
};
const template = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name: 'expose', namespace: 'default' },
  spec: {
    type: 'service',
    parameters: {},
    steps: [
      routing,
      {
        id: 'list',
        name: 'List',
        action: 'debug:log',
        input: { listWorkspace: 'with-contents' },
      },
    ],
    output: { host: '${{ steps.routing.output.host }}' },
  },
};
const values = {
  serviceName: 'test-workload',
  owner: 'guests',
  mode: { mode: 'Active' },
};

/** The Service Router backend as far as the action needs it: it finds nothing wrong, and tells who asked. */
const soundServiceRouter = (heard: (principal: unknown) => void) =>
  createBackendPlugin({
    pluginId: 'service-router',
    register(env) {
      env.registerInit({
        deps: {
          httpRouter: coreServices.httpRouter,
          httpAuth: coreServices.httpAuth,
        },
        async init({ httpRouter, httpAuth }) {
          httpRouter.use(async (incoming, response) => {
            const { principal } = await httpAuth.credentials(incoming);
            heard({ path: incoming.path, principal });
            response.json(sound);
          });
        },
      });
    },
  });

interface TaskEvent {
  type: string;
  body: { message: string; output?: unknown; error?: { message: string } };
}

describe('the scaffolder with service-router:generate', () => {
  const asked: unknown[] = [];
  let server: Awaited<ReturnType<typeof startTestBackend>>['server'];
  let stop = async () => {};

  beforeAll(async () => {
    const backend = await startTestBackend({
      features: [
        import('@backstage/plugin-scaffolder-backend'),
        import('.'),
        catalogServiceMock.factory({ entities: [template] }),
        soundServiceRouter(principal => asked.push(principal)),
      ],
    });
    server = backend.server;
    stop = () => backend.stop();
  });
  beforeEach(() => {
    asked.length = 0;
  });
  afterAll(() => stop());

  async function runTask(parameters: object): Promise<TaskEvent[]> {
    const { body, status } = await request(server)
      .post('/api/scaffolder/v2/tasks')
      .set('authorization', mockCredentials.user.header())
      .send({ templateRef: 'template:default/expose', values: parameters });
    expect({ status, body }).toMatchObject({ status: 201 });
    for (;;) {
      const { body: events } = await request(server)
        .get(`/api/scaffolder/v2/tasks/${body.id}/events`)
        .set('authorization', mockCredentials.user.header());
      if (events.some(({ type }: TaskEvent) => type === 'completion')) {
        return events;
      }
    }
  }
  const logOf = (events: TaskEvent[]) =>
    events.map(({ body }) => body.message).join('\n');

  it('lists the action with its inputs, outputs and examples', async () => {
    const { body } = await request(server)
      .get('/api/scaffolder/v2/actions')
      .set('authorization', mockCredentials.user.header());
    const action = body.find(
      ({ id }: { id: string }) => id === 'service-router:generate',
    );
    expect(action.schema.input.required).toEqual([
      'namespace',
      'name',
      'serviceName',
      'application',
      'environment',
    ]);
    expect(action.schema.output.required).toEqual([
      'layout',
      'manifestPaths',
      'deliveryPaths',
      'catalogInfoPath',
      'annotation',
    ]);
    expect(action.examples).toHaveLength(5);
  });

  it('shows in a dry run what it would write, and asks nobody', async () => {
    const { body, status } = await request(server)
      .post('/api/scaffolder/v2/dry-run')
      .set('authorization', mockCredentials.user.header())
      .send({ template, values, directoryContents: [] });
    expect({ status, body }).toMatchObject({ status: 200 });
    expect(
      body.directoryContents.map(({ path }: { path: string }) => path).sort(),
    ).toEqual([
      'catalog-info.yaml',
      'routing/dns-policy.yaml',
      'routing/namespace.yaml',
      'routing/service-route.yaml',
    ]);
    expect(asked).toEqual([]);
  });

  it('writes the manifests in a task, and hands out the name that the backend tells', async () => {
    const events = await runTask({
      ...values,
      mode: { mode: 'RegionBound', sourceRegion: 'weu' },
    });
    expect(events[events.length - 1]).toMatchObject({
      type: 'completion',
      body: { output: { host: sound.host } },
    });
    expect(logOf(events)).toContain('sourceRegion: weu');
    expect(asked).toEqual([
      { path: '/v1/check', principal: mockCredentials.user().principal },
    ]);
  });

  it('fails a task with the rule and the offending part', async () => {
    const events = await runTask({ ...values, serviceName: 'Test.Workload' });
    expect(logOf(events)).toContain(
      'service-router:generate wrote nothing: serviceName "Test.Workload" has the capital letter "T"',
    );
    expect(asked).toEqual([]);
  });
});
