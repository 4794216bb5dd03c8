import { configMap, namesIn, Wire } from '../__testUtils__/wire';
import { ApiObject, ApiServer, describeCluster, target } from '../targets';
import { until } from '../until';

jest.setTimeout(300_000);

describeCluster('garbage collection', { hasControllers: true }, () => {
  let server: ApiServer;
  let wire: Wire;
  beforeAll(async () => {
    server = await target.launch({ hasControllers: true });
    wire = new Wire(server);
  });
  afterAll(() => server.dispose());

  async function made(
    path: string,
    name: string,
    metadata: { owners?: ApiObject[]; finalizers?: string[] } = {},
  ) {
    const ownerReferences = metadata.owners?.map(owner => ({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      name: owner.metadata.name,
      uid: owner.metadata.uid,
      blockOwnerDeletion: true,
    }));
    const { finalizers } = metadata;
    const { body } = await wire.post(
      path,
      configMap(name, { metadata: { name, ownerReferences, finalizers } }),
    );
    return body;
  }
  // Controllers of a whole cluster put an object of their own into every namespace.
  const namesOf = async (path: string) =>
    namesIn((await wire.get(path)).body.items);
  const holds = (path: string, ...names: string[]) =>
    until(
      async () => (await namesOf(path)).join() === names.join(),
      `${names.join(', ') || 'nothing'} to be left`,
      90_000,
    );

  it('takes what an owner that is gone has left', async () => {
    const path = await wire.namespace('left');
    const owner = await made(path, 'owner');
    await made(path, 'owned', { owners: [owner] });
    await made(path, 'stranger');
    await wire.delete(`${path}/owner`);
    await holds(path, 'stranger');
  });

  it('leaves what has another owner yet', async () => {
    const path = await wire.namespace('two-owners');
    const one = await made(path, 'one');
    const two = await made(path, 'two');
    await made(path, 'owned', { owners: [one, two] });
    await made(path, 'mark', { owners: [one] });
    await wire.delete(`${path}/one`);
    await holds(path, 'owned', 'two');
    const { body } = await wire.get(`${path}/owned`);
    await until(async () => {
      const now = await wire.get(`${path}/owned`);
      return now.body.metadata.ownerReferences.length === 1;
    }, 'the owner that is gone to be forgotten');
    expect(body.metadata.deletionTimestamp).toBeUndefined();
  });

  it('in the foreground takes the owner last', async () => {
    const path = await wire.namespace('foreground');
    const owner = await made(path, 'owner');
    await made(path, 'owned', {
      owners: [owner],
      finalizers: ['test.io/held'],
    });
    await wire.delete(`${path}/owner`, { propagationPolicy: 'Foreground' });
    await until(async () => {
      const { body } = await wire.get(`${path}/owned`);
      return body.metadata.deletionTimestamp !== undefined;
    }, 'the dependent to be on its way');
    expect(await namesOf(path)).toEqual(['owned', 'owner']);
    await wire.merge(`${path}/owned`, { metadata: { finalizers: null } });
    await holds(path);
  });

  it('with orphans leaves them behind, without their owner', async () => {
    const path = await wire.namespace('orphans');
    const owner = await made(path, 'owner');
    await made(path, 'owned', { owners: [owner] });
    await wire.delete(`${path}/owner`, { propagationPolicy: 'Orphan' });
    await holds(path, 'owned');
    const { body } = await wire.get(`${path}/owned`);
    expect(body.metadata.ownerReferences).toBeUndefined();
  });

  it('empties a namespace that is deleted, and then it goes', async () => {
    const path = await wire.namespace('deleted');
    await made(path, 'a');
    await wire.delete('/api/v1/namespaces/deleted');
    await until(
      async () => (await wire.get('/api/v1/namespaces/deleted')).status === 404,
      'the namespace to go',
      90_000,
    );
    expect(await namesOf(path)).toEqual([]);
  });
});
