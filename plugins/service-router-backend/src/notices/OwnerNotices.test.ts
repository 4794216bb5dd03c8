import { TestNotices } from './__testUtils__/TestNotices';

const STOPPED = 'api.example.com has stopped answering in West Europe';
const RECOVERED = 'api.example.com answers as declared again in West Europe';

describe('OwnerNotices', () => {
  let notices: TestNotices;

  beforeEach(() => {
    notices = new TestNotices();
  });
  afterEach(() => notices.stop());

  it('tells the owners when a route stops answering', async () => {
    const one = await notices.replicaThatSaw('api weu');
    await one.show({ 'api weu': 'down' });
    await notices.hold();
    expect(notices.sent).toEqual([
      {
        id: expect.any(String),
        about: 'stopped',
        owners: [TestNotices.team],
        entities: ['component:default/api'],
        title: STOPPED,
        description: 'Nobody publishes it. Make a policy.',
      },
    ]);
  });

  it('names no route of others', async () => {
    const one = await notices.replicaThatSaw('api weu');
    await one.show({ 'api weu': 'taken' });
    await notices.hold();
    expect(notices.sent.map(({ description }) => description)).toEqual([
      'It is held by another route.',
    ]);
  });

  it('tells them once, however long it lasts', async () => {
    const one = await notices.replicaThatSaw('api weu');
    await one.show({ 'api weu': 'down' });
    await notices.hold();
    await one.show({ 'api weu': 'down' });
    await notices.clock.advance(60 * 60_000);
    expect(notices.titles()).toEqual([STOPPED]);
  });

  it('tells them under the same id when it recovers', async () => {
    const one = await notices.replicaThatSaw('api weu');
    await one.show({ 'api weu': 'down' });
    await notices.hold();
    await one.show({ 'api weu': 'up' });
    await notices.hold();
    expect(notices.titles()).toEqual([STOPPED, RECOVERED]);
    expect(new Set(notices.sent.map(({ id }) => id)).size).toBe(1);
    expect(notices.store.kept.size).toBe(0);
  });

  it('tells of the next time as of another', async () => {
    const one = await notices.replicaThatSaw('api weu');
    for (const shown of ['down', 'up', 'down'] as const) {
      await one.show({ 'api weu': shown });
      await notices.hold();
    }
    expect(notices.titles()).toEqual([STOPPED, RECOVERED, STOPPED]);
    expect(notices.sent[2].id).not.toBe(notices.sent[0].id);
  });

  it('says nothing of what does not last', async () => {
    const one = await notices.replicaThatSaw('api weu');
    await one.show({ 'api weu': 'down' });
    await notices.holdHalf();
    await one.show({ 'api weu': 'up' });
    await notices.hold();
    expect(notices.sent).toEqual([]);
  });

  it('says nothing because a source is lost', async () => {
    const one = await notices.replicaThatSaw('api weu');
    await one.show({ 'api weu': 'unseen' });
    await notices.clock.advance(60 * 60_000);
    expect(notices.sent).toEqual([]);
  });

  it('says nothing of what did not work when it was first seen', async () => {
    const one = notices.replica();
    await notices.clock.advance(1);
    await one.show({ 'api weu': 'down' });
    await notices.clock.advance(60 * 60_000);
    expect(notices.sent).toEqual([]);
  });

  it('says nothing of a route that is deleted, not even that it has recovered', async () => {
    const one = await notices.replicaThatSaw('api weu');
    await one.show({ 'api weu': 'down' });
    await notices.hold();
    await one.show({ 'api weu': 'gone' });
    await notices.hold();
    expect(notices.titles()).toEqual([STOPPED]);
    expect(notices.store.known.size).toBe(0);
    expect(notices.store.kept.size).toBe(0);
  });

  it('tells of what stopped while it did not run', async () => {
    const one = await notices.replicaThatSaw('api weu');
    await one.stop();
    const again = notices.replica();
    await again.show({ 'api weu': 'down' });
    await notices.hold();
    expect(notices.titles()).toEqual([STOPPED]);
  });

  it('does not tell again after it was started anew, and tells of the end', async () => {
    const one = await notices.replicaThatSaw('api weu');
    await one.show({ 'api weu': 'down' });
    await notices.hold();
    await one.stop();
    const again = notices.replica();
    await again.show({ 'api weu': 'down' });
    await notices.hold();
    expect(notices.titles()).toEqual([STOPPED]);
    await again.show({ 'api weu': 'up' });
    await notices.hold();
    expect(notices.titles()).toEqual([STOPPED, RECOVERED]);
  });

  it('sends one notice when a region fails for a hundred routes', async () => {
    const routes = Array.from({ length: 100 }, (_, index) => `api${index} weu`);
    const one = await notices.replicaThatSaw(...routes);
    // Not all of them are asked for at the same moment.
    for (const route of routes) {
      await one.show({ [route]: 'down' });
      await notices.clock.advance(200);
    }
    await notices.hold();
    expect(notices.titles()).toEqual([
      '100 names have stopped answering in West Europe',
    ]);
    await one.show(Object.fromEntries(routes.map(route => [route, 'up'])));
    await notices.hold();
    expect(notices.titles()[1]).toBe(
      '100 names answer as declared again in West Europe',
    );
    expect(notices.sent).toHaveLength(2);
  });

  it('says what is still down when the rest has recovered', async () => {
    const one = await notices.replicaThatSaw('api weu', 'api neu');
    await one.show({ 'api weu': 'down', 'api neu': 'down' });
    await notices.hold();
    await one.show({ 'api neu': 'up' });
    await notices.hold();
    await one.show({ 'api weu': 'up' });
    await notices.hold();
    expect(notices.titles()).toEqual([
      'api.example.com has stopped answering in West Europe and North Europe',
      'api.example.com still does not answer in West Europe',
      'api.example.com answers as declared again in West Europe and North Europe',
    ]);
    expect(new Set(notices.sent.map(({ id }) => id)).size).toBe(1);
  });

  it('tells nobody of a route that belongs to nobody', async () => {
    notices.owners = { api: [] };
    const one = await notices.replicaThatSaw('api weu');
    await one.show({ 'api weu': 'down' });
    await notices.hold();
    notices.owners = {};
    await one.show({ 'api weu': 'up' });
    await notices.hold();
    expect(notices.sent).toEqual([]);
  });

  it('tells those of the end who were told of the beginning', async () => {
    const one = await notices.replicaThatSaw('api weu');
    await one.show({ 'api weu': 'down' });
    await notices.hold();
    notices.owners = { api: ['group:default/others'] };
    await one.show({ 'api weu': 'up' });
    await notices.hold();
    expect(notices.sent.map(notice => notice.owners)).toEqual([
      [TestNotices.team],
      [TestNotices.team],
    ]);
  });
});
