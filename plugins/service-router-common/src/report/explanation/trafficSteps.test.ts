import { DnsPolicySpec } from '../../kinds';
import { fleetFacts, policy } from '../../testing/builders';
import { ServiceReason } from '../../trafficManager';
import { publishing, REGIONS, ROUTE, states } from '../__testUtils__/demoFleet';
import { reportRoute } from '../reportRoute';
import { plain, say, unsaidIn } from '../../sentences';
import { RouteEndpoint, RouteProfile } from '../traffic';
import { explainRoute } from './explainRoute';

const OBSERVED = '2026-03-01T11:59:48Z';

const endpointOf = (
  cluster: string,
  more: Partial<RouteEndpoint> = {},
): RouteEndpoint => ({
  name: cluster,
  target: `gateway.${cluster}.example.com`,
  isOfRoute: true,
  cluster,
  region: cluster.replace('aks-', ''),
  isEnabled: true,
  isServed: true,
  because: 'Healthy',
  share: 0.625,
  places: [],
  isFallback: false,
  ...more,
});

const profileOf = (
  endpoints: RouteEndpoint[],
  more: Partial<RouteProfile> = {},
): RouteProfile => ({
  name: 'shop',
  hostname: 'shop.example.com',
  hostnameZones: [],
  state: 'asPlanned',
  routingMethod: 'Weighted',
  ttl: 30,
  probe: { intervalSeconds: 30, timeoutSeconds: 10, toleratedFailures: 3 },
  isEnabled: true,
  by: 'share',
  isLastResort: false,
  endpoints,
  ...more,
});

function explained(
  profiles: RouteProfile[],
  spec: DnsPolicySpec = { mode: 'Active' },
  toOf: (region: string) => string = region => region,
) {
  const report = reportRoute(
    ROUTE,
    fleetFacts(
      states({ policies: [policy(spec)] }),
      REGIONS.map(name => publishing(name, toOf(name))),
    ),
  );
  const explanation = explainRoute({
    ...report,
    traffic: { profiles, refusals: [], observedAt: OBSERVED },
  });
  expect(unsaidIn(explanation)).toEqual([]);
  return explanation;
}

function stepsIn(
  region: string,
  profiles: RouteProfile[],
  { boundTo }: { boundTo?: string } = {},
) {
  const explanations = boundTo
    ? explained(
        profiles,
        { mode: 'RegionBound', sourceRegion: boundTo },
        () => boundTo,
      )
    : explained(profiles);
  return explanations
    .find(({ region: name }) => name === region)!
    .path.filter(({ part }) => part === 'profile');
}

describe('Traffic Manager in an explanation', () => {
  const both = profileOf([endpointOf('aks-weu'), endpointOf('aks-neu')]);

  it("tells the profile, its host, and the endpoint of the region's cluster", () => {
    expect(plain(stepsIn('neu', [both]))).toEqual([
      {
        part: 'profile',
        state: 'holds',
        subject: 'shop',
        place: 'endpoint aks-neu, 62.5 % of answers',
        named: {
          place: say`endpoint ${'aks-neu'}, ${say`${62.5} % of answers`}`,
        },
        sentence:
          'Traffic Manager profile shop answers shop.example.com: its endpoint aks-neu leads to gateway.aks-neu.example.com and is healthy, with 62.5 % of answers.',
        observedAt: OBSERVED,
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

  it('tells nothing in a region that the route is not served in', () => {
    const unserved = explained([profileOf([endpointOf('aks-weu')])], {
      mode: 'Active',
      sourceRegion: 'weu',
    });
    const frc = unserved.find(({ region }) => region === 'frc')!;
    expect(frc.state).toBe('unserved');
    expect(frc.path.map(({ part }) => part)).not.toContain('profile');
  });

  it('leaves out what was made for another object', () => {
    const foreign = endpointOf('aks-weu', { isOfRoute: false });
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
      profileOf([endpointOf('aks-weu', { because, share: null })]),
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

  it('says of what was never read that it is only planned', () => {
    const [step] = stepsIn('weu', [
      profileOf([endpointOf('aks-weu', { share: null })], { state: 'unread' }),
    ]);
    expect(step.state).toBe('unknown');
    expect(step.sentence).toContain(
      'by plan; the profiles have not been read yet',
    );
  });

  it('does not end the way of the private name', () => {
    const [weu] = explained([
      profileOf([endpointOf('aks-weu', { because: 'Degraded' })]),
    ]);
    expect(weu.outcome.sentence).toContain('resolves to 10.1.0.100');
    expect(weu.told.map(({ part }) => part)).toContain('profile');
  });
});
