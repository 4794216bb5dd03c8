import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { parseEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { parse } from 'yaml';
import { account, createGitHost, GitHost } from './__testUtils__/createGitHost';

// The first import of the whole scaffolder takes its time on a busy machine.
jest.setTimeout(120_000);

const templateOf = (name: string) =>
  parse(
    readFileSync(
      resolve(
        __dirname,
        `../../../plugins/scaffolder-backend-module-service-router/templates/${name}/template.yaml`,
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

describe('the templates', () => {
  const catalog = catalogServiceMock.mock();
  let host: GitHost;
  /** The commit that each test begins with. */
  let first: string;
  let server: Awaited<ReturnType<typeof startTestBackend>>['server'];
  let stop = async () => {};

  beforeAll(async () => {
    host = await createGitHost({ 'README.md': '# Applications\n' });
    first = (await host.git('rev-parse', 'main')).trim();
    catalog.getEntityByRef.mockImplementation(async ref => {
      const { kind, name } =
        typeof ref === 'string' ? parseEntityRef(ref) : ref;
      return kind.toLowerCase() === 'template' ? templateOf(name) : undefined;
    });
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
                  applicationsChanges: `${host.url}/changes`,
                  applicationsBranch: 'main',
                  trafficManagerResourceGroup: 'rg-edge',
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

  const start = (changed: object, template = 'expose-service') =>
    request(server)
      .post('/api/scaffolder/v2/tasks')
      .set('authorization', mockCredentials.user.header())
      .send({
        templateRef: `template:default/${template}`,
        values:
          template === 'expose-service' ? { ...values, ...changed } : changed,
      });

  /** Runs a template to its end. */
  async function run(changed: object = {}, template?: string) {
    const { body, status } = await start(changed, template);
    expect({ status, body }).toMatchObject({ status: 201 });
    for (;;) {
      const { body: events } = await request(server)
        .get(`/api/scaffolder/v2/tasks/${body.id}/events`)
        .set('authorization', mockCredentials.user.header());
      const [completion] = events.filter(
        ({ type }: { type: string }) => type === 'completion',
      );
      if (completion) {
        return { ...completion.body, id: body.id as string };
      }
    }
  }
  const branchOf = ({ links }: { links: { url?: string }[] }) =>
    links.flatMap(({ url }) => url?.split('/changes/')[1] ?? [])[0];
  /** Runs a template and merges what it proposes, as a person does. */
  async function merge(changed: object = {}, template?: string) {
    const result = await run(changed, template);
    expect(result.error).toBeUndefined();
    await host.git('update-ref', 'refs/heads/main', branchOf(result.output));
    return result;
  }
  const branches = async () =>
    (await host.git('for-each-ref', '--format=%(refname:lstrip=2)'))
      .trim()
      .split('\n');
  const head = () => host.git('rev-parse', 'main');
  const files = (branch: string) =>
    host.git('ls-tree', '-r', '--name-only', branch);

  const clean = async () => {
    for (const branch of await branches()) {
      if (branch !== 'main') {
        await host.git('update-ref', '-d', `refs/heads/${branch}`);
      }
    }
    await host.git('update-ref', 'refs/heads/main', first);
  };
  afterEach(clean);

  describe('Expose a service in several regions', () => {
    it('proposes routing and catalog file on a branch of its own, and leaves main alone', async () => {
      const before = await head();
      const { output, error, id } = await run();
      expect(error).toBeUndefined();
      expect(branchOf(output)).toBe(
        `routing/test-workload-route-${id.slice(0, 8)}`,
      );
      expect(await files(branchOf(output))).toBe(
        [
          'README.md',
          'apps/workload-a/catalog-info.yaml',
          'apps/workload-a/routing/dns-policy.yaml',
          'apps/workload-a/routing/namespace.yaml',
          'apps/workload-a/routing/service-route.yaml',
          '',
        ].join('\n'),
      );
      expect(await head()).toBe(before);
    });

    it('says in commit and output what it changes, as far as anybody could tell', async () => {
      const { output } = await run();
      const told =
        'What becomes of zones and of Traffic Manager was not looked at.';
      expect(
        await host.git('log', '-1', '--format=%s%n%b', branchOf(output)),
      ).toMatch(
        /^Route test-workload of workload-a in base\n### What this changes in routing\n/,
      );
      expect(output.text[0].content).toContain(told);
      expect(output.text[0].content).toContain(
        `npm run fleet -- merge ${branchOf(output)}`,
      );
    });

    it('registers the catalog file, which is there once it is merged', async () => {
      const { output } = await run();
      expect(catalog.addLocation).toHaveBeenCalledWith(
        {
          type: 'url',
          target: `${host.url}/raw/main/apps/workload-a/catalog-info.yaml`,
        },
        expect.anything(),
      );
      expect(output.links).toContainEqual({
        title: 'The service in the catalog, once it is merged',
        icon: 'catalog',
        entityRef: 'component:default/workload-a',
      });
    });

    it('leaves out the name that no backend told', async () => {
      const { output } = await run();
      expect(output.text.map(({ title }: { title: string }) => title)).toEqual([
        'What it changes',
      ]);
    });

    it('proposes nothing when it says nothing new', async () => {
      await merge();
      await host.git(
        'update-ref',
        '-d',
        `refs/heads/${(await branches()).find(name => name !== 'main')}`,
      );
      const { output, error } = await run();
      expect(error).toBeUndefined();
      expect(await branches()).toEqual(['main']);
      expect(output.text[0].content).toContain(
        'The application repository says all this already.',
      );
    });

    it('binds an application to one region by a change of two lines', async () => {
      await merge();
      await merge({ mode: { mode: 'RegionBound', sourceRegion: 'weu' } });
      expect(await host.git('show', '--format=', '-U0', 'main')).toContain(
        '-  mode: Active\n+  mode: RegionBound\n+  sourceRegion: weu\n',
      );
    });

    it('adds a second route of an application to its component', async () => {
      await merge();
      await merge({ serviceName: 'admin', name: 'admin' });
      expect(await host.file('apps/workload-a/catalog-info.yaml')).toContain(
        'router.io/service-route: ns-workload-a/test-workload-route,ns-workload-a/admin',
      );
    });

    it('gives each region an overlay with its weight behind Traffic Manager', async () => {
      await merge({
        trafficManager: true,
        regions: ['weu', 'neu'],
        weights: { weu: 95, neu: 5 },
        alwaysServe: true,
      });
      expect(await files('main')).toContain(
        'apps/workload-a/routing/overlays/neu/kustomization.yaml',
      );
      const written = await host.git('grep', 'traffic-manager', 'main');
      expect(written).toMatch(/overlays\/neu.*weight: ['"]5['"]/);
      expect(written).toMatch(/overlays\/weu.*weight: ['"]95['"]/);
      expect(written).toMatch(/resource-group: rg-edge/);
      expect(written).toMatch(/always-serve: Enabled/);
    });

    it('has the gateways probed where nobody does without it', async () => {
      await merge({
        trafficManager: true,
        regions: ['weu', 'neu'],
        weights: { weu: 95, neu: 5 },
        alwaysServe: false,
      });
      const written = await host.git('grep', 'traffic-manager', 'main');
      expect(written).toMatch(/always-serve: Disabled/);
    });

    it('pushes nothing when the parts are too long together', async () => {
      const { error } = await run({ serviceName: 'x'.repeat(50) });
      expect(error.message).toContain('8 more than DNS allows (63)');
      expect(await branches()).toEqual(['main']);
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

  describe('Add routing to an existing service', () => {
    it('ties the component of the catalog to a route in its folder', async () => {
      await host.commit(
        'apps/shop/catalog-info.yaml',
        '# ours\napiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: shop\nspec:\n  type: service\n  lifecycle: production\n  owner: guests\n',
      );
      const {
        component: _,
        owner: __,
        ...rest
      } = {
        ...values,
        component: '',
      };
      await merge(
        { ...rest, component: 'component:default/shop' },
        'add-routing',
      );
      expect(await host.file('apps/shop/catalog-info.yaml')).toMatch(
        /^# ours\n[^]*router\.io\/service-route: ns-workload-a\/test-workload-route/,
      );
      expect(await files('main')).toContain(
        'apps/shop/routing/service-route.yaml',
      );
    });
  });
  describe('Change the routing of a service', () => {
    const route = { namespace: 'ns-workload-a', name: 'test-workload-route' };
    const change = (rest: object) =>
      merge({ route, ...rest }, 'change-routing');
    const exposed = () =>
      merge({
        trafficManager: true,
        regions: ['weu', 'neu'],
        weights: { weu: 95, neu: 5 },
        alwaysServe: true,
      });
    const overlay = (region: string) =>
      host.git(
        'grep',
        '-h',
        'traffic-manager',
        'main',
        '--',
        `apps/workload-a/routing/overlays/${region}`,
      );

    it('shifts users from one region to another, a step at a time', async () => {
      await exposed();
      await change({ change: 'weights', weights: { weu: 50, neu: 50 } });
      expect(await overlay('weu')).toMatch(/weight: ['"]50['"]/);
      expect(await overlay('neu')).toMatch(/weight: ['"]50['"]/);
      await change({ change: 'weights', weights: { weu: 0, neu: 100 } });
      expect(await overlay('weu')).toMatch(/endpoint-status: Disabled/);
      expect(await overlay('neu')).toMatch(/weight: ['"]100['"]/);
    });

    it('switches a region off, and on again', async () => {
      await exposed();
      await change({ change: 'weights', weights: { weu: 0, neu: 5 } });
      expect(await overlay('weu')).toMatch(/endpoint-status: Disabled/);
      await change({ change: 'weights', weights: { weu: 95, neu: 5 } });
      expect(await overlay('weu')).not.toMatch(/Disabled/);
    });

    it('binds a namespace to one region, and sets it free', async () => {
      const policy = 'apps/workload-a/routing/dns-policy.yaml';
      await merge();
      await change({
        change: 'mode',
        mode: { mode: 'RegionBound', sourceRegion: 'weu' },
      });
      expect(await host.file(policy)).toMatch(
        /mode: RegionBound\n {2}sourceRegion: weu\n/,
      );
      await change({ change: 'mode', mode: { mode: 'Active' } });
      expect(await host.file(policy)).toMatch(/mode: Active\n$/);
    });

    it('takes only what was chosen last', async () => {
      await merge();
      await change({
        change: 'gateway',
        gateway: 'edge/gateway-other',
        mode: { mode: 'RegionBound', sourceRegion: 'weu' },
        weights: { weu: 1 },
      });
      expect(
        await host.file('apps/workload-a/routing/service-route.yaml'),
      ).toMatch(/gatewayName: gateway-other\n {2}gatewayNamespace: edge\n/);
      expect(
        await host.file('apps/workload-a/routing/dns-policy.yaml'),
      ).toMatch(/mode: Active/);
    });

    it('says where it looked for a route that is not there', async () => {
      await merge();
      const { error } = await run(
        {
          route: { ...route, name: 'other' },
          change: 'mode',
          mode: { mode: 'Active' },
        },
        'change-routing',
      );
      expect(error.message).toContain('ns-workload-a/other');
      expect(error.message).toContain('applications/apps');
    });
  });

  describe('Remove the routing of a service', () => {
    const remove = (rest: object = {}) =>
      merge(
        {
          application: 'component:default/workload-a',
          route: { namespace: 'ns-workload-a', name: 'test-workload-route' },
          ...rest,
        },
        'remove-routing',
      );

    it('takes its files out, all but its Namespace', async () => {
      await merge();
      await remove();
      expect(await files('main')).toBe(
        'README.md\napps/workload-a/catalog-info.yaml\napps/workload-a/routing/namespace.yaml\n',
      );
    });

    it('takes the Namespace out as well where that is asked for', async () => {
      await merge();
      await remove({ removeNamespace: true });
      expect(await files('main')).toBe(
        'README.md\napps/workload-a/catalog-info.yaml\n',
      );
    });

    it('leaves the component without it', async () => {
      await merge();
      await remove();
      expect(
        await host.file('apps/workload-a/catalog-info.yaml'),
      ).not.toContain('router.io/service-route');
    });

    it('leaves the other routes of the namespace with all that they need', async () => {
      await merge();
      await merge({ serviceName: 'admin', name: 'admin' });
      await remove();
      expect(await files('main')).toContain('dns-policy.yaml');
      expect(
        await host.file('apps/workload-a/routing/service-route.yaml'),
      ).toContain('name: admin');
      expect(await host.file('apps/workload-a/catalog-info.yaml')).toContain(
        'router.io/service-route: ns-workload-a/admin',
      );
    });
  });
});
