/** @jest-environment node */
import type { KubernetesObject as ClientObject } from '@kubernetes/client-node';
import { listOf, objectOf } from './json/json';
import { eventually } from './testing/eventually';
import { ADMIN_TOKEN, TestCluster } from './testing/TestCluster';
import { widget, WIDGET_DEFINITION, WIDGETS } from './testing/widgets';

const DEFINITIONS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';

describe('createKubernetesApi', () => {
  let cluster: TestCluster;

  // The client library takes seconds to load where nothing is cached.
  beforeAll(async () => {
    await import('@kubernetes/client-node');
  }, 60_000);
  beforeEach(async () => {
    cluster = await TestCluster.start();
    await cluster.call('POST', DEFINITIONS, WIDGET_DEFINITION);
  });
  afterEach(() => cluster.stop());

  async function customObjects() {
    const { CustomObjectsApi } = await import('@kubernetes/client-node');
    const config = await cluster.clientConfig();
    return config.makeApiClient(CustomObjectsApi);
  }

  const place = {
    group: 'test.io',
    version: 'v1',
    namespace: 'default',
    plural: 'widgets',
  };

  describe('to @kubernetes/client-node', () => {
    it('creates, reads, replaces and deletes a custom resource', async () => {
      const client = await customObjects();
      const created = await client.createNamespacedCustomObject({
        ...place,
        body: widget('one'),
      });
      expect(created.spec).toEqual({ region: 'weu', mode: 'Active' });

      created.spec.region = 'neu';
      const replaced = await client.replaceNamespacedCustomObject({
        ...place,
        name: 'one',
        body: created,
      });
      expect(replaced.metadata.generation).toBe(2);

      await client.deleteNamespacedCustomObject({ ...place, name: 'one' });
      await expect(
        client.getNamespacedCustomObject({ ...place, name: 'one' }),
      ).rejects.toMatchObject({ code: 404 });
    });

    it('refuses a replacement that is based on an older state', async () => {
      const client = await customObjects();
      const first = await client.createNamespacedCustomObject({
        ...place,
        body: widget('one'),
      });
      await cluster.merge(`${WIDGETS}/one`, { spec: { count: 2 } });

      await expect(
        client.replaceNamespacedCustomObject({
          ...place,
          name: 'one',
          body: first,
        }),
      ).rejects.toMatchObject({ code: 409 });
    });

    it('keeps an informer up to date', async () => {
      const { makeInformer, KubernetesObjectApi } = await import(
        '@kubernetes/client-node'
      );
      const config = await cluster.clientConfig();
      await cluster.call('POST', WIDGETS, widget('before'));
      const client = KubernetesObjectApi.makeApiClient(config);
      const informer = makeInformer(config, WIDGETS, () =>
        client.list('test.io/v1', 'Widget', 'default'),
      );
      const seen: string[] = [];
      const note = (what: string) => (object: ClientObject) => {
        seen.push(`${what} ${object.metadata?.name}`);
      };
      informer.on('add', note('add'));
      informer.on('update', note('update'));
      informer.on('delete', note('delete'));
      await informer.start();

      await cluster.call('POST', WIDGETS, widget('after'));
      await cluster.merge(`${WIDGETS}/after`, { spec: { count: 2 } });
      await cluster.call('DELETE', `${WIDGETS}/before`);

      await eventually(() => seen.length === 4);
      expect(seen).toEqual([
        'add before',
        'add after',
        'update after',
        'delete before',
      ]);
      await informer.stop();
    });

    it('serves built-in kinds to their typed clients', async () => {
      const { CoreV1Api, CoordinationV1Api, V1MicroTime } = await import(
        '@kubernetes/client-node'
      );
      const config = await cluster.clientConfig();
      const core = config.makeApiClient(CoreV1Api);
      const coordination = config.makeApiClient(CoordinationV1Api);
      const renewTime = new V1MicroTime('2026-01-02T03:04:05.678Z');

      const service = await core.createNamespacedService({
        namespace: 'default',
        body: {
          metadata: { name: 'gateway' },
          spec: { type: 'LoadBalancer', ports: [{ port: 443 }] },
        },
      });
      const lease = await coordination.createNamespacedLease({
        namespace: 'default',
        body: { metadata: { name: 'writer' }, spec: { renewTime } },
      });

      expect(service.spec?.ports?.[0].targetPort).toBe(443);
      expect(service.status?.loadBalancer).toEqual({});
      expect(String(lease.spec?.renewTime)).toBe('2026-01-02T03:04:05.678000Z');
    });

    it('applies server-side through the object API', async () => {
      const { KubernetesObjectApi, PatchStrategy } = await import(
        '@kubernetes/client-node'
      );
      const config = await cluster.clientConfig();
      const client = KubernetesObjectApi.makeApiClient(config);
      const apply = (manager: string, region: string) =>
        client.patch(
          widget('one', { region }) as unknown as ClientObject,
          undefined,
          undefined,
          manager,
          undefined,
          PatchStrategy.ServerSideApply,
        );

      await apply('first', 'weu');

      await expect(apply('second', 'neu')).rejects.toMatchObject({
        code: 409,
        body: expect.stringContaining('conflict with \\"first\\"'),
      });
    });
  });

  describe('over time', () => {
    it('keeps its objects when it is stopped and started on the same port', async () => {
      await cluster.call('POST', WIDGETS, widget('one'));
      const { url } = cluster.api;
      await cluster.goDown();

      await expect(cluster.call('GET', WIDGETS)).rejects.toThrow(
        /ECONNREFUSED/,
      );

      await cluster.api.start();
      expect(cluster.api.url).toBe(url);
      const { status } = await cluster.call('GET', `${WIDGETS}/one`);
      expect(status).toBe(200);
    });

    it('cuts running watches at once when it is stopped', async () => {
      const { Watch } = await import('@kubernetes/client-node');
      const watch = new Watch(await cluster.clientConfig());
      let ended = false;
      await watch.watch(
        WIDGETS,
        {},
        () => undefined,
        () => {
          ended = true;
        },
      );

      await cluster.api.stop();

      await expect(eventually(() => ended)).resolves.toBe(true);
      await cluster.api.start();
    });

    it('sends a watch from before a restart back to list again', async () => {
      const { body } = await cluster.call('GET', WIDGETS);
      const { resourceVersion } = objectOf(body.metadata);
      await cluster.call('POST', WIDGETS, widget('meanwhile'));
      await cluster.goDown();
      await cluster.api.start();

      const answer = await cluster.call(
        'GET',
        `${WIDGETS}?watch=true&timeoutSeconds=1&resourceVersion=${resourceVersion}`,
      );

      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({
        type: 'ERROR',
        object: { kind: 'Status', code: 410, reason: 'Expired' },
      });
    });

    it('forgets everything when it is disposed of', async () => {
      await cluster.call('POST', WIDGETS, widget('one'));
      await cluster.goDown();
      await cluster.api.dispose();
      await cluster.api.start();

      const { status } = await cluster.call('GET', `${WIDGETS}/one`);

      expect(status).toBe(404);
    });
  });

  describe('to the curious', () => {
    it('counts requests by verb and resource', async () => {
      cluster.api.resetRequests();
      await cluster.call('POST', WIDGETS, widget('one'));
      await cluster.call('GET', WIDGETS);
      await cluster.call('GET', WIDGETS);

      expect(cluster.api.requests()).toEqual({
        'create widgets': 1,
        'list widgets': 2,
      });
    });

    it('tells of every request who asked for what and got which status', async () => {
      const told: object[] = [];
      const watched = await TestCluster.start({
        onRequest: request => told.push(request),
      });
      await watched.call('GET', '/api/v1/namespaces/nowhere');
      await watched.stop();

      expect(told).toEqual([
        {
          verb: 'get',
          path: '/api/v1/namespaces/nowhere',
          user: 'admin',
          status: 404,
        },
      ]);
    });

    it('needs a token for everything but version and health', async () => {
      const anonymous = { Authorization: '' };
      const statuses = await Promise.all(
        ['/version', '/healthz', '/livez', '/readyz', '/api', WIDGETS].map(
          async path =>
            (
              await cluster.call('GET', path, undefined, anonymous)
            ).status,
        ),
      );

      expect(statuses).toEqual([200, 200, 200, 200, 401, 401]);
    });

    it('refuses a wrong token with a Status', async () => {
      const { status, body } = await cluster.call('GET', '/api', undefined, {
        Authorization: `Bearer not-${ADMIN_TOKEN}`,
      });

      expect(status).toBe(401);
      expect(body).toEqual({
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Failure',
        message: 'Unauthorized',
        reason: 'Unauthorized',
        code: 401,
      });
    });
  });

  it('lets a watch and a paginated list see every one of many objects', async () => {
    const count = 1_000;
    const { Watch } = await import('@kubernetes/client-node');
    const watched = new Set<string>();
    const controller = await new Watch(await cluster.clientConfig()).watch(
      WIDGETS,
      { resourceVersion: '0' },
      (_type, object) => watched.add(object.metadata.name),
      () => undefined,
    );
    const names = Array.from({ length: count }, (_, index) => `w-${index}`);
    await Promise.all(
      names.map(name => cluster.call('POST', WIDGETS, widget(name))),
    );

    const listed: unknown[] = [];
    let token = '';
    do {
      const { body } = await cluster.call(
        'GET',
        `${WIDGETS}?limit=300&continue=${token}`,
      );
      listed.push(
        ...listOf(body.items).map(
          item => objectOf(objectOf(item).metadata).name,
        ),
      );
      token = String(objectOf(body.metadata).continue ?? '');
    } while (token !== '');

    expect(new Set(listed)).toEqual(new Set(names));
    await eventually(() => watched.size === count);
    controller.abort();
  }, 60_000);
});
