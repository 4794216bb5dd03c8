import { reportRoute } from '../report';
import {
  HOST,
  publishing,
  REGIONS,
  ROUTE,
  states,
} from '../report/__testUtils__/demoFleet';
import { FleetFacts } from '../report/facts';
import { read } from '../report/traffic/__testUtils__/routeInTraffic';
import { fleetFacts, NOW, policy, route } from '../testing/builders';
import { ownershipTags, ProfileFact } from '../trafficManager';
import { LastWrite, PictureSources } from './pictureSources';
import { changesBetween } from './changesBetween';
import { routePictureOf } from './routePictureOf';

const later = (seconds: number) =>
  new Date(NOW.getTime() + seconds * 1000).toISOString();

/** The route as it is seen some seconds after the start. */
function pictureOf(
  facts: FleetFacts,
  more: Partial<PictureSources> = {},
  seconds = 0,
) {
  const at = later(seconds);
  const seen: FleetFacts = {
    ...facts,
    now: new Date(at),
    clusters: facts.clusters.map(cluster => ({
      ...cluster,
      state: { ...cluster.state, observedAt: at },
    })),
    regions: facts.regions.map(region => ({
      ...region,
      zone: region.zone.value ? { ...region.zone, observedAt: at } : {},
    })),
  };
  return routePictureOf(ROUTE, reportRoute(ROUTE, seen), {
    facts: seen,
    lastWriteOf: () => undefined,
    ownManager: 'service-router',
    ...more,
  });
}

const regions = REGIONS.map(region => publishing(region));
const fleet = fleetFacts(states(), regions);
const before = pictureOf(fleet);

/** What changed since the demo fleet was seen as it is. */
const changes = (
  facts: FleetFacts,
  more: Partial<PictureSources> = {},
  seconds = 60,
) => changesBetween(before, pictureOf(facts, more, seconds));

const ofRoute = (change: Partial<ReturnType<typeof route>['spec']>) =>
  fleetFacts(states({ routes: [route(change)] }), regions);

describe('the picture of a route', () => {
  it('shows what is declared, what was made of it, and what was read back', () => {
    expect(
      [
        ...new Set(Object.values(before.subjects).map(({ kind }) => kind)),
      ].sort(),
    ).toEqual(['DNSEndpoint', 'DNSPolicy', 'Record', 'Region', 'ServiceRoute']);
    expect(before.subjects['Region|weu'].fields).toMatchObject({
      state: 'answering',
      addresses: '10.1.0.100',
    });
  });

  it('is the same when it is seen again', () => {
    expect(changes(fleet)).toEqual([]);
  });

  it('tells a field of the ServiceRoute, before and after, cluster by cluster', () => {
    const found = changes(ofRoute({ gatewayName: 'gateway-other' })).filter(
      ({ kind }) => kind === 'ServiceRoute',
    );
    expect(found).toEqual(
      ['frc', 'neu', 'weu'].map(region =>
        expect.objectContaining({
          action: 'changed',
          cluster: `aks-${region}`,
          region,
          object: 'ns-workload-a/test-workload-route',
          fields: [
            {
              field: 'spec.gatewayName',
              before: 'gateway-internal',
              after: 'gateway-other',
            },
          ],
        }),
      ),
    );
  });

  it('tells the policy that rules the route', () => {
    const bound = policy({ mode: 'RegionBound', sourceRegion: 'weu' });
    const [found] = changes(
      fleetFacts(states({ policies: [bound] }), regions),
    ).filter(({ kind }) => kind === 'DNSPolicy');
    expect(found.fields).toEqual([
      { field: 'spec.mode', before: 'Active', after: 'RegionBound' },
      { field: 'spec.sourceRegion', after: 'weu' },
    ]);
  });

  it('tells where a record points, and its owner', () => {
    const [found] = changes(
      fleetFacts(states(), [
        publishing('weu', 'neu'),
        publishing('neu'),
        publishing('frc'),
      ]),
    ).filter(({ kind }) => kind === 'Record');
    expect(found).toMatchObject({
      region: 'weu',
      object: HOST,
      fields: [
        {
          field: 'targets',
          before: 'aks-weu-internal.test-aks.nl',
          after: 'aks-neu-internal.test-aks.nl',
        },
      ],
      who: { kind: 'owner', name: 'external-dns-weu' },
      timeFrom: 'seen',
    });
  });

  it('tells that a region does not answer any more', () => {
    const [weu, ...others] = regions;
    const [found] = changes(
      fleetFacts(states(), [
        {
          ...weu,
          answers: new Map([
            [
              HOST,
              {
                value: {
                  host: HOST,
                  code: 'NXDOMAIN',
                  records: [],
                  addresses: [],
                },
                observedAt: later(60),
              },
            ],
          ]),
        },
        ...others,
      ]),
    );
    expect(found).toMatchObject({
      kind: 'Region',
      region: 'weu',
      who: { kind: 'observed' },
    });
    expect(found.fields.find(({ field }) => field === 'state')).toEqual({
      field: 'state',
      before: 'answering',
      after: 'published',
    });
  });

  it('tells nothing while a zone, a resolver or a cluster is lost', () => {
    const error = { message: 'gone', since: later(30), retryable: true };
    expect(
      changes({
        ...fleet,
        clusters: fleet.clusters.map(cluster => ({
          ...cluster,
          state: { ...cluster.state, error },
        })),
        regions: fleet.regions.map(region => ({
          ...region,
          zone: { error },
          answers: new Map(),
        })),
      }),
    ).toEqual([]);
  });

  it('tells nothing while the profiles of Traffic Manager are lost', () => {
    const error = { message: 'gone', since: later(30), retryable: true };
    const traffic = read();
    const { standing } = traffic;
    const lost = { ...traffic, standing: { ...standing, error } };
    const healthy = pictureOf({ ...fleet, traffic });
    expect(healthy.subjects['Region|weu'].fields.state).toBe('healthy');
    expect(
      changesBetween(healthy, pictureOf({ ...fleet, traffic: lost }, {}, 60)),
    ).toEqual([]);
  });

  it('tells that the route is gone where it is gone', () => {
    const { weu, ...others } = states();
    const found = changes(
      fleetFacts({ weu: { ...weu, routes: [] }, ...others }, regions),
    ).filter(({ kind }) => kind === 'ServiceRoute');
    expect(found).toEqual([
      expect.objectContaining({
        action: 'removed',
        cluster: 'aks-weu',
        who: { kind: 'unknown' },
      }),
    ]);
  });

  describe('says who wrote', () => {
    const changed = ofRoute({ gatewayName: 'gateway-other' });
    const by = (write: LastWrite | undefined, facts = changed) =>
      changes(facts, { lastWriteOf: () => write }).find(
        ({ kind }) => kind === 'ServiceRoute',
      );
    const time = later(20);

    it('by the field manager that Kubernetes records, at the recorded time', () => {
      expect(by({ manager: 'kustomize-controller', time })).toMatchObject({
        who: { kind: 'manager', name: 'kustomize-controller' },
        at: time,
        timeFrom: 'recorded',
      });
    });

    it('by the annotation that GitOps sets', () => {
      const annotated = route(
        { gatewayName: 'gateway-other' },
        { annotations: { 'router.io/changed-by': 'ada@example.com' } },
      );
      expect(
        by(
          { manager: 'flux' },
          fleetFacts(states({ routes: [annotated] }), regions),
        ),
      ).toMatchObject({
        who: { kind: 'user', name: 'ada@example.com', manager: 'flux' },
        fields: [{ field: 'spec.gatewayName' }],
      });
    });

    it('as itself where it wrote itself', () => {
      expect(by({ manager: 'service-router' })?.who).toEqual({
        kind: 'serviceRouter',
      });
    });

    it('as unknown where nothing tells', () => {
      expect(by(undefined)).toMatchObject({
        who: { kind: 'unknown' },
        at: later(60),
        timeFrom: 'seen',
      });
    });
  });

  describe('of Traffic Manager', () => {
    const profile = (weight: number, health: string) =>
      ({
        id: 'shop',
        name: 'shop',
        resourceGroup: 'rg-edge',
        tags: ownershipTags({
          owner: 'platform',
          hostname: 'shop.example.com',
          endpoints: [
            {
              name: 'weu',
              origin: { cluster: 'aks-weu', kind: 'ServiceRoute', ...ROUTE },
            },
          ],
        }),
        settings: { routingMethod: 'Weighted', dnsTtl: 30 },
        endpoints: [
          {
            name: 'weu',
            type: 'externalEndpoints',
            target: 'gw.example.com',
            status: 'Enabled',
            weight,
            monitorStatus: health,
          },
        ],
      } as unknown as ProfileFact);
    const seen = (value: ProfileFact[], seconds: number) =>
      pictureOf(
        fleet,
        { profiles: { value, observedAt: later(seconds) } },
        seconds,
      );
    const between = (...[from, to]: ProfileFact[]) =>
      changesBetween(seen([from], 0), seen([to], 60));

    it('shows the endpoints that were made for the route', () => {
      expect(between(profile(70, 'Online'), profile(50, 'Online'))).toEqual([
        expect.objectContaining({
          kind: 'TrafficManager',
          object: 'shop/weu',
          region: 'weu',
          fields: [{ field: 'weight', before: '70', after: '50' }],
          who: { kind: 'unknown' },
        }),
      ]);
    });

    it('says that health was read back, whoever wrote the endpoint', () => {
      const [found] = between(profile(70, 'Online'), profile(70, 'Degraded'));
      expect(found.who).toEqual({ kind: 'observed' });
    });
  });
});
