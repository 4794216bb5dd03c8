import { planProfiles } from './planProfiles';
import { ProfilesOptions, TrafficCluster } from './trafficSources';
import {
  trafficCluster,
  trafficOptions,
  trafficRoute,
  trafficService,
  twoRegions,
} from '../testing/trafficBuilders';

function vanityOf(
  clusters: TrafficCluster[],
  options: Partial<ProfilesOptions> = {},
) {
  return planProfiles(clusters, { ...trafficOptions, ...options }).vanity;
}

function publishersOf(clusters: TrafficCluster[]) {
  return vanityOf(clusters).records.map(({ cluster }) => cluster);
}

describe('the CNAME of a vanity host', () => {
  it('is published once, in the namespace of the admin’s choice (WB-14)', () => {
    expect(
      vanityOf(twoRegions(), {
        vanity: { namespace: 'dns-public', labels: { zone: 'public' } },
      }).records,
    ).toEqual([
      {
        hostname: 'my-app.example.com',
        profile: 'my-app-example-com-tm',
        cluster: 'aks-weu',
        endpoint: {
          apiVersion: 'externaldns.k8s.io/v1alpha1',
          kind: 'DNSEndpoint',
          metadata: {
            name: 'my-app-example-com-tm-cname',
            namespace: 'dns-public',
            labels: {
              zone: 'public',
              'app.kubernetes.io/managed-by':
                'external-dns-traffic-manager-webhook',
            },
          },
          spec: {
            endpoints: [
              {
                dnsName: 'my-app.example.com',
                recordType: 'CNAME',
                recordTTL: 300,
                targets: ['my-app-example-com-tm.trafficmanager.net'],
              },
            ],
          },
        },
      },
    ]);
  });

  it('is that of the vanity host, whatever the objects’ own hosts are (TM-UPDATE-011)', () => {
    const { profiles } = planProfiles(twoRegions(), trafficOptions);
    expect(profiles.map(({ name }) => name)).toEqual(['my-app-example-com-tm']);
  });

  it('is there only when a host was given', () => {
    expect(
      vanityOf([trafficCluster('weu', [trafficService('a.example.com')])])
        .records,
    ).toEqual([]);
  });

  it('stays where it is published', () => {
    const [weu, neu] = twoRegions();
    expect(
      publishersOf([weu, { ...neu, publishes: ['MY-APP.example.com'] }]),
    ).toEqual(['aks-neu']);
  });

  it('stays with a cluster that cannot be read', () => {
    const [weu, neu] = twoRegions();
    expect(publishersOf([{ ...weu, isKnown: false }, neu])).toEqual([
      'aks-weu',
    ]);
  });

  it('moves when its cluster goes', () => {
    const [weu, neu] = twoRegions();
    expect(
      publishersOf([
        { ...weu, services: [], publishes: ['my-app.example.com'] },
        neu,
      ]),
    ).toEqual(['aks-neu']);
  });

  it('is never that of a cluster that is only observed', () => {
    const [weu, neu] = twoRegions();
    expect(publishersOf([{ ...weu, canPublish: false }, neu])).toEqual([
      'aks-neu',
    ]);
  });

  it('is told to be nobody’s when every cluster is only observed', () => {
    const observed = twoRegions().map(cluster => ({
      ...cluster,
      canPublish: false,
    }));
    const { records, faults } = vanityOf(observed);
    expect(records).toEqual([]);
    expect(faults).toEqual([
      expect.objectContaining({ hostname: 'my-app.example.com' }),
    ]);
  });

  it('waits until the profile’s name is known', () => {
    expect(vanityOf(twoRegions(), { fqdnOf: () => undefined }).records).toEqual(
      [],
    );
  });

  it('leads to the name that the provider gives', () => {
    const [record] = vanityOf(twoRegions(), {
      fqdnOf: name => `${name}.example.net`,
    }).records;
    expect(record.endpoint.spec.endpoints?.[0].targets).toEqual([
      'my-app-example-com-tm.example.net',
    ]);
  });

  it('is not made where the host has a record of its own', () => {
    const host = 'test-workload-ns-p-base-workload-a.test-aks.nl';
    expect(
      vanityOf([
        trafficCluster('weu', [], {
          routes: [trafficRoute('weu', { hostname: host })],
        }),
      ]).records,
    ).toEqual([]);
  });

  it('is one for a host that two profiles want', () => {
    const services = ['p', 'q'].map((name, index) =>
      trafficService(
        `${name}.example.com`,
        { hostname: 'a.example.com', 'profile-name': name },
        { name, created: `2026-02-0${index + 1}T00:00:00Z` },
      ),
    );
    const { records, faults } = vanityOf([trafficCluster('weu', services)]);
    expect(records.map(({ profile }) => profile)).toEqual(['p']);
    expect(faults).toMatchObject([
      {
        hostname: 'a.example.com',
        profile: 'q',
        message:
          'a.example.com leads to the profile p already; a name has one CNAME, set another hostname',
      },
    ]);
  });

  it('is told where its object would have the name of another (TM-NAMES-021)', () => {
    const services = ['a-b.example.com', 'a.b.example.com'].map(
      (hostname, index) =>
        trafficService(
          `own-${index}.example.com`,
          { hostname, 'profile-name': `p${index}` },
          { name: `s${index}`, created: `2026-02-0${index + 1}T00:00:00Z` },
        ),
    );
    expect(vanityOf([trafficCluster('weu', services)]).faults).toEqual([
      expect.objectContaining({
        hostname: 'a.b.example.com',
        message:
          'its DNSEndpoint dns-public/a-b-example-com-tm-cname is that of a-b.example.com already; set another hostname',
      }),
    ]);
  });
});
