import { configMap, Wire, WatchLine } from '../__testUtils__/wire';
import { ApiServer, describeCluster, target } from '../targets';

jest.setTimeout(300_000);

describeCluster('a watch', {}, () => {
  let server: ApiServer;
  let wire: Wire;
  beforeAll(async () => {
    server = await target.launch();
    wire = new Wire(server);
  });
  afterAll(() => server.dispose());

  const told = (lines: WatchLine[]) =>
    lines.map(({ type, object }) => `${type} ${object.metadata.name}`);
  const versionOf = async (path: string) =>
    (await wire.get(path)).body.metadata.resourceVersion;
  const labelled = (name: string, region: string) =>
    configMap(name, { metadata: { name, labels: { region } } });

  it('from the version of a list tells what happened since, in order', async () => {
    const path = await wire.namespace('since');
    await wire.post(path, configMap('before'));
    const version = await versionOf(path);
    await wire.post(path, configMap('a'));
    await wire.merge(`${path}/a`, { data: { key: 'value' } });
    await wire.delete(`${path}/a`);
    const lines = await wire.watch(
      path,
      `resourceVersion=${version}&timeoutSeconds=3`,
    );
    expect(told(lines)).toEqual(['ADDED a', 'MODIFIED a', 'DELETED a']);
  });

  it('gives a deleted object a version of its own, from which a watch goes on', async () => {
    const path = await wire.namespace('deleted');
    const { body } = await wire.post(path, configMap('a'));
    await wire.delete(`${path}/a`);
    const [deletion] = await wire.watch(
      path,
      `resourceVersion=${body.metadata.resourceVersion}&timeoutSeconds=3`,
    );
    const { resourceVersion } = deletion.object.metadata;
    await wire.post(path, configMap('b'));
    const lines = await wire.watch(
      path,
      `resourceVersion=${resourceVersion}&timeoutSeconds=3`,
    );
    expect(told(lines)).toEqual(['ADDED b']);
  });

  it('takes an object that leaves its selector for deleted, and one that enters it for added', async () => {
    const path = await wire.namespace('selected');
    await wire.post(path, labelled('goes', 'weu'));
    await wire.post(path, labelled('comes', 'neu'));
    const version = await versionOf(path);
    await wire.merge(`${path}/goes`, { metadata: { labels: { region: 'x' } } });
    await wire.merge(`${path}/comes`, {
      metadata: { labels: { region: 'weu' } },
    });
    const lines = await wire.watch(
      path,
      `labelSelector=region=weu&resourceVersion=${version}&timeoutSeconds=3`,
    );
    expect(told(lines)).toEqual(['DELETED goes', 'ADDED comes']);
  });

  it('that asks for bookmarks gets one before it ends, of a version to go on from', async () => {
    const path = await wire.namespace('bookmarks');
    const version = await versionOf(path);
    const elsewhere = await wire.namespace('elsewhere');
    const lines = await wire.watch(
      path,
      `resourceVersion=${version}&allowWatchBookmarks=true&timeoutSeconds=8`,
      () => wire.post(elsewhere, configMap('a')),
    );
    const bookmark = lines.at(-1);
    expect(bookmark?.type).toBe('BOOKMARK');
    expect(bookmark?.object).toMatchObject({
      apiVersion: 'v1',
      kind: 'ConfigMap',
    });
    expect(Number(bookmark?.object.metadata.resourceVersion)).toBeGreaterThan(
      Number(version),
    );
  });

  it('gets no bookmark while nothing happens', async () => {
    const path = await wire.namespace('quiet');
    const version = await versionOf(path);
    expect(
      await wire.watch(
        path,
        `resourceVersion=${version}&allowWatchBookmarks=true&timeoutSeconds=4`,
      ),
    ).toEqual([]);
  });

  it('that does not ask for bookmarks gets none', async () => {
    const path = await wire.namespace('unasked');
    const version = await versionOf(path);
    const elsewhere = await wire.namespace('beside');
    expect(
      await wire.watch(
        path,
        `resourceVersion=${version}&timeoutSeconds=4`,
        () => wire.post(elsewhere, configMap('a')),
      ),
    ).toEqual([]);
  });

  it('that asks for what there is first is told where that ends', async () => {
    const path = await wire.namespace('initial');
    await wire.post(path, configMap('a'));
    const lines = await wire.watch(
      path,
      'sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true&timeoutSeconds=5',
    );
    expect(told(lines.slice(0, 1))).toEqual(['ADDED a']);
    expect(lines[1].type).toBe('BOOKMARK');
    expect(lines[1].object.metadata.annotations).toEqual({
      'k8s.io/initial-events-end': 'true',
    });
  });

  it('from a version that was forgotten is told so', async () => {
    const path = await wire.namespace('forgotten');
    const version = await versionOf(path);
    await wire.post(path, configMap('a'));
    await server.compact();
    await server.stop();
    await server.start();
    const [error] = await wire.watch(
      path,
      `resourceVersion=${version}&timeoutSeconds=3`,
    );
    expect(error.type).toBe('ERROR');
    expect(error.object).toMatchObject({ code: 410, reason: 'Expired' });
  });
});
