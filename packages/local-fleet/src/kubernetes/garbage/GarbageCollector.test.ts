/** @jest-environment node */
import { JsonObject, listOf, objectOf } from '../json/json';
import { eventually } from '../testing/eventually';
import { TestCluster } from '../testing/TestCluster';
import { widget, WIDGET_DEFINITION, WIDGETS } from '../testing/widgets';

const DEFINITIONS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
const CONFIG_MAPS = '/api/v1/namespaces/default/configmaps';

describe('the garbage collector', () => {
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

  it('removes what the deleted object owned, and what that owned', async () => {
    const first = await owner();
    await cluster.call('POST', WIDGETS, {
      ...widget('child', {}, { ownerReferences: [ownedBy(first)] }),
    });
    const child = (await cluster.call('GET', `${WIDGETS}/child`)).body;
    await dependent('grandchild', [ownedBy(child)]);

    await cluster.call('DELETE', `${WIDGETS}/owner`);

    expect(await isGone(`${WIDGETS}/child`)).toBe(true);
    expect(await isGone(`${CONFIG_MAPS}/grandchild`)).toBe(true);
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

    expect(await isGone(`${CONFIG_MAPS}/orphan`)).toBe(true);
  });

  it('does not take another object of the same name for the owner', async () => {
    const first = await owner();
    await cluster.call('DELETE', `${WIDGETS}/owner`);
    await owner();
    await dependent('late', [ownedBy(first)]);

    expect(await isGone(`${CONFIG_MAPS}/late`)).toBe(true);
  });

  it('looks for a namespaced owner in the namespace of its dependent', async () => {
    const first = await owner();
    const elsewhere = '/api/v1/namespaces/kube-public/configmaps';
    await dependent('far', [ownedBy(first)], elsewhere);

    expect(await isGone(`${elsewhere}/far`)).toBe(true);
    expect(await isThere(`${WIDGETS}/owner`)).toBe(true);
  });

  it('leaves alone what is owned by a kind it does not know', async () => {
    await dependent('strange', [
      { apiVersion: 'unknown.io/v1', kind: 'Thing', name: 'x', uid: 'y' },
    ]);
    const first = await owner();
    await dependent('known', [ownedBy(first)]);
    await cluster.call('DELETE', `${WIDGETS}/owner`);
    expect(await isGone(`${CONFIG_MAPS}/known`)).toBe(true);

    expect(await isThere(`${CONFIG_MAPS}/strange`)).toBe(true);
  });

  it('keeps the dependents where the deletion says so', async () => {
    const first = await owner();
    await dependent('kept', [ownedBy(first)]);

    await cluster.call('DELETE', `${WIDGETS}/owner`, {
      propagationPolicy: 'Orphan',
    });
    expect(await isGone(`${WIDGETS}/owner`)).toBe(true);

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
    expect(metadataOf(waiting.body).finalizers).toEqual(['foregroundDeletion']);

    await cluster.merge(`${CONFIG_MAPS}/held`, {
      metadata: { finalizers: null },
    });
    expect(await isGone(`${WIDGETS}/owner`)).toBe(true);
  });
});
