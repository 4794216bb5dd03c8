import { mockServices } from '@backstage/backend-test-utils';
import { reportRoute } from '@service-router/plugin-service-router-common';
import { factsOf, FakeFleet, FakeObservers } from './__testUtils__/fakes';
import { LatestReports } from './LatestReports';
import { makeReports } from './makeReports';

describe('LatestReports', () => {
  let fleet: FakeFleet;
  let observers: FakeObservers;
  let latest: LatestReports;

  beforeEach(() => {
    fleet = new FakeFleet();
    observers = new FakeObservers();
    latest = new LatestReports(factsOf(fleet, observers));
  });

  const route = (name: string) => ({ namespace: 'payments', name });
  const make = () =>
    makeReports(latest.toReport(), latest.facts, {
      signal: new AbortController().signal,
      logger: mockServices.logger.mock(),
    });
  /** Clusters hold these routes, and everything is made anew. */
  async function hold(...names: string[]) {
    fleet.hold(...names);
    latest.takeFacts(factsOf(fleet, observers));
    return [...latest.take(await make())];
  }
  const ask = (name: string) =>
    latest.given(route(name), reportRoute(route(name), latest.facts));
  const names = () => latest.list().map(({ name }) => name);

  it('tells of which routes something else is said than before', async () => {
    expect(await hold('web', 'api')).toEqual(['payments/api', 'payments/web']);
    expect(await hold('web', 'api')).toEqual([]);
    expect(await hold('web', 'api', 'new')).toEqual(['payments/new']);
  });

  it('tells of which routes nothing is said any more', async () => {
    await hold('api', 'web');
    expect(await hold('api')).toEqual(['payments/web']);
    expect(latest.placeOf(route('web'))).toBeUndefined();
  });

  it('keeps a list, where each is, and how to find it', async () => {
    await hold('web', 'api');
    expect(names()).toEqual(['api', 'web']);
    expect(latest.placeOf(route('api'))).toEqual({
      regions: ['weu'],
      zones: ['example.com'],
    });
    expect(latest.routes().get('payments/web')?.summary).toBe(latest.list()[1]);
  });

  it('finds routes in the list of now', async () => {
    await hold('api');
    expect(latest.routes().get('payments/new')).toBeUndefined();
    await hold('api', 'new');
    expect(latest.routes().get('payments/new')?.name).toBe('new');
  });

  it('knows a route by the list, and by what is known since it was made', async () => {
    await hold('api', 'web');
    fleet.hold('api', 'new');
    latest.takeFacts(factsOf(fleet, observers));
    expect(
      ['api', 'web', 'new', 'none'].filter(name => latest.isRoute(route(name))),
    ).toEqual(['api', 'web', 'new']);
  });

  it('has another version with other facts, and of the list with another list', async () => {
    await hold('api');
    const before = [latest.version(), latest.listVersion()];
    latest.takeFacts(factsOf(fleet, observers));
    expect(latest.version()).not.toBe(before[0]);
    expect(latest.listVersion()).toBe(before[1]);
    latest.take(await make());
    expect(latest.listVersion()).not.toBe(before[1]);
  });

  it('has other versions than another replica', () => {
    const other = new LatestReports(latest.facts);
    expect(other.version()).not.toBe(latest.version());
    expect(other.listVersion()).not.toBe(latest.listVersion());
  });

  describe('of a route that somebody waits for', () => {
    it('reports again and again, lists it not, and tells when it stands', async () => {
      await hold('api');
      ask('soon');
      expect(latest.isAwaited(route('soon'))).toBe(true);
      expect(latest.toReport()).toEqual([route('api'), route('soon')]);
      expect(await hold('api')).toEqual([]);
      expect(names()).toEqual(['api']);
      expect(await hold('api', 'soon')).toEqual(['payments/soon']);
      expect(latest.isAwaited(route('soon'))).toBe(false);
      expect(names()).toEqual(['api', 'soon']);
    });

    it('knows it also when it was asked for while reports were being made', async () => {
      fleet.hold('api');
      latest.takeFacts(factsOf(fleet, observers));
      const made = await make();
      ask('soon');
      expect([...latest.take(made)]).toEqual(['payments/api']);
      expect(await hold('api', 'soon')).toEqual(['payments/soon']);
    });

    it('is none when it has come to stand and is only now reported', async () => {
      await hold('api');
      fleet.hold('api', 'new');
      latest.takeFacts(factsOf(fleet, observers));
      const making = make();
      ask('new');
      const made = await making;
      expect(latest.isAwaited(route('new'))).toBe(false);
      expect([...latest.take(made)]).toEqual(['payments/new']);
      expect(names()).toEqual(['api', 'new']);
    });

    it('is none when it stands', async () => {
      await hold('api');
      ask('api');
      expect(latest.isAwaited(route('api'))).toBe(false);
    });

    it('knows 500: the longest waited for make room', () => {
      for (let index = 0; index <= 500; index += 1) {
        ask(`soon${index}`);
      }
      expect(latest.isAwaited(route('soon0'))).toBe(false);
      expect(latest.isAwaited(route('soon1'))).toBe(true);
      expect(latest.isAwaited(route('soon500'))).toBe(true);
    });
  });
});
