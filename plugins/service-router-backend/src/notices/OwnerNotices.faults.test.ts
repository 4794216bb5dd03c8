import { TestNotices } from './__testUtils__/TestNotices';

const STOPPED = 'api.example.com has stopped answering in West Europe';

describe('OwnerNotices of several replicas, or when something fails', () => {
  let notices: TestNotices;

  beforeEach(() => {
    notices = new TestNotices();
  });
  afterEach(() => notices.stop());

  it('waits for the catalog, to know whom to tell', async () => {
    const one = await notices.replicaThatSaw('api weu');
    notices.isCatalogDown = true;
    await one.show({ 'api weu': 'down' });
    await notices.hold();
    expect(notices.sent).toEqual([]);
    notices.isCatalogDown = false;
    await notices.clock.advance(20_000);
    expect(notices.titles()).toEqual([STOPPED]);
  });

  it('sends what could not be sent, later and once, and warns once', async () => {
    const one = await notices.replicaThatSaw('api weu');
    notices.failure = new Error('Request failed with status 404');
    await one.show({ 'api weu': 'down' });
    await notices.clock.advance(30 * 60_000);
    expect(notices.logger.warn).toHaveBeenCalledTimes(1);
    notices.failure = undefined;
    await notices.clock.advance(5 * 60_000);
    expect(notices.titles()).toEqual([STOPPED]);
  });

  it('does not tell of the end who never heard of the beginning', async () => {
    const one = await notices.replicaThatSaw('api weu');
    notices.failure = new Error('Request failed with status 404');
    await one.show({ 'api weu': 'down' });
    await notices.hold();
    await one.show({ 'api weu': 'up' });
    await notices.hold();
    notices.failure = undefined;
    await notices.clock.advance(10 * 60_000);
    expect(notices.sent).toEqual([]);
    expect(notices.store.kept.size).toBe(0);
  });

  it('tells once, although several replicas see it', async () => {
    const first = await notices.replicaThatSaw('api weu');
    const second = notices.replica();
    await second.show({ 'api weu': 'up' });
    await Promise.all(
      [first, second].map(one => one.show({ 'api weu': 'down' })),
    );
    await notices.hold();
    expect(notices.titles()).toEqual([STOPPED]);
  });

  it('leaves telling to the replica whose it is, which takes it over whole', async () => {
    let teller = 'first';
    const first = notices.replica({ isMine: () => teller === 'first' });
    const second = notices.replica({ isMine: () => teller === 'second' });
    await notices.clock.advance(1);
    await Promise.all(
      [first, second].map(one => one.show({ 'api weu': 'up' })),
    );
    await notices.hold();
    teller = 'second';
    await notices.clock.advance(10_000);
    await Promise.all(
      [first, second].map(one => one.show({ 'api weu': 'down' })),
    );
    await notices.hold();
    expect(notices.titles()).toEqual([STOPPED]);
  });

  it('reads again what another replica wrote first', async () => {
    const one = await notices.replicaThatSaw('api weu');
    notices.store.onWrite = () => {
      const [[key, known]] = notices.store.known;
      notices.store.known.set(key, { ...known, revision: known.revision + 1 });
      notices.store.onWrite = () => {};
    };
    await one.show({ 'api weu': 'down' });
    await notices.hold();
    await notices.hold();
    expect(notices.titles()).toEqual([STOPPED]);
  });

  it('tells as soon as the database works again', async () => {
    const one = await notices.replicaThatSaw('api weu');
    notices.store.isBroken = true;
    await one.show({ 'api weu': 'down' });
    await notices.hold();
    expect(notices.sent).toEqual([]);
    notices.store.isBroken = false;
    await notices.clock.advance(20_000);
    expect(notices.titles()).toEqual([STOPPED]);
  });
});
