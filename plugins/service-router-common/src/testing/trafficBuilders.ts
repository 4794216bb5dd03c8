import { Service } from '../kinds';
import { ingressService, route } from './builders';
import {
  EndpointFact,
  leavesNothing,
  mergedOnto,
  ProfileFact,
  ProfileSettings,
  ProfilesOptions,
  ProfileWrite,
  TrafficCluster,
  TrafficRoute,
} from '../trafficManager';

/** Small builders of what Traffic Manager is planned from and of what stands in it, for tests. */

export const trafficOptions: ProfilesOptions = {
  owner: 'platform',
  vanity: { namespace: 'dns-public' },
};

/** Annotations of the settings, under the prefix of old versions. */
export function trafficAnnotations(
  settings: Record<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries({
      enabled: 'true',
      'resource-group': 'rg-edge',
      ...settings,
    }).map(([key, value]) => [
      `external-dns.alpha.kubernetes.io/webhook-traffic-manager-${key}`,
      value,
    ]),
  );
}

/** A LoadBalancer Service with a host of its own, behind Traffic Manager. */
export function trafficService(
  host: string | undefined,
  settings: Record<string, string> = {},
  more: {
    name?: string;
    created?: string;
    ingress?: { ip?: string; hostname?: string }[];
    annotations?: Record<string, string>;
  } = {},
): Service {
  const service = ingressService(more.ingress ?? [{ ip: '20.30.40.50' }], {
    name: more.name ?? 'my-app',
    creationTimestamp: more.created ?? '2026-02-01T00:00:00Z',
    annotations: {
      ...(host ? { 'external-dns.alpha.kubernetes.io/hostname': host } : {}),
      ...trafficAnnotations(settings),
      ...more.annotations,
    },
  });
  return {
    ...service,
    metadata: { ...service.metadata, namespace: 'payments' },
  };
}

export function trafficRoute(
  region: string,
  settings: Record<string, string> = {},
  more: Partial<TrafficRoute> = {},
): TrafficRoute {
  return {
    route: route({}, { annotations: trafficAnnotations(settings) }),
    host: 'test-workload-ns-p-base-workload-a.test-aks.nl',
    gatewayHost: `aks-${region}-public.test-aks.nl`,
    isActive: true,
    gatewayService: ingressService([{ ip: '20.1.0.1' }]),
    ...more,
  };
}

export function trafficCluster(
  region: string,
  services: Service[],
  more: Partial<TrafficCluster> = {},
): TrafficCluster {
  const locations: Record<string, string> = {
    weu: 'westeurope',
    neu: 'northeurope',
    frc: 'francecentral',
  };
  return {
    name: `aks-${region}`,
    region,
    location: locations[region],
    isKnown: true,
    services,
    routes: [],
    ...more,
  };
}

/** Two regions of one application, 70 to 30, under one name. */
export function twoRegions(
  shared: Record<string, string> = {},
): TrafficCluster[] {
  return [
    trafficCluster('weu', [
      trafficService('my-app-weu.example.com', {
        hostname: 'my-app.example.com',
        'endpoint-name': 'weu',
        weight: '70',
        ...shared,
      }),
    ]),
    trafficCluster('neu', [
      trafficService(
        'my-app-neu.example.com',
        {
          hostname: 'my-app.example.com',
          'endpoint-name': 'neu',
          weight: '30',
          ...shared,
        },
        { created: '2026-02-02T00:00:00Z', ingress: [{ ip: '20.30.40.51' }] },
      ),
    ]),
  ];
}

/** An endpoint that stands and answers. */
export function endpointFact(
  name: string,
  more: Partial<EndpointFact> = {},
): EndpointFact {
  return {
    name,
    type: 'ExternalEndpoints',
    target: `${name}.example.com`,
    status: 'Enabled',
    weight: 1,
    geoMapping: [],
    subnets: [],
    customHeaders: [],
    alwaysServe: false,
    monitorStatus: 'Online',
    ...more,
  };
}

/** A profile that stands, with what Azure takes where nothing is said. */
export function profileFact(
  name: string,
  settings: Partial<ProfileSettings>,
  endpoints: EndpointFact[],
): ProfileFact {
  return {
    id: `/profiles/${name}`,
    name,
    resourceGroup: 'rg',
    tags: {},
    settings: {
      routingMethod: 'Weighted',
      dnsTtl: 30,
      status: 'Enabled',
      monitor: {
        protocol: 'HTTPS',
        port: 443,
        path: '/',
        intervalSeconds: 30,
        timeoutSeconds: 10,
        toleratedFailures: 3,
        expectedStatusRanges: [],
        customHeaders: [],
      },
      ...settings,
    },
    endpoints,
  };
}

/** What stands after the writes, answered as Azure does: other case, defaults filled in, other order. */
export function afterWrites(
  facts: ProfileFact[],
  writes: ProfileWrite[],
): ProfileFact[] {
  return writes.reduce(afterWrite, facts);
}

function afterWrite(facts: ProfileFact[], write: ProfileWrite): ProfileFact[] {
  const key = write.profile.name.toLowerCase();
  const others = facts.filter(({ name }) => name.toLowerCase() !== key);
  const standing = facts.find(({ name }) => name.toLowerCase() === key);
  if (write.kind === 'createProfile') {
    if (standing) {
      throw new Error(`${write.profile.name} stands already`);
    }
    return [...others, answered({ ...write.profile, id: idOf(write) })];
  }
  if (!standing) {
    throw new Error(`${write.profile.name} does not stand`);
  }
  switch (write.kind) {
    case 'deleteProfile':
      return others;
    case 'updateProfile': {
      const merged = mergedOnto(write, standing);
      return leavesNothing(write, merged)
        ? others
        : [...others, answered({ ...merged, id: standing.id })];
    }
    default: {
      const { endpoint } = write;
      const rest = standing.endpoints.filter(
        ({ name }) => name.toLowerCase() !== endpoint.name.toLowerCase(),
      );
      if (
        (rest.length === standing.endpoints.length) !==
        (write.kind === 'createEndpoint')
      ) {
        throw new Error(`${write.kind} of ${endpoint.name} does not fit`);
      }
      return [
        ...others,
        answered({ ...standing, endpoints: [...rest, endpoint] }),
      ];
    }
  }
}

function idOf({ profile }: ProfileWrite): string {
  return `/subscriptions/s/resourceGroups/${profile.resourceGroup}/providers/Microsoft.Network/trafficManagerProfiles/${profile.name}`;
}

/** As Azure answers with them. */
const displayed: Record<string, string> = {
  westeurope: 'West Europe',
  northeurope: 'North Europe',
  francecentral: 'France Central',
};

function answered(profile: Omit<ProfileFact, 'fqdn'>): ProfileFact {
  const { monitor } = profile.settings;
  const taken = new Set(
    profile.endpoints.flatMap(({ priority }) => priority ?? []),
  );
  const free = () => {
    let priority = 1;
    while (taken.has(priority)) {
      priority += 1;
    }
    taken.add(priority);
    return priority;
  };
  return {
    ...profile,
    fqdn: `${profile.name}.trafficmanager.net`,
    settings: {
      ...profile.settings,
      monitor: {
        ...monitor,
        expectedStatusRanges:
          monitor.expectedStatusRanges.length === 0 &&
          monitor.protocol !== 'TCP'
            ? [{ min: 200, max: 200 }]
            : [...monitor.expectedStatusRanges].reverse(),
      },
    },
    endpoints: [...profile.endpoints].reverse().map(
      (endpoint): EndpointFact => ({
        ...endpoint,
        ...(endpoint.target
          ? { target: endpoint.target.toUpperCase() }
          : { target: 'what-azure-resolves.example.net' }),
        ...(endpoint.location
          ? { location: displayed[endpoint.location] ?? endpoint.location }
          : {}),
        priority: endpoint.priority ?? free(),
        geoMapping: [...endpoint.geoMapping].reverse(),
        monitorStatus: 'CheckingEndpoint',
      }),
    ),
  } as ProfileFact;
}
