import { configMap, namesIn, Wire } from '../__testUtils__/wire';
import { Answer, ApiServer, describeCluster, target } from '../targets';

jest.setTimeout(300_000);

describeCluster('a list', {}, () => {
  let server: ApiServer;
  let wire: Wire;
  beforeAll(async () => {
    server = await target.launch();
    wire = new Wire(server);
  });
  afterAll(() => server.dispose());

  async function filled(namespace: string, ...names: string[]) {
    const path = await wire.namespace(namespace);
    for (const name of names) {
      await wire.post(path, configMap(name));
    }
    return path;
  }
  const next = ({ body }: Answer) =>
    `continue=${encodeURIComponent(body.metadata.continue ?? '')}`;

  it('in pages gives every object once', async () => {
    const path = await filled('pages', 'a', 'b', 'c');
    const one = await wire.get(`${path}?limit=2`);
    const two = await wire.get(`${path}?limit=2&${next(one)}`);
    expect(namesIn(one.body.items)).toEqual(['a', 'b']);
    expect(namesIn(two.body.items)).toEqual(['c']);
    expect(two.body.metadata.continue).toBeUndefined();
  });

  it('tells how much is left', async () => {
    const path = await filled('left', 'a', 'b', 'c');
    const { body } = await wire.get(`${path}?limit=1`);
    expect(body.metadata.remainingItemCount).toBe(2);
  });

  it('in pages is of the moment of its first page', async () => {
    const path = await filled('moment', 'a', 'b', 'c');
    const one = await wire.get(`${path}?limit=1`);
    await wire.delete(`${path}/c`);
    await wire.post(path, configMap('bb'));
    const two = await wire.get(`${path}?limit=5&${next(one)}`);
    expect(namesIn(two.body.items)).toEqual(['b', 'c']);
    expect(two.body.metadata.resourceVersion).toBe(
      one.body.metadata.resourceVersion,
    );
  });

  it('gives what a label selector selects', async () => {
    const path = await filled('labels', 'plain');
    await wire.post(
      path,
      configMap('weu', {
        metadata: { name: 'weu', labels: { region: 'weu' } },
      }),
    );
    const { body } = await wire.get(
      `${path}?labelSelector=region%20in%20(weu)`,
    );
    expect(namesIn(body.items)).toEqual(['weu']);
  });

  it('refuses a token that it did not give', async () => {
    const path = await filled('foreign', 'a');
    const { status, body } = await wire.get(`${path}?limit=1&continue=mine`);
    expect(status).toBe(400);
    expect(body.reason).toBe('BadRequest');
  });

  it('whose moment was forgotten goes on with what is true now, when asked to', async () => {
    const path = await filled('forgotten', 'a', 'b', 'c');
    const one = await wire.get(`${path}?limit=1`);
    await wire.delete(`${path}/b`);
    await server.compact();
    await server.stop();
    await server.start();

    const gone = await wire.get(`${path}?limit=5&${next(one)}`);
    expect(gone.status).toBe(410);
    expect(gone.body.reason).toBe('Expired');
    const rest = await wire.get(`${path}?limit=5&${next(gone)}`);
    expect(namesIn(rest.body.items)).toEqual(['c']);
  });
});
