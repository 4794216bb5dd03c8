import { fleetFacts, policy } from '../../testing/builders';
import { ServiceReason } from '../../trafficManager';
import { publishing, REGIONS, ROUTE, states } from '../__testUtils__/demoFleet';
import { EndpointReport, ProfileReport } from '../reportProfiles';
import { reportRoute } from '../reportRoute';
import { explainRoute } from './explainRoute';

const endpointOf = (
  cluster: string,
  more: Partial<EndpointReport> = {},
): EndpointReport => ({
  name: cluster,
  type: 'ExternalEndpoints',
  target: `gateway.${cluster}.example.com`,
  weight: 1,
  isEnabled: true,
  isServed: true,
  because: 'Healthy',
  share: 0.625,
  origin: { cluster, kind: 'ServiceRoute', ...ROUTE },
  ...more,
});

const profileOf = (
  endpoints: EndpointReport[],
  more: Partial<ProfileReport> = {},
): ProfileReport => ({
  name: 'shop',
  resourceGroup: 'rg-edge',
  hostname: 'shop.example.com',
  state: 'asPlanned',
  routingMethod: 'Weighted',
  ttl: 30,
  isEnabled: true,
  by: 'share',
  isLastResort: false,
  endpoints,
  failover: {
    detection: { documented: 90, worstCase: 130 },
    failover: { documented: 120, worstCase: 160 },
  },
  pending: [],
  ...more,
});

function stepsIn(
  region: string,
  profiles: ProfileReport[],
  { boundTo }: { boundTo?: string } = {},
) {
  const policies = [
    boundTo
      ? policy({ mode: 'RegionBound', sourceRegion: boundTo })
      : policy({ mode: 'Active' }),
  ];
  const report = reportRoute(
    ROUTE,
    fleetFacts(
      states({ policies }),
      REGIONS.map(name => publishing(name, boundTo ?? name)),
    ),
  );
  const { path } = explainRoute(report, profiles).find(
    ({ region: name }) => name === region,
  )!;
  return path.filter(({ part }) => part === 'profile');
}

describe('Traffic Manager in an explanation', () => {
  const both = profileOf([endpointOf('aks-weu'), endpointOf('aks-neu')]);

  it("tells the profile, its host, and the endpoint of the region's cluster", () => {
    expect(stepsIn('neu', [both])).toEqual([
      {
        part: 'profile',
        state: 'holds',
        subject: 'shop',
        place: 'endpoint aks-neu, 62.5 % of answers',
        sentence:
          'Traffic Manager profile shop answers shop.example.com: its endpoint aks-neu leads to gateway.aks-neu.example.com and is healthy, with 62.5 % of answers.',
      },
    ]);
  });

  it('tells nothing where the cluster has no endpoint', () => {
    expect(stepsIn('frc', [both])).toEqual([]);
  });

  it('tells in each region of the cluster that its name is bound to', () => {
    expect(stepsIn('frc', [both], { boundTo: 'weu' })).toMatchObject([
      { sentence: expect.stringContaining('endpoint aks-weu') },
    ]);
  });

  it.each([
    ['another route', { name: 'other' }],
    ['another namespace', { namespace: 'other' }],
    ['a Service', { kind: 'Service' as const }],
  ])('leaves out what was made for %s', (_, other) => {
    const { origin } = endpointOf('aks-weu');
    const foreign = endpointOf('aks-weu', { origin: { ...origin!, ...other } });
    expect(stepsIn('weu', [profileOf([foreign])])).toEqual([]);
  });

  it.each<[ServiceReason, string, string]>([
    ['AlwaysServed', 'holds', 'is served whatever its health'],
    ['Checking', 'waiting', 'while the first probes run'],
    ['HealthUnknown', 'unknown', 'its health not being told'],
    ['Degraded', 'broken', 'left out of answers'],
    ['AllDegraded', 'broken', 'last resort'],
    ['Disabled', 'broken', 'switched off'],
  ])('tells %s as %s', (because, state, says) => {
    const [step] = stepsIn('weu', [
      profileOf([endpointOf('aks-weu', { because, share: undefined })]),
    ]);
    expect(step.state).toBe(state);
    expect(step.sentence).toContain(says);
    expect(step.sentence).not.toContain('%');
  });

  it('tells no share of what is left out', () => {
    const [step] = stepsIn('weu', [
      profileOf([
        endpointOf('aks-weu', {
          because: 'Degraded',
          isServed: false,
          share: 0,
        }),
      ]),
    ]);
    expect(step.sentence).not.toContain('%');
    expect(step.place).toBe('endpoint aks-weu');
  });

  it('says what to look at where an endpoint is degraded', () => {
    const [step] = stepsIn('weu', [
      profileOf([endpointOf('aks-weu', { because: 'Degraded' })]),
    ]);
    expect(step.remedy).toMatch(/health check path, port/);
  });

  it('waits for a profile that is still to be made', () => {
    const [step] = stepsIn('weu', [
      profileOf([endpointOf('aks-weu')], { state: 'missing' }),
    ]);
    expect(step).toMatchObject({
      state: 'waiting',
      sentence: expect.stringContaining('still to be made'),
    });
  });

  it('does not end the way of the private name', () => {
    const profiles = [
      profileOf([endpointOf('aks-weu', { because: 'Degraded' })]),
    ];
    const report = reportRoute(
      ROUTE,
      fleetFacts(
        states(),
        REGIONS.map(name => publishing(name)),
      ),
    );
    const [weu] = explainRoute(report, profiles);
    expect(weu.outcome.sentence).toContain('resolves to 10.1.0.100');
    expect(weu.told.map(({ part }) => part)).toContain('profile');
  });
});
