/** @jest-environment node */
import { JsonObject, listOf, objectOf } from '../json/json';
import { eventually } from '../testing/eventually';
import { TestCluster } from '../testing/TestCluster';
import { widget, WIDGET_DEFINITION, WIDGETS } from '../testing/widgets';

const DEFINITIONS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
const CONFIG_MAPS = '/api/v1/namespaces/default/configmaps';

describe('what runs inside a cluster', () => {
  let cluster: TestCluster;

  beforeEach(async () => {
    cluster = await TestCluster.start();
    await cluster.call('POST', DEFINITIONS, WIDGET_DEFINITION);
  });
  afterEach(() => cluster.stop());

  const metadataOf = (body: JsonObject): JsonObject => objectOf(body.metadata);

  async function owner(name = 'owner'): Promise<JsonObject> {
    const { body } = await cluster.call('POST', WIDGETS, widget(name));
    return body;
  }

  function ownedBy(object: JsonObject, more: JsonObject = {}): JsonObject {
    const { name, uid } = metadataOf(object);
    return { apiVersion: 'test.io/v1', kind: 'Widget', name, uid, ...more };
  }

  async function dependent(
    name: string,
    ownerReferences: JsonObject[],
    collection = CONFIG_MAPS,
  ): Promise<void> {
    const { status } = await cluster.call('POST', collection, {
      metadata: { name, ownerReferences },
    });
    expect(status).toBe(201);
  }

  async function isThere(path: string): Promise<boolean> {
    return (await cluster.call('GET', path)).status === 200;
  }

  const isGone = (path: string) =>
    eventually(async () => !(await isThere(path)));

  describe('the garbage collector', () => {
    it('removes what the deleted object owned, and what that owned', async () => {
      const first = await owner();
      await cluster.call('POST', WIDGETS, {
        ...widget('child', {}, { ownerReferences: [ownedBy(first)] }),
      });
      const child = (await cluster.call('GET', `${WIDGETS}/child`)).body;
      await dependent('grandchild', [ownedBy(child)]);

      await cluster.call('DELETE', `${WIDGETS}/owner`);

      await isGone(`${WIDGETS}/child`);
      await isGone(`${CONFIG_MAPS}/grandchild`);
    });

    it('leaves alone what still has another owner, and strikes the one that is gone', async () => {
      const [first, second] = [await owner('first'), await owner('second')];
      await dependent('shared', [ownedBy(first), ownedBy(second)]);

      await cluster.call('DELETE', `${WIDGETS}/first`);

      const left = await eventually(async () => {
        const { body } = await cluster.call('GET', `${CONFIG_MAPS}/shared`);
        const owners = listOf(metadataOf(body).ownerReferences);
        return owners.length === 1 && owners;
      });
      expect(left[0]).toMatchObject({ name: 'second' });
    });

    it('collects what names an owner that was never there', async () => {
      await dependent('orphan', [
        ownedBy({ metadata: { name: 'nobody', uid: 'no-such-uid' } }),
      ]);

      await isGone(`${CONFIG_MAPS}/orphan`);
    });

    it('does not take another object of the same name for the owner', async () => {
      const first = await owner();
      await cluster.call('DELETE', `${WIDGETS}/owner`);
      await owner();
      await dependent('late', [ownedBy(first)]);

      await isGone(`${CONFIG_MAPS}/late`);
    });

    it('looks for a namespaced owner in the namespace of its dependent', async () => {
      const first = await owner();
      const elsewhere = '/api/v1/namespaces/kube-public/configmaps';
      await dependent('far', [ownedBy(first)], elsewhere);

      await isGone(`${elsewhere}/far`);
      expect(await isThere(`${WIDGETS}/owner`)).toBe(true);
    });

    it('leaves alone what is owned by a kind it does not know', async () => {
      await dependent('strange', [
        { apiVersion: 'unknown.io/v1', kind: 'Thing', name: 'x', uid: 'y' },
      ]);
      const first = await owner();
      await dependent('known', [ownedBy(first)]);
      await cluster.call('DELETE', `${WIDGETS}/owner`);
      await isGone(`${CONFIG_MAPS}/known`);

      expect(await isThere(`${CONFIG_MAPS}/strange`)).toBe(true);
    });

    it('keeps the dependents where the deletion says so', async () => {
      const first = await owner();
      await dependent('kept', [ownedBy(first)]);

      await cluster.call('DELETE', `${WIDGETS}/owner`, {
        propagationPolicy: 'Orphan',
      });
      await isGone(`${WIDGETS}/owner`);

      const { body } = await cluster.call('GET', `${CONFIG_MAPS}/kept`);
      expect(metadataOf(body).ownerReferences).toBeUndefined();
    });

    it('lets the owner go after its dependents where the deletion says so', async () => {
      const first = await owner();
      await cluster.call('POST', CONFIG_MAPS, {
        metadata: {
          name: 'held',
          finalizers: ['test.io/hold'],
          ownerReferences: [ownedBy(first, { blockOwnerDeletion: true })],
        },
      });

      await cluster.call('DELETE', `${WIDGETS}/owner`, {
        propagationPolicy: 'Foreground',
      });
      await eventually(async () => {
        const { body } = await cluster.call('GET', `${CONFIG_MAPS}/held`);
        return metadataOf(body).deletionTimestamp !== undefined;
      });
      const waiting = await cluster.call('GET', `${WIDGETS}/owner`);
      expect(metadataOf(waiting.body).finalizers).toEqual([
        'foregroundDeletion',
      ]);

      await cluster.merge(`${CONFIG_MAPS}/held`, {
        metadata: { finalizers: null },
      });
      await isGone(`${WIDGETS}/owner`);
    });
  });

  describe('a namespace that is deleted', () => {
    const NAMESPACE = '/api/v1/namespaces/team';
    beforeEach(() =>
      cluster.call('POST', '/api/v1/namespaces', {
        metadata: { name: 'team' },
      }),
    );

    it('goes with everything in it', async () => {
      await cluster.call('POST', `${NAMESPACE}/configmaps`, {
        metadata: { name: 'one' },
      });
      await cluster.call(
        'POST',
        '/apis/test.io/v1/namespaces/team/widgets',
        widget('two'),
      );
      const { body } = await cluster.call('DELETE', NAMESPACE);
      expect(body).toMatchObject({ status: { phase: 'Terminating' } });

      await isGone(NAMESPACE);
      const { body: widgets } = await cluster.call(
        'GET',
        '/apis/test.io/v1/namespaces/team/widgets',
      );
      expect(widgets.items).toEqual([]);
    });

    it('waits for what finalizers hold, and takes nothing new meanwhile', async () => {
      await cluster.call('POST', `${NAMESPACE}/configmaps`, {
        metadata: { name: 'held', finalizers: ['test.io/hold'] },
      });
      await cluster.call('DELETE', NAMESPACE);
      const { status, body } = await cluster.call(
        'POST',
        `${NAMESPACE}/configmaps`,
        { metadata: { name: 'late' } },
      );

      expect(status).toBe(403);
      expect(body.message).toBe(
        'configmaps "late" is forbidden: unable to create new content in namespace team because it is being terminated',
      );
      await cluster.merge(`${NAMESPACE}/configmaps/held`, {
        metadata: { finalizers: null },
      });
      await isGone(NAMESPACE);
    });
  });

  describe('a CustomResourceDefinition', () => {
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

    it.each([
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
  });
});
