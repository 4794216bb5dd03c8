import { mockServices } from '@backstage/backend-test-utils';
import {
  ClusterFact,
  planProfiles,
} from '@service-router/plugin-service-router-common';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import {
  factsOf,
  FakeFleet,
  FakeObservers,
  hostOf,
} from './__testUtils__/fakes';
import { LatestReports } from './LatestReports';
import { makeReports } from './makeReports';
import { RouteReports } from './RouteReports';

const api = { namespace: 'payments', name: 'api' };
const none = { namespace: 'payments', name: 'none' };

describe('RouteReports', () => {
  let fleet: FakeFleet;
  let observers: FakeObservers;
  let latest: LatestReports;
  let reports: RouteReports;
  const planTraffic = jest.fn((clusters: ClusterFact[]) => ({
    profiles: planProfiles([], {
      owner: 'platform',
      vanity: { namespace: 'dns-public' },
    }),
    clusters,
  }));

  beforeEach(() => {
    fleet = new FakeFleet();
    fleet.hold('api', 'web');
    observers = new FakeObservers();
    latest = new LatestReports(factsOf(fleet, observers));
    planTraffic.mockClear();
    reports = new RouteReports({
      latest,
      fleet,
      reconciler: {
        failing: name => [
          {
            object: `${name}/api`,
            message: 'connection refused',
            attempts: 3,
            nextTry: '2026-01-01T12:00:30Z',
          },
        ],
      },
      budgets: { report: () => [] },
      planTraffic,
      defaultGatewayNamespace: 'istio-system',
      clock: new ManualClock(),
    });
  });

  /** Something else is known from now on. */
  const know = () => latest.takeFacts(factsOf(fleet, observers));

  it('reports a route by what is known now', () => {
    const before = reports.report(api);
    expect(before).toMatchObject({ route: api, host: hostOf('api') });
    observers.publish('api');
    expect(reports.report(api).zones).toEqual(before.zones);
    know();
    expect(reports.report(api).zones).not.toEqual(before.zones);
  });

  it('notes who waits for a route that stands nowhere', () => {
    reports.report(none);
    expect(latest.isAwaited(none)).toBe(true);
  });

  it('does not take a decision about a route for somebody who waits for it', () => {
    expect(reports.placeOf(none)).toEqual({ regions: [], zones: [] });
    expect(latest.isAwaited(none)).toBe(false);
  });

  it('knows where a route is, also before its report is kept', async () => {
    const place = { regions: ['weu'], zones: ['example.com'] };
    expect(reports.placeOf(api)).toEqual(place);
    const made = await makeReports(latest.toReport(), latest.facts, {
      signal: new AbortController().signal,
      logger: mockServices.logger.mock(),
    });
    latest.take(made);
    expect(reports.placeOf(api)).toBe(latest.placeOf(api));
    expect(reports.placeOf(api)).toEqual(place);
  });

  it('lists what was reported last, with its versions', async () => {
    expect(reports.list()).toEqual([]);
    expect([reports.version(), reports.listVersion()]).toEqual([
      latest.version(),
      latest.listVersion(),
    ]);
    latest.take(
      await makeReports(latest.toReport(), latest.facts, {
        signal: new AbortController().signal,
        logger: mockServices.logger.mock(),
      }),
    );
    expect(reports.list().map(({ name }) => name)).toEqual(['api', 'web']);
    expect(reports.routes().get('payments/api')?.host).toBe(hostOf('api'));
    expect(reports.regionContents()).toMatchObject([{ name: 'weu' }]);
  });

  it('tells what stands behind the links of a route', () => {
    expect(reports.objects(api).items[0]).toMatchObject({
      part: 'route',
      object: 'ServiceRoute payments/api',
      cluster: 'aks-weu',
    });
  });

  it('tells of the fleet what cannot be written', () => {
    expect(reports.fleet().clusters).toMatchObject([
      { name: 'aks-weu', failing: [{ object: 'aks-weu/api' }] },
    ]);
  });

  it('tells which sources cannot be read', () => {
    expect(reports.errors()).toEqual([]);
    fleet.lose('connection refused');
    know();
    expect(reports.errors()).toMatchObject([
      { source: 'cluster', name: 'aks-weu', message: 'connection refused' },
    ]);
  });

  it('tells of the regions that are configured, and of no other', () => {
    expect(reports.regions()).toEqual([{ name: 'weu', title: 'West Europe' }]);
    expect(reports.zone('weu')).toMatchObject({ zone: 'example.com' });
    expect(reports.zone('neu')).toBeUndefined();
    expect(reports.failover('neu')).toBeUndefined();
  });

  it('previews a failover once for the same facts', () => {
    const preview = reports.failover('weu');
    expect(preview).toBeDefined();
    expect(reports.failover('weu')).toBe(preview);
    know();
    expect(reports.failover('weu')).not.toBe(preview);
  });

  it('tells of no traffic manager where none is configured', () => {
    expect(reports.traffic()).toMatchObject({ profiles: [] });
  });

  it('plans a change by what is known, with the traffic manager', () => {
    const { routes } = reports.plan({
      declared: [],
      removed: [{ object: { kind: 'ServiceRoute', ...api } }],
    });
    expect(routes).toEqual([{ ...api, before: hostOf('api') }]);
    expect(planTraffic).toHaveBeenCalledTimes(2);
  });

  it('checks a proposal by what is known', () => {
    const { host, findings } = reports.check({
      namespace: 'payments',
      name: 'other',
      serviceName: 'api',
      environment: 'base',
      application: 'shop',
      gatewayName: 'internal',
    });
    expect(host).toBe(hostOf('api'));
    expect(findings.map(({ rule }) => rule)).toContain('hostTaken');
  });
});
