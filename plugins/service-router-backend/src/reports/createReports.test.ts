import { mockServices } from '@backstage/backend-test-utils';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import {
  FakeFleet,
  FakeMemory,
  FakeObservers,
  hostOf,
} from './__testUtils__/fakes';
import { createReports } from './createReports';
import { DeletedRoutes } from './DeletedRoutes';
import { ReportUpkeep } from './ReportUpkeep';
import { RouteReports } from './RouteReports';

describe('reports', () => {
  let clock: ManualClock;
  let fleet: FakeFleet;
  let observers: FakeObservers;
  let memory: FakeMemory;
  let told: string[][];
  let reports: RouteReports;
  let upkeep: ReportUpkeep;

  const settle = () => clock.advance(200);
  const create = (publish: (routes: string[]) => Promise<void>) => {
    const logger = mockServices.logger.mock();
    return createReports({
      fleet,
      observers,
      reconciler: { failing: () => [] },
      budgets: { report: () => [] },
      deletedRoutes: new DeletedRoutes({
        memory,
        keepFor: 3_600_000,
        clock,
        logger,
      }),
      defaultGatewayNamespace: 'istio-system',
      clock,
      logger,
      publish,
    });
  };

  beforeEach(async () => {
    clock = new ManualClock();
    fleet = new FakeFleet();
    observers = new FakeObservers();
    memory = new FakeMemory();
    told = [];
    ({ reports, upkeep } = create(async routes => {
      told.push(routes);
    }));
    fleet.hold('api', 'web');
    upkeep.start();
    await settle();
    told.length = 0;
    observers.hinted.length = 0;
  });

  afterEach(() => upkeep.stop());

  const names = () => reports.list().map(({ name }) => name);

  it('lists every route', () => {
    expect(names()).toEqual(['api', 'web']);
  });

  it('tells of a new route, and of no other', async () => {
    fleet.hold('api', 'web', 'new');
    await settle();
    expect(told).toEqual([['payments/new']]);
    expect(names()).toEqual(['api', 'new', 'web']);
  });

  it('tells of the routes that a reading of a zone changed', async () => {
    observers.publish();
    await settle();
    told.length = 0;
    observers.publish('web');
    await settle();
    expect(told).toEqual([['payments/web']]);
  });

  it('tells nothing when only time passed, and knows the new age all the same', async () => {
    observers.publish('api', 'web');
    await settle();
    told.length = 0;
    observers.age('2026-01-01T12:00:30Z');
    fleet.age('2026-01-01T12:00:31Z');
    await settle();
    expect(told).toEqual([]);
    expect(reports.fleet()).toMatchObject({
      regions: [{ observedAt: '2026-01-01T12:00:30Z' }],
      clusters: [{ observedAt: '2026-01-01T12:00:31Z' }],
    });
  });

  describe('has a version', () => {
    it('of all that was read, which is another when only time passed', async () => {
      const before = reports.version();
      observers.age('2026-01-01T12:00:30Z');
      await settle();
      expect(reports.version()).not.toBe(before);
    });

    it('of the list, which stays when only time passed', async () => {
      observers.publish('api', 'web');
      await settle();
      const before = reports.listVersion();
      observers.age('2026-01-01T12:00:30Z');
      fleet.age('2026-01-01T12:00:31Z');
      await settle();
      expect(reports.listVersion()).toBe(before);
    });

    it('of the list, which is another when a route says something else', async () => {
      const before = reports.listVersion();
      observers.publish('web');
      await settle();
      expect(reports.listVersion()).not.toBe(before);
    });
  });

  it('knows where a route is: in the regions that hold it and the zones of its name', () => {
    expect(reports.placeOf({ namespace: 'payments', name: 'api' })).toEqual({
      regions: ['weu'],
      zones: ['example.com'],
    });
  });

  it('knows of a route that stands nowhere that it is in no place', () => {
    expect(reports.placeOf({ namespace: 'payments', name: 'none' })).toEqual({
      regions: [],
      zones: [],
    });
  });

  it('tells changes that come together once', async () => {
    fleet.hold('api', 'web', 'new');
    await clock.advance(100);
    fleet.hold('api', 'web', 'new', 'newer');
    await clock.advance(100);
    expect(told).toEqual([['payments/new', 'payments/newer']]);
  });

  it('has zones read soon when clusters changed, and not when a zone itself did', async () => {
    observers.publish('api');
    await settle();
    expect(observers.hinted).not.toContain('zones');
    fleet.hold('api');
    await settle();
    expect(observers.hinted).toContain('zones');
  });

  it('has the names of changed routes asked for soon', async () => {
    observers.publish();
    await settle();
    observers.hinted.length = 0;
    observers.publish('web');
    await settle();
    expect(observers.hinted).toEqual([hostOf('web')]);
  });

  it('has every name asked for', () => {
    expect(observers.watched.at(-1)).toEqual([hostOf('api'), hostOf('web')]);
  });

  it('goes on telling of a deleted route, and has its name asked for a while', async () => {
    fleet.hold('api');
    await settle();
    expect(told.flat()).toEqual(['payments/web']);
    expect(names()).toEqual(['api', 'web']);
    expect(reports.list()[1]).toMatchObject({ host: hostOf('web') });
    expect(observers.watched.at(-1)).toEqual([hostOf('api'), hostOf('web')]);
  });

  it('asks for the name of a deleted route no longer after a while', async () => {
    fleet.hold('api');
    await settle();
    await clock.advance(16 * 60_000);
    observers.publish('api');
    await settle();
    expect(observers.watched.at(-1)).toEqual([hostOf('api')]);
  });

  it('forgets a deleted route in the end, and tells so', async () => {
    fleet.hold('api');
    await settle();
    told.length = 0;
    await clock.advance(90 * 60_000);
    expect(names()).toEqual(['api']);
    expect(told.flat()).toEqual(['payments/web']);
  });

  it('takes no route for deleted while its cluster cannot be read', async () => {
    fleet.lose('connection refused');
    await settle();
    expect(names()).toEqual(['api', 'web']);
    expect(reports.errors()).toEqual([
      expect.objectContaining({ source: 'cluster', name: 'aks-weu' }),
    ]);
  });

  it('goes on without its database, and catches up', async () => {
    memory.isBroken = true;
    fleet.hold('api');
    await settle();
    expect(names()).toEqual(['api']);
    memory.isBroken = false;
    fleet.age('2026-01-01T12:01:00Z');
    await settle();
    expect(names()).toEqual(['api', 'web']);
  });

  it('tells of a route that somebody waits for as soon as it stands', async () => {
    reports.report({ namespace: 'payments', name: 'soon' });
    observers.publish('api');
    await settle();
    expect(told.flat()).not.toContain('payments/soon');
    expect(names()).toEqual(['api', 'web']);
    fleet.hold('api', 'web', 'soon');
    await settle();
    expect(told.flat()).toContain('payments/soon');
  });

  it('is not stopped by browsers that cannot be told', async () => {
    await upkeep.stop();
    const failing = create(async () => {
      throw new Error('no signals here');
    });
    failing.upkeep.start();
    await settle();
    fleet.hold('api');
    await settle();
    fleet.hold('api', 'new');
    await settle();
    expect(failing.reports.list().map(({ name }) => name)).toContain('new');
    await failing.upkeep.stop();
  });
});
