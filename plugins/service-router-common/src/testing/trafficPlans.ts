import {
  planProfiles,
  ProfileFact,
  profileChanges,
  ProfileChanges,
  ProfilesOptions,
  ProfilesPlan,
  TrafficCluster,
} from '../trafficManager';
import {
  afterWrites,
  trafficCluster,
  trafficOptions,
  trafficService,
  twoRegions,
} from './trafficBuilders';

/** Short ways to what is planned of clusters and what it changes, for tests. */

export function planned(
  clusters: TrafficCluster[],
  options: Partial<ProfilesOptions> = {},
): ProfilesPlan {
  return planProfiles(clusters, { ...trafficOptions, ...options });
}

/** The refusals of a plan as `cluster: reason`, and that they can be said in no other language where that is so. */
export function refused(
  clusters: TrafficCluster[],
  options: Partial<ProfilesOptions> = {},
): string[] {
  return planned(clusters, options).refusals.map(
    ({ origin, reason, words }) =>
      `${origin.cluster}: ${reason}${words ? '' : ', in English alone'}`,
  );
}

export function oneService(
  settings: Record<string, string>,
  more: Parameters<typeof trafficService>[2] = {},
): TrafficCluster[] {
  return [
    trafficCluster('weu', [trafficService('weu.example.com', settings, more)]),
  ];
}

/** Of two clusters; the one of West Europe is older. */
export function twoServices(
  weu: Record<string, string>,
  neu: Record<string, string>,
  hosts: (string | undefined)[] = ['weu.example.com', 'neu.example.com'],
): TrafficCluster[] {
  return [
    trafficCluster('weu', [trafficService(hosts[0], weu)]),
    trafficCluster('neu', [
      trafficService(hosts[1], neu, {
        created: '2026-02-02T00:00:00Z',
        ingress: [{ ip: '20.30.40.51' }],
      }),
    ]),
  ];
}

/** The two regions with other settings for West Europe. */
export function withWeu(settings: Record<string, string>): TrafficCluster[] {
  const [, neu] = twoRegions();
  return [
    trafficCluster('weu', [
      trafficService('my-app-weu.example.com', {
        hostname: 'my-app.example.com',
        'endpoint-name': 'weu',
        weight: '70',
        ...settings,
      }),
    ]),
    neu,
  ];
}

export function changesOf(
  clusters: TrafficCluster[],
  facts: ProfileFact[],
): ProfileChanges {
  return profileChanges(planned(clusters), facts);
}

/** What stands once the clusters have been planned for and written. */
export function standing(
  clusters: TrafficCluster[],
  facts: ProfileFact[] = [],
): ProfileFact[] {
  return afterWrites(facts, changesOf(clusters, facts).writes);
}

export function kindsOf(
  clusters: TrafficCluster[],
  facts: ProfileFact[],
): string[] {
  return changesOf(clusters, facts).writes.map(({ kind }) => kind);
}

export function endpointNames(facts: ProfileFact[]): string[] {
  return facts.flatMap(({ endpoints }) =>
    endpoints.map(({ name }) => name).sort(),
  );
}

export const foreignEndpoint = {
  name: 'by-hand',
  type: 'ExternalEndpoints' as const,
  target: 'elsewhere.example.net',
  status: 'Enabled' as const,
  weight: 5,
  priority: 9,
  geoMapping: [],
  subnets: [],
  customHeaders: [],
  alwaysServe: false,
};

/** Somebody else has added an endpoint and a tag. */
export function withForeign(facts: ProfileFact[]): ProfileFact[] {
  return facts.map(fact => ({
    ...fact,
    tags: { ...fact.tags, costCenter: '42' },
    endpoints: [...fact.endpoints, foreignEndpoint],
  }));
}
