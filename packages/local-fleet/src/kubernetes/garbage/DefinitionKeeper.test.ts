/** @jest-environment node */
import { JsonObject, listOf, objectOf } from '../json/json';
import { eventually } from '../testing/eventually';
import { TestCluster } from '../testing/TestCluster';
import { widget, WIDGET_DEFINITION, WIDGETS } from '../testing/widgets';

const DEFINITIONS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';

describe('a CustomResourceDefinition', () => {
  let cluster: TestCluster;

  beforeEach(async () => {
    cluster = await TestCluster.start();
    await cluster.call('POST', DEFINITIONS, WIDGET_DEFINITION);
  });
  afterEach(() => cluster.stop());

  async function isThere(path: string): Promise<boolean> {
    return (await cluster.call('GET', path)).status === 200;
  }

  const isGone = (path: string) =>
    eventually(async () => !(await isThere(path)));

  it('is served at once, and says so in its status', async () => {
    expect(await isThere(WIDGETS)).toBe(true);
    const conditions = await eventually(async () => {
      const { body } = await cluster.call(
        'GET',
        `${DEFINITIONS}/widgets.test.io`,
      );
      return objectOf(body.status).conditions;
    });

    expect(conditions).toEqual([
      expect.objectContaining({ type: 'NamesAccepted', status: 'True' }),
      expect.objectContaining({ type: 'Established', status: 'True' }),
    ]);
  });

  it('takes its objects along when it is deleted', async () => {
    await cluster.call('POST', WIDGETS, widget('one'));
    await cluster.call('DELETE', `${DEFINITIONS}/widgets.test.io`);

    await isGone(`${DEFINITIONS}/widgets.test.io`);
    expect(await isThere(WIDGETS)).toBe(false);
    await cluster.call('POST', DEFINITIONS, WIDGET_DEFINITION);
    const { body } = await cluster.call('GET', WIDGETS);
    expect(body.items).toEqual([]);
  });

  it('serves a changed schema from then on', async () => {
    const { status } = await cluster.call(
      'PATCH',
      `${DEFINITIONS}/widgets.test.io`,
      [
        {
          op: 'add',
          path: '/spec/versions/0/schema/openAPIV3Schema/properties/spec/properties/colour',
          value: { type: 'string' },
        },
      ],
      { 'Content-Type': 'application/json-patch+json' },
    );
    const { body } = await cluster.call(
      'POST',
      WIDGETS,
      widget('one', { colour: 'red' }),
    );

    expect(status).toBe(200);
    expect(objectOf(body.spec).colour).toBe('red');
  });

  it('shows its objects in every version it serves', async () => {
    const [v1] = listOf(objectOf(WIDGET_DEFINITION.spec).versions);
    const versions = [
      { ...objectOf(v1), name: 'v1' },
      { ...objectOf(v1), name: 'v2', storage: false },
    ];
    await cluster.merge(`${DEFINITIONS}/widgets.test.io`, {
      spec: { versions },
    });
    await cluster.call('POST', WIDGETS, widget('one'));
    const { body } = await cluster.call('GET', WIDGETS.replace('v1', 'v2'));

    expect(body.apiVersion).toBe('test.io/v2');
    expect(listOf(body.items)[0]).toMatchObject({
      apiVersion: 'test.io/v2',
      metadata: { name: 'one' },
    });
  });

  it.each<[string, { metadata?: JsonObject; spec?: JsonObject }, string]>([
    [
      'a name that is not plural.group',
      { metadata: { name: 'other.test.io' } },
      'must be spec.names.plural+"."+spec.group',
    ],
    [
      'a scope that does not exist',
      { spec: { scope: 'Galaxy' } },
      'supported values: "Cluster", "Namespaced"',
    ],
  ])('is refused with %s', async (_fault, change, message) => {
    const definition: JsonObject = {
      ...WIDGET_DEFINITION,
      metadata: { name: 'widgets.test.io', ...change.metadata },
      spec: { ...objectOf(WIDGET_DEFINITION.spec), ...change.spec },
    };
    const { status, body } = await cluster.call(
      'POST',
      `${DEFINITIONS}`,
      definition,
    );

    expect(status).toBe(422);
    expect(body.message).toContain(message);
  });

  it('is refused where its schema does not say a type', async () => {
    const version = {
      name: 'v1',
      served: true,
      storage: true,
      schema: {
        openAPIV3Schema: { type: 'object', properties: { spec: {} } },
      },
    };
    const { status, body } = await cluster.call('POST', DEFINITIONS, {
      ...WIDGET_DEFINITION,
      metadata: { name: 'gadgets.test.io' },
      spec: {
        group: 'test.io',
        scope: 'Cluster',
        names: { plural: 'gadgets', kind: 'Gadget' },
        versions: [version],
      },
    });

    expect(status).toBe(422);
    expect(body.message).toContain(
      'spec.validation.openAPIV3Schema.properties[spec].type: Required value: must not be empty for specified object fields',
    );
  });

  it('refuses a CEL rule that cannot be read', async () => {
    const { status, body } = await cluster.call(
      'PATCH',
      `${DEFINITIONS}/widgets.test.io?dryRun=All`,
      [
        {
          op: 'add',
          path: '/spec/versions/0/schema/openAPIV3Schema/properties/spec/x-kubernetes-validations',
          value: [{ rule: 'self.count > ' }],
        },
      ],
      { 'Content-Type': 'application/json-patch+json' },
    );

    expect(status).toBe(422);
    expect(body.message).toContain(
      'spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule: Invalid value: {"rule":"self.count > "}: compilation failed: ERROR: <input>:1:',
    );
  });
});
