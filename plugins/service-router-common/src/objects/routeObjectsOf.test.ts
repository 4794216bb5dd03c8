import {
  HOST,
  publishing,
  REGIONS,
  ROUTE,
  states,
} from '../report/__testUtils__/demoFleet';
import { fleetFacts, NOW, route } from '../testing/builders';
import { ownershipTags, ProfileFact } from '../trafficManager';
import { routeObjectsOf } from './routeObjectsOf';

const regions = REGIONS.map(region => publishing(region));

describe('routeObjectsOf', () => {
  const { items } = routeObjectsOf(ROUTE, fleetFacts(states(), regions));
  const of = (part: string, region = 'weu') =>
    items.filter(one => one.part === part && one.region === region);

  it.each`
    part           | object
    ${'route'}     | ${'ServiceRoute ns-workload-a/test-workload-route'}
    ${'policy'}    | ${/^DNSPolicy ns-workload-a\//}
    ${'endpoint'}  | ${/^DNSEndpoint ns-workload-a\/test-workload-route-/}
    ${'record'}    | ${`CNAME ${HOST}`}
    ${'gateway'}   | ${/^Gateway ns-service-router\/gateway-internal$/}
    ${'addresses'} | ${'A aks-weu-internal.test-aks.nl'}
    ${'answer'}    | ${`answer for ${HOST}`}
  `(
    'tells the object behind $part, and when it was read',
    ({ part, object }) => {
      const [found] = of(part);
      expect(found.object).toMatch(object);
      expect(found.observedAt).toBe(NOW.toISOString());
      expect(Object.keys(found.content)).not.toHaveLength(0);
    },
  );

  it('tells the DNSEndpoint of each zone with that zone', () => {
    for (const region of REGIONS) {
      expect(of('endpoint', region)[0].content).toMatchObject({
        spec: { endpoints: [{ dnsName: HOST }] },
      });
    }
  });

  it('tells whose a record is, and the TXT record that says so', () => {
    expect(of('record')[0].content).toMatchObject({
      recordSet: { fqdn: HOST, type: 'CNAME' },
      ownership: 'owned',
      owners: [{ owner: 'external-dns-weu' }],
      registry: [{ type: 'TXT' }],
    });
  });

  it('tells of an Istio Gateway the host of the route alone', () => {
    const other = route(
      { serviceName: 'secret-plan' },
      { name: 'other', namespace: 'ns-other' },
    );
    const told = routeObjectsOf(
      ROUTE,
      fleetFacts(states({ routes: [route(), other] }), regions),
    );
    const istio = told.items.find(
      ({ content }) => content.apiVersion === 'networking.istio.io/v1beta1',
    );
    expect(istio?.omitted).toBe('Hosts of other routes are left out: 1.');
    expect(JSON.stringify(told)).toContain(HOST);
    expect(JSON.stringify(told)).not.toContain('secret-plan');
  });

  it('leaves out what managers keep in objects', () => {
    const annotated = route(
      {},
      {
        annotations: {
          note: 'kept',
          'kubectl.kubernetes.io/last-applied-configuration': '{}',
        },
        ...{ managedFields: [{ manager: 'kubectl' }] },
      },
    );
    const told = routeObjectsOf(
      ROUTE,
      fleetFacts(states({ routes: [annotated] }), regions),
    );
    expect(told.items[0].content.metadata).toMatchObject({
      annotations: { note: 'kept' },
    });
    expect(JSON.stringify(told)).not.toMatch(/managedFields|last-applied/);
  });

  it('says of a cluster that is lost from when its objects are', () => {
    const facts = fleetFacts(states(), regions);
    const error = { message: 'gone', since: 'now', retryable: true };
    const told = routeObjectsOf(ROUTE, {
      ...facts,
      clusters: facts.clusters.map(cluster => ({
        ...cluster,
        state: { ...cluster.state, error },
      })),
    });
    expect(told.items[0]).toMatchObject({ part: 'route', isStale: true });
    expect(told.errors).toHaveLength(REGIONS.length);
  });

  it('tells of a profile the endpoint of the route alone, without tags', () => {
    const originOf = (name: string) => ({
      cluster: 'aks-weu',
      kind: 'ServiceRoute' as const,
      namespace: name === 'weu' ? ROUTE.namespace : 'ns-other',
      name: name === 'weu' ? ROUTE.name : 'other',
    });
    const profile = {
      id: 'shop',
      name: 'shop',
      resourceGroup: 'rg-edge',
      tags: ownershipTags({
        owner: 'platform',
        hostname: 'shop.example.com',
        endpoints: ['weu', 'foreign'].map(name => ({
          name,
          origin: originOf(name),
        })),
      }),
      settings: { routingMethod: 'Weighted' },
      endpoints: ['weu', 'foreign'].map(name => ({ name, weight: 1 })),
    } as unknown as ProfileFact;
    const told = routeObjectsOf(ROUTE, fleetFacts(states(), regions), {
      value: [profile],
      observedAt: NOW.toISOString(),
    });
    const found = told.items.filter(({ part }) => part === 'profile');
    expect(found).toEqual([
      expect.objectContaining({
        region: 'weu',
        omitted: 'Other endpoints are left out: 1.',
        content: expect.objectContaining({
          name: 'shop',
          endpoint: { name: 'weu', weight: 1 },
        }),
      }),
    ]);
    expect(JSON.stringify(found)).not.toMatch(/foreign|tags|other"/);
  });

  it('tells nothing of a route that stands nowhere', () => {
    expect(
      routeObjectsOf({ namespace: 'a', name: 'b' }, fleetFacts(states(), []))
        .items,
    ).toEqual([]);
  });
});
