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
import { sound } from './__testUtils__/backend';
import { sample } from './__testUtils__/sample';
import { report } from './wait/__testUtils__/reports';

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
const route = { namespace: sample.namespace, name: sample.name };
const twoRegions = {
  layout: 'kustomize',
  regions: ['weu', 'neu'],
  trafficManager: { resourceGroup: 'rg-edge', weights: { weu: 95, neu: 5 } },
};

function templateOf(name: string, steps: object[], output: object) {
  const list = {
    id: 'list',
    name: 'List',
    action: 'debug:log',
    input: { listWorkspace: 'with-contents' },
  };
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: { name, namespace: 'default' },
    spec: {
      type: 'service',
      parameters: {},
      steps: [...steps, list],
      output,
    },
  };
}

const expose = templateOf('expose', [routing], {
  host: '${{ steps.routing.output.host }}',
});
const shift = templateOf(
  'shift',
  [
    { ...routing, input: { ...routing.input, ...twoRegions } },
    {
      id: 'shift',
      name: 'Shift weights',
      action: 'service-router:update',
      input: { ...route, weights: { weu: 50, neu: 50 } },
    },
  ],
  {
    text: [{ title: 'Changes', content: '${{ steps.shift.output.markdown }}' }],
  },
);
const retire = templateOf(
  'retire',
  [
    { ...routing, input: { ...routing.input, ...twoRegions } },
    {
      id: 'remove',
      name: 'Remove the routing',
      action: 'service-router:remove',
      input: { ...route, removeNamespace: true },
    },
  ],
  { filesToDelete: '${{ steps.remove.output.filesToDelete }}' },
);
const publish = templateOf(
  'publish',
  [
    routing,
    { id: 'plan', name: 'Plan', action: 'service-router:plan', input: {} },
    {
      id: 'wait',
      name: 'Wait',
      action: 'service-router:wait',
      input: { ...route, timeoutSeconds: 5 },
    },
  ],
  {
    text: [{ title: 'Plan', content: '${{ steps.plan.output.markdown }}' }],
    told: '${{ steps.wait.output.sentence }}',
  },
);
const values = {
  serviceName: 'test-workload',
  owner: 'guests',
  mode: { mode: 'Active' },
};

/** What the Service Router backend says of a route that nothing speaks against, by the question. */
const answers: [RegExp, unknown][] = [
  [/^\/v1\/check$/, sound],
  [
    /^\/v1\/plan$/,
    {
      sentence: 'Two records made.',
      routes: [],
      zones: [],
      profiles: [],
      findings: [],
      unchecked: [],
    },
  ],
  [/^\/v1\/routes\//, report()],
];

/** The Service Router backend as far as the actions need it: it finds nothing wrong, and tells who asked. */
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
            const [, answer] =
              answers.find(([path]) => path.test(incoming.path)) ?? [];
            response.status(answer ? 200 : 404).json(answer);
          });
        },
      });
    },
  });

interface TaskEvent {
  type: string;
  body: { message: string; output?: unknown; error?: { message: string } };
}

describe('the scaffolder with the actions of Service Router', () => {
  const asked: unknown[] = [];
  let server: Awaited<ReturnType<typeof startTestBackend>>['server'];
  let stop = async () => {};

  beforeAll(async () => {
    const backend = await startTestBackend({
      features: [
        import('@backstage/plugin-scaffolder-backend'),
        import('.'),
        catalogServiceMock.factory({
          entities: [expose, shift, retire, publish],
        }),
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

  async function runTask(
    parameters: object,
    template = expose,
  ): Promise<TaskEvent[]> {
    const { body, status } = await request(server)
      .post('/api/scaffolder/v2/tasks')
      .set('authorization', mockCredentials.user.header())
      .send({
        templateRef: `template:default/${template.metadata.name}`,
        values: parameters,
      });
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

  async function dryRun(
    template: typeof expose,
  ): Promise<{ path: string; text: string }[]> {
    const { body, status } = await request(server)
      .post('/api/scaffolder/v2/dry-run')
      .set('authorization', mockCredentials.user.header())
      .send({ template, values, directoryContents: [] });
    expect({ status, body }).toMatchObject({ status: 200 });
    return body.directoryContents
      .map(({ path, base64Content }: Record<string, string>) => ({
        path,
        text: Buffer.from(base64Content, 'base64').toString(),
      }))
      .sort((a: { path: string }, b: { path: string }) =>
        a.path < b.path ? -1 : 1,
      );
  }

  it.each`
    action                       | required                                                              | given                                                                                          | examples
    ${'service-router:generate'} | ${['namespace', 'name', 'serviceName', 'application', 'environment']} | ${['layout', 'manifestPaths', 'deliveryPaths', 'catalogInfoPath', 'annotation']}               | ${5}
    ${'service-router:update'}   | ${['namespace', 'name']}                                              | ${['routePath', 'layout', 'changedPaths', 'changes', 'markdown']}                              | ${6}
    ${'service-router:plan'}     | ${undefined}                                                          | ${['sentence', 'markdown', 'isChecked', 'hasErrors']}                                          | ${3}
    ${'service-router:wait'}     | ${['namespace', 'name']}                                              | ${['isDone']}                                                                                  | ${5}
    ${'service-router:remove'}   | ${['namespace', 'name']}                                              | ${['routePath', 'layout', 'removedPaths', 'changedPaths', 'filesToDelete', 'removed', 'kept']} | ${2}
  `(
    'lists $action with its inputs, outputs and examples',
    async ({ action, required, given, examples }) => {
      const { body } = await request(server)
        .get('/api/scaffolder/v2/actions')
        .set('authorization', mockCredentials.user.header());
      const found = body.find(({ id }: { id: string }) => id === action);
      expect(found.schema.input.required).toEqual(required);
      expect(found.schema.output.required).toEqual(given);
      expect(found.examples).toHaveLength(examples);
    },
  );

  it('shows in a dry run what it would write, and asks nobody', async () => {
    const files = await dryRun(expose);
    expect(files.map(({ path }) => path)).toEqual([
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

  it('shows in a dry run what it would change', async () => {
    const files = await dryRun(shift);
    expect(
      files.find(({ path }) => path.includes('overlays/weu/service-route'))
        ?.text,
    ).toContain('webhook-traffic-manager-weight: "50"');
  });

  it('changes a route in a task, and hands out what is different', async () => {
    const events = await runTask(values, shift);
    const file = 'overlays/weu/service-route-test-workload-route.yaml';
    expect(events[events.length - 1]).toMatchObject({
      body: {
        output: {
          text: [
            {
              content: expect.stringContaining(
                `| weight | weu | \`95\` | \`50\` | \`routing/${file}\` |`,
              ),
            },
          ],
        },
      },
    });
  });

  it('shows in a dry run what would be left', async () => {
    const files = await dryRun(retire);
    expect(files.map(({ path }) => path)).toEqual(['catalog-info.yaml']);
    expect(files[0].text).not.toContain('router.io/service-route');
  });

  it('removes a route in a task, and hands out which files to delete', async () => {
    const events = await runTask(values, retire);
    expect(events[events.length - 1]).toMatchObject({
      body: {
        output: {
          filesToDelete: expect.arrayContaining([
            'routing/base/service-route.yaml',
            'routing/overlays/neu/kustomization.yaml',
          ]),
        },
      },
    });
  });

  it('plans and waits in a dry run without asking anybody', async () => {
    const files = await dryRun(publish);
    expect(files).toHaveLength(4);
    expect(asked).toEqual([]);
  });

  it('plans and waits in a task, with the rights of who started it', async () => {
    const events = await runTask(values, publish);
    expect(events[events.length - 1]).toMatchObject({
      body: {
        output: {
          text: [{ content: expect.stringContaining('Two records made.') }],
          told: 'Answering in 2 of 2 regions.',
        },
      },
    });
    const { principal } = mockCredentials.user();
    expect(asked).toEqual([
      { path: '/v1/check', principal },
      { path: '/v1/plan', principal },
      { path: `/v1/routes/${route.namespace}/${route.name}`, principal },
    ]);
  });
});
