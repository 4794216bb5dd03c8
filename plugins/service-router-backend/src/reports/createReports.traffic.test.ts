import { mockServices } from '@backstage/backend-test-utils';
import {
  Observation,
  planProfiles,
  profileChanges,
  ProfileFact,
  ServiceRoute,
} from '@service-router/plugin-service-router-common';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { serviceRoute } from '../__testUtils__/objects';
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

const PREFIX = 'external-dns.kubernetes.io/webhook-traffic-manager-';

/** The route api asks for an endpoint in a profile. */
function planOf() {
  const route = serviceRoute('api') as unknown as ServiceRoute;
  route.metadata.annotations = {
    [`${PREFIX}enabled`]: 'true',
    [`${PREFIX}resource-group`]: 'rg-edge',
    [`${PREFIX}endpoint-target`]: 'gateway.example.net',
  };
  return planProfiles(
    [
      {
        name: 'aks-weu',
        region: 'weu',
        location: 'westeurope',
        isKnown: true,
        services: [],
        routes: [{ route, host: hostOf('api'), isActive: true }],
      },
    ],
    { owner: 'platform', vanity: { namespace: 'dns-public' } },
  );
}

/** The profile as planned, with what probes say. */
function standing(health: 'Online' | 'Degraded'): ProfileFact[] {
  return profileChanges(planOf(), []).writes.flatMap(write =>
    write.kind === 'createProfile'
      ? [
          {
            ...write.profile,
            id: `/${write.profile.name}`,
            endpoints: write.profile.endpoints.map(endpoint => ({
              ...endpoint,
              alwaysServe: false,
              monitorStatus: health,
            })),
          },
        ]
      : [],
  );
}

class FakeTraffic {
  observed: Observation<ProfileFact[]> = {};
  #listeners = new Set<(reading: { isNews: boolean }) => void>();

  observation = () => this.observed;
  writing = () => undefined;
  subscribe = (listener: (reading: { isNews: boolean }) => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  read(health: 'Online' | 'Degraded'): void {
    this.observed = {
      value: standing(health),
      observedAt: '2026-01-01T12:00:00Z',
    };
    this.#listeners.forEach(listener => listener({ isNews: true }));
  }
}

describe('reports of routes behind Traffic Manager', () => {
  let clock: ManualClock;
  let traffic: FakeTraffic;
  let told: string[][];
  let reports: RouteReports;
  let upkeep: ReportUpkeep;

  const settle = () => clock.advance(200);
  const healthOf = (name: string) =>
    reports
      .report({ namespace: 'payments', name })
      .traffic?.profiles[0].endpoints.map(({ because }) => because);

  beforeEach(async () => {
    clock = new ManualClock();
    traffic = new FakeTraffic();
    told = [];
    const fleet = new FakeFleet();
    const logger = mockServices.logger.mock();
    const plan = planOf();
    ({ reports, upkeep } = createReports({
      fleet: {
        facts: fleet.facts,
        subscribe: fleet.subscribe,
        profiles: () => plan,
      },
      observers: new FakeObservers(),
      reconciler: { failing: () => [] },
      traffic,
      budgets: { report: () => [] },
      deletedRoutes: new DeletedRoutes({
        memory: new FakeMemory(),
        keepFor: 3_600_000,
        clock,
        logger,
      }),
      defaultGatewayNamespace: 'istio-system',
      clock,
      logger,
      publish: async routes => {
        told.push(routes);
      },
    }));
    fleet.hold('api', 'web');
    upkeep.start();
    await settle();
    traffic.read('Online');
    await settle();
    told.length = 0;
  });

  afterEach(() => upkeep.stop());

  it('tells the endpoint of a route, and nothing where there is none', () => {
    expect(healthOf('api')).toEqual(['Healthy']);
    expect(healthOf('web')).toBeUndefined();
  });

  it('tells of the route whose endpoint probes find otherwise than before, and of no other', async () => {
    traffic.read('Degraded');
    await settle();
    expect(told).toEqual([['payments/api']]);
    expect(healthOf('api')).toEqual(['AllDegraded']);
  });

  it('tells nothing of a reading that found the same', async () => {
    traffic.read('Online');
    await settle();
    expect(told).toEqual([]);
  });
});
