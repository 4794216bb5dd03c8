import {
  planProfiles,
  profileChanges,
  ProfileFact,
  ProfilesPlan,
  TrafficCluster,
} from '../trafficManager';
import { Service } from '../kinds';
import { reportProfiles } from './reportProfiles';

function service(
  host: string,
  weight: number,
  more: Record<string, string> = {},
): Service {
  const settings = {
    enabled: 'true',
    'resource-group': 'rg-edge',
    'profile-name': 'shop',
    'endpoint-name': host.split('.')[0],
    hostname: 'shop.example.com',
    weight: String(weight),
    ...more,
  };
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: 'shop',
      namespace: 'web',
      creationTimestamp: '2026-01-01T00:00:00Z',
      annotations: {
        'external-dns.kubernetes.io/hostname': host,
        ...Object.fromEntries(
          Object.entries(settings).map(([key, value]) => [
            `external-dns.kubernetes.io/webhook-traffic-manager-${key}`,
            value,
          ]),
        ),
      },
    },
    spec: { type: 'LoadBalancer' },
    status: { loadBalancer: { ingress: [{ ip: '203.0.113.10' }] } },
  } as Service;
}

function planOf(
  east: number,
  west: number,
  more?: Record<string, string>,
): ProfilesPlan {
  const cluster = (region: string, weight: number): TrafficCluster => ({
    name: `aks-${region}`,
    region,
    location: 'westeurope',
    isKnown: true,
    services: [service(`${region}.example.com`, weight, more)],
    routes: [],
  });
  return planProfiles([cluster('east', east), cluster('west', west)], {
    owner: 'test',
    vanity: { namespace: 'default' },
  });
}

/** The profile as it stands after everything was written. */
function factsOf(plan: ProfilesPlan): ProfileFact[] {
  return profileChanges(plan, []).writes.flatMap(write =>
    write.kind === 'createProfile'
      ? [
          {
            ...write.profile,
            id: `/profiles/${write.profile.name}`,
            fqdn: `${write.profile.name}.trafficmanager.net`,
            monitorStatus: 'Online' as const,
            endpoints: write.profile.endpoints.map(endpoint => ({
              ...endpoint,
              monitorStatus: 'Online' as const,
            })),
          },
        ]
      : [],
  );
}

const observedAt = '2026-01-01T12:00:00Z';
const noTrouble = { failing: [], waiting: [], takenNames: new Map() };
const reportOf = (facts: ProfileFact[], plan?: ProfilesPlan) =>
  reportProfiles({ value: facts, observedAt }, plan, noTrouble);

describe('reportProfiles', () => {
  const plan = planOf(70, 30);

  it('tells where the traffic of a profile goes, and for whom', () => {
    const [profile] = reportOf(factsOf(plan), plan).profiles;
    expect(profile).toMatchObject({
      name: 'shop',
      fqdn: 'shop.trafficmanager.net',
      hostname: 'shop.example.com',
      publishedBy: 'aks-east',
      state: 'asPlanned',
      health: 'Online',
      endpoints: [
        { name: 'east', share: 0.7, origin: { cluster: 'aks-east' } },
        { name: 'west', share: 0.3, origin: { cluster: 'aks-west' } },
      ],
      pending: [],
    });
  });

  it('tells how long a failover takes by itself', () => {
    const [{ failover, ttl }] = reportOf(factsOf(plan), plan).profiles;
    expect(failover.failover.worstCase).toBe(
      failover.detection.worstCase + ttl,
    );
  });

  it('tells what is still to be written, or was changed by hand', () => {
    const [profile] = reportOf(factsOf(planOf(50, 30)), plan).profiles;
    expect(profile).toMatchObject({
      state: 'changing',
      pending: [{ subject: 'endpoint east', changes: ['weight: 50 → 70'] }],
    });
  });

  it('tells of a profile that is still to be made', () => {
    const { profiles } = reportOf([], plan);
    expect(profiles).toMatchObject([{ name: 'shop', state: 'missing' }]);
  });

  it('tells of a profile that is to be removed', () => {
    const nothing = planProfiles(
      [
        {
          name: 'aks-east',
          region: 'east',
          isKnown: true,
          services: [],
          routes: [],
        },
        {
          name: 'aks-west',
          region: 'west',
          isKnown: true,
          services: [],
          routes: [],
        },
      ],
      { owner: 'test', vanity: { namespace: 'default' } },
    );
    const [profile] = reportOf(factsOf(plan), nothing).profiles;
    expect(profile).toMatchObject({
      state: 'changing',
      pending: [{ subject: 'profile', changes: ['is to be removed'] }],
    });
  });

  it("tells a profile of somebody else's from ours, and why objects stay out", () => {
    const [fact] = factsOf(plan);
    const report = reportOf([{ ...fact, tags: { team: 'other' } }], plan);
    expect(report.profiles).toMatchObject([{ state: 'foreign' }]);
    expect(report.refusals).toMatchObject([
      { reason: 'ForeignProfile' },
      { reason: 'ForeignProfile' },
    ]);
  });

  describe('notices', () => {
    const noticesOf = (facts: ProfileFact[], wanted = plan) =>
      reportOf(facts, wanted).notices;

    it('are none when everything is as it should be', () => {
      expect(noticesOf(factsOf(plan))).toEqual([]);
    });

    it('tell annotations that are no settings', () => {
      const misspelt = planOf(70, 30, { wieght: '5', 'probe-pth': '/' });
      expect(noticesOf(factsOf(misspelt), misspelt)).toMatchObject(
        ['aks-east', 'aks-west'].map(cluster => ({
          reason: 'UnknownKeys',
          origin: expect.objectContaining({ cluster }),
          message: expect.stringMatching(
            /"webhook-traffic-manager-probe-pth" and "webhook-traffic-manager-wieght" are no settings/,
          ),
        })),
      );
    });

    it('tell a profile that stands in another resource group', () => {
      const moved = planOf(70, 30, { 'resource-group': 'rg-other' });
      expect(noticesOf(factsOf(plan), moved)).toMatchObject([
        {
          reason: 'StandsElsewhere',
          profile: 'shop',
          message: expect.stringMatching(
            /stands in resource group rg-edge.*say rg-other/,
          ),
        },
      ]);
    });

    it('tell tags that somebody cut', () => {
      const cut = factsOf(plan).map(fact => ({
        ...fact,
        tags: { ...fact.tags, serviceRouterEndpoints00: '1:9999:cut' },
      }));
      expect(noticesOf(cut)).toMatchObject([
        { reason: 'UnreadableTags', profile: 'shop' },
      ]);
    });

    it('tell what this version does not know, and leave the profile as it is', () => {
      const strange = factsOf(planOf(50, 50)).map(fact => ({
        ...fact,
        unknownContents: ['routing method "Nearest"'],
      }));
      const report = reportOf(strange, plan);
      expect(report.notices).toMatchObject([
        {
          reason: 'UnknownContents',
          message: expect.stringContaining('routing method "Nearest"'),
        },
      ]);
      expect(report.profiles).toMatchObject([{ pending: [] }]);
    });
  });

  it('keeps what was last read when reading fails, and says so', () => {
    const report = reportProfiles(
      {
        value: factsOf(plan),
        observedAt,
        error: {
          message: 'Azure could not list them',
          since: '2026-01-01T12:01:00Z',
          retryable: true,
        },
      },
      plan,
      noTrouble,
    );
    expect(report.profiles).toHaveLength(1);
    expect(report.errors).toMatchObject([
      { source: 'trafficManager', lastSeen: observedAt },
    ]);
  });

  it('tells that reading waits as no error', () => {
    const waiting = {
      since: '2026-01-01T12:01:00Z',
      refusedUntil: '2026-01-01T12:31:00Z',
    };
    const standing = { value: factsOf(plan), observedAt, waiting };
    expect(reportProfiles(standing, plan, noTrouble)).toMatchObject({
      profiles: [{ name: 'shop' }],
      observedAt,
      waiting,
      errors: [],
    });
  });

  it('tells writes that wait apart from those that failed', () => {
    const waiting = [
      {
        object: 'Traffic Manager profile shop',
        since: '2026-01-01T12:01:00Z',
        refusedUntil: '2026-01-01T12:31:00Z',
      },
    ];
    expect(
      reportProfiles({ value: [], observedAt }, plan, {
        ...noTrouble,
        waiting,
      }),
    ).toMatchObject({ waitingWrites: waiting, failing: [] });
  });

  it('knows whether there is a traffic manager at all', () => {
    expect(reportProfiles({}, plan).isConfigured).toBe(true);
    expect(reportProfiles(undefined, undefined).isConfigured).toBe(false);
  });

  it('tells nothing of profiles before they were read', () => {
    expect(reportProfiles({}, plan, noTrouble)).toMatchObject({
      profiles: [],
      errors: [],
    });
  });

  it('refuses each object of a profile whose name nobody can have', () => {
    const { refusals } = reportProfiles({ value: [], observedAt }, plan, {
      ...noTrouble,
      takenNames: new Map([['shop', 'somebody has it']]),
    });
    expect(
      refusals.map(({ origin, reason, message }) => [
        origin.cluster,
        reason,
        message,
      ]),
    ).toEqual(
      ['aks-east', 'aks-west'].map(name => [
        name,
        'ProfileNameTaken',
        'the name shop cannot be had: somebody has it; set another profile-name',
      ]),
    );
  });
});
