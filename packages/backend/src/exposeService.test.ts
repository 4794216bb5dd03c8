import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { parse } from 'yaml';
import { account, createGitHost, GitHost } from './__testUtils__/createGitHost';

// The first import of the whole scaffolder takes its time on a busy machine.
jest.setTimeout(120_000);

const template = parse(
  readFileSync(
    resolve(
      __dirname,
      '../../../plugins/scaffolder-backend-module-service-router/templates/expose-service/template.yaml',
    ),
    'utf8',
  ),
);
const values = {
  serviceName: 'test-workload',
  application: 'workload-a',
  environment: 'base',
  namespace: 'ns-workload-a',
  name: 'test-workload-route',
  gateway: 'ns-service-router/gateway-internal',
  mode: { mode: 'Active' },
  host: { host: 'test-workload-ns-p-base-workload-a.test-aks.nl' },
  owner: 'group:default/guests',
};

describe('the template "Expose a service in several regions"', () => {
  const catalog = catalogServiceMock.mock();
  let host: GitHost;
  let server: Awaited<ReturnType<typeof startTestBackend>>['server'];
  let stop = async () => {};

  beforeAll(async () => {
    host = await createGitHost({ 'README.md': '# Applications\n' });
    catalog.getEntityByRef.mockResolvedValue(template);
    catalog.addLocation.mockResolvedValue({
      location: { id: 'a', type: 'url', target: 'b', entityRef: 'c' },
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name: 'workload-a' },
        },
      ],
    });
    const backend = await startTestBackend({
      features: [
        import('@backstage/plugin-scaffolder-backend'),
        import(
          '@service-router/plugin-scaffolder-backend-module-service-router'
        ),
        import('./git'),
        catalog.factory,
        mockServices.rootConfig.factory({
          data: {
            gitServers: [{ host: host.host, ...account }],
            scaffolder: {
              defaultEnvironment: {
                parameters: {
                  applicationsRepository: host.url,
                  applicationsBranch: 'main',
                },
              },
            },
          },
        }),
      ],
    });
    server = backend.server;
    stop = () => backend.stop();
  });
  afterAll(async () => {
    await stop();
    await host.stop();
  });

  const start = (changed: object) =>
    request(server)
      .post('/api/scaffolder/v2/tasks')
      .set('authorization', mockCredentials.user.header())
      .send({
        templateRef: 'template:default/expose-service',
        values: { ...values, ...changed },
      });

  async function run(changed: object = {}) {
    const { body, status } = await start(changed);
    expect({ status, body }).toMatchObject({ status: 201 });
    for (;;) {
      const { body: events } = await request(server)
        .get(`/api/scaffolder/v2/tasks/${body.id}/events`)
        .set('authorization', mockCredentials.user.header());
      const [completion] = events.filter(
        ({ type }: { type: string }) => type === 'completion',
      );
      if (completion) {
        return completion.body;
      }
    }
  }
  const head = () => host.git('rev-parse', 'main');
  const files = () => host.git('ls-tree', '-r', '--name-only', 'main');

  it('writes routing and catalog file into the application repository', async () => {
    expect(await run()).not.toHaveProperty('error');
    expect(await files()).toBe(
      [
        'README.md',
        'apps/workload-a/catalog-info.yaml',
        'apps/workload-a/routing/dns-policy.yaml',
        'apps/workload-a/routing/namespace.yaml',
        'apps/workload-a/routing/service-route.yaml',
        '',
      ].join('\n'),
    );
  });

  it('registers the catalog file and leads to the entity', async () => {
    const { output } = await run();
    expect(catalog.addLocation).toHaveBeenCalledWith(
      {
        type: 'url',
        target: `${host.url}/raw/main/apps/workload-a/catalog-info.yaml`,
      },
      expect.anything(),
    );
    expect(output.links).toContainEqual({
      title: 'Open in catalog',
      icon: 'catalog',
      entityRef: 'component:default/workload-a',
    });
  });

  it('leaves out the name that no backend told', async () => {
    expect((await run()).output.text).toEqual([]);
  });

  it('makes no commit when it says nothing new', async () => {
    await run();
    const before = await head();
    await run();
    expect(await head()).toBe(before);
  });

  it('binds an application to one region by a change of two lines', async () => {
    await run();
    await run({ mode: { mode: 'RegionBound', sourceRegion: 'weu' } });
    expect(await host.git('show', '--format=', '-U0', 'main')).toContain(
      '-  mode: Active\n+  mode: RegionBound\n+  sourceRegion: weu\n',
    );
  });

  it('adds a second route of an application to its component', async () => {
    await run();
    await run({ serviceName: 'admin', name: 'admin' });
    expect(await host.file('apps/workload-a/catalog-info.yaml')).toContain(
      'router.io/service-route: ns-workload-a/test-workload-route,ns-workload-a/admin',
    );
  });

  it('pushes nothing when the parts are too long together', async () => {
    const before = await head();
    const { error } = await run({ serviceName: 'x'.repeat(50) });
    expect(error.message).toContain('8 more than DNS allows (63)');
    expect(await head()).toBe(before);
  });

  it.each`
    field            | value
    ${'serviceName'} | ${'Test'}
    ${'application'} | ${'a.b'}
    ${'environment'} | ${'x'.repeat(64)}
    ${'namespace'}   | ${'-a'}
    ${'name'}        | ${''}
  `('does not start with $field "$value"', async ({ field, value }) => {
    const { status, body } = await start({ [field]: value });
    expect(status).toBe(400);
    expect(body.errors[0].path).toEqual([field]);
  });
});
