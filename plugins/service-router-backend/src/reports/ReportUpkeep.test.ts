import { mockServices } from '@backstage/backend-test-utils';
import { RouteReport } from '@service-router/plugin-service-router-common';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import {
  factsOf,
  FakeFleet,
  FakeMemory,
  FakeObservers,
} from './__testUtils__/fakes';
import { DeletedRoutes } from './DeletedRoutes';
import { LatestReports } from './LatestReports';
import { ReportUpkeep } from './ReportUpkeep';

/** Who is shown every report, and notes the names of their routes; a look ends with a full stop. */
class Listener {
  heard: string[] = [];
  want: () => void = () => {};

  seen = () => {
    this.heard.push('.');
  };
  onWanted = (listener: () => void) => {
    this.want = listener;
  };
  note = (report: RouteReport) => {
    this.heard.push(report.route.name);
  };
}

describe('ReportUpkeep', () => {
  let clock: ManualClock;
  let fleet: FakeFleet;
  let observers: FakeObservers;
  let latest: LatestReports;
  let history: Listener;
  let notices: Listener;
  let upkeep: ReportUpkeep;
  let told: string[][];
  /** Milliseconds that gathering takes. */
  let slowness: number;
  let gathered: number[];
  let failure: Error | undefined;
  const logger = mockServices.logger.mock();

  const settle = () => clock.advance(200);

  beforeEach(async () => {
    clock = new ManualClock();
    fleet = new FakeFleet();
    observers = new FakeObservers();
    latest = new LatestReports(factsOf(fleet, observers));
    history = new Listener();
    notices = new Listener();
    told = [];
    slowness = 0;
    gathered = [];
    failure = undefined;
    logger.error.mockClear();
    const deletedRoutes = new DeletedRoutes({
      memory: new FakeMemory(),
      keepFor: 3_600_000,
      clock,
      logger,
    });
    jest.spyOn(deletedRoutes, 'note').mockImplementation(async () => {
      await clock.sleep(slowness);
      return false;
    });
    upkeep = new ReportUpkeep({
      latest,
      gather() {
        if (failure) {
          throw failure;
        }
        gathered.push(clock.now().getTime());
        return factsOf(fleet, observers);
      },
      fleet,
      observers,
      deletedRoutes,
      history: {
        see: (_, report) => history.note(report),
        seen: history.seen,
        onWanted: history.onWanted,
      },
      notices: {
        see: notices.note,
        seen: notices.seen,
        onWanted: notices.onWanted,
      },
      clock,
      logger,
      publish: async routes => {
        told.push(routes);
      },
    });
    fleet.hold('api', 'web');
  });
  afterEach(() => upkeep.stop());

  async function started() {
    upkeep.start();
    await clock.advance(200 + slowness);
    [history, notices].forEach(one => {
      one.heard = [];
    });
    told = [];
  }

  it('does nothing before it is started', async () => {
    await clock.advance(120_000);
    expect(latest.list()).toEqual([]);
    expect(gathered).toEqual([]);
  });

  it('makes everything when it is started, and tells of it', async () => {
    upkeep.start();
    upkeep.start();
    await settle();
    expect(latest.list().map(({ name }) => name)).toEqual(['api', 'web']);
    expect(told).toEqual([['payments/api', 'payments/web']]);
  });

  it('shows every report to those who look for changes, whatever changed', async () => {
    await started();
    observers.publish('web');
    await settle();
    expect(history.heard).toEqual(['api', 'web', '.']);
    expect(notices.heard).toEqual(['api', 'web', '.']);
  });

  it('shows them no report of a route that stands nowhere', async () => {
    await started();
    const soon = { namespace: 'payments', name: 'soon' };
    latest.given(soon, { route: soon } as RouteReport);
    observers.publish('web');
    await settle();
    expect(history.heard).toEqual(['api', 'web', '.']);
  });

  it('shows them everything when they want it, though nothing changed', async () => {
    await started();
    for (const listener of [history, notices]) {
      listener.want();
      await settle();
      expect(listener.heard).toContain('.');
    }
    expect(told).toEqual([]);
  });

  it('knows the new age of what was read again, and makes nothing anew for it', async () => {
    await started();
    const { facts } = latest;
    observers.age('2026-01-01T12:00:30Z');
    await settle();
    expect(latest.facts).not.toBe(facts);
    expect(history.heard).toEqual([]);
  });

  it('looks once a minute though nothing happens', async () => {
    await started();
    gathered = [];
    await clock.advance(3 * 60_200);
    expect(gathered).toHaveLength(3);
  });

  it('rests twice as long as it worked', async () => {
    slowness = 1_000;
    await started();
    gathered = [];
    const before = clock.now().getTime();
    observers.publish('web');
    await clock.advance(10_000);
    expect(gathered).toEqual([before + 3_000]);
  });

  it('says that it failed, goes on, and makes up for it', async () => {
    await started();
    failure = new Error('nobody foresaw this');
    observers.publish('web');
    await settle();
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringContaining('could not be made anew'),
      failure,
    );
    failure = undefined;
    await clock.advance(60_200);
    expect(history.heard).toEqual(['api', 'web', '.']);
  });

  it('hears and does nothing any more once it was stopped', async () => {
    await started();
    await upkeep.stop();
    gathered = [];
    observers.publish('web');
    history.want();
    await clock.advance(120_000);
    expect(gathered).toEqual([]);
    expect(told).toEqual([]);
  });
});
