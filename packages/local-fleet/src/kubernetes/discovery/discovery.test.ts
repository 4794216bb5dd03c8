/** @jest-environment node */
import { JsonObject, listOf, objectOf } from '../json/json';
import { TestCluster } from '../testing/TestCluster';
import { WIDGET_DEFINITION } from '../testing/widgets';

const DEFINITIONS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';

describe('discovery', () => {
  let cluster: TestCluster;

  beforeAll(async () => {
    cluster = await TestCluster.start();
    await cluster.call('POST', DEFINITIONS, WIDGET_DEFINITION);
  });
  afterAll(() => cluster.stop());

  const named = (list: JsonObject[], name: string) =>
    list.find(item => item.name === name);
  const objects = (value: JsonObject[string]) =>
    listOf(value).map(item => objectOf(item));

  it('lists the groups, those of CRDs among them', async () => {
    const { body } = await cluster.call('GET', '/apis');

    expect(objects(body.groups).map(group => group.name)).toEqual([
      'apiextensions.k8s.io',
      'authentication.k8s.io',
      'authorization.k8s.io',
      'coordination.k8s.io',
      'test.io',
    ]);
  });

  it('lists the resources of a version, with short names, categories and subresources', async () => {
    const { body } = await cluster.call('GET', '/apis/test.io/v1');
    const resources = objects(body.resources);

    expect(named(resources, 'widgets')).toMatchObject({
      kind: 'Widget',
      namespaced: true,
      shortNames: ['wd'],
      categories: ['all'],
    });
    expect(named(resources, 'widgets/status')).toMatchObject({
      verbs: ['get', 'patch', 'update'],
    });
  });

  it('answers in one document where that is asked for', async () => {
    const { body, headers } = await cluster.call('GET', '/apis', undefined, {
      Accept:
        'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json',
    });

    expect(headers['content-type']).toBe(
      'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList',
    );
    expect(body.kind).toBe('APIGroupDiscoveryList');
    const group = objects(body.items).find(
      item => objectOf(item.metadata).name === 'test.io',
    );
    expect(group).toMatchObject({
      versions: [
        {
          version: 'v1',
          freshness: 'Current',
          resources: [
            {
              resource: 'widgets',
              scope: 'Namespaced',
              subresources: [{ subresource: 'status' }],
            },
          ],
        },
      ],
    });
  });

  it.each(['/apis/nobody.io', '/apis/test.io/v9', '/api/v2'])(
    'answers 404 for %s',
    async path => {
      expect((await cluster.call('GET', path)).status).toBe(404);
    },
  );

  it('describes the kinds in OpenAPI, so that clients can explain and validate', async () => {
    const index = await cluster.call('GET', '/openapi/v3');
    const { serverRelativeURL } = objectOf(
      objectOf(index.body.paths)['apis/test.io/v1'],
    );
    const { body } = await cluster.call('GET', String(serverRelativeURL));
    const schemas = objectOf(objectOf(body.components).schemas);

    expect(schemas['io.test.v1.Widget']).toMatchObject({
      'x-kubernetes-group-version-kind': [
        { group: 'test.io', version: 'v1', kind: 'Widget' },
      ],
    });
    const { patch } = objectOf(
      objectOf(body.paths)[
        '/apis/test.io/v1/namespaces/{namespace}/widgets/{name}'
      ],
    );
    expect(
      objects(objectOf(patch).parameters).map(parameter => parameter.name),
    ).toContain('fieldValidation');
  });

  it('tells which release it follows', async () => {
    const { body } = await cluster.call('GET', '/version');

    expect(body).toMatchObject({ major: '1', minor: '34' });
  });
});
