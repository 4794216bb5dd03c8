import { fleetFacts, NOW } from '../../../testing/builders';
import {
  afterWrites,
  trafficCluster,
  trafficOptions,
  trafficRoute,
} from '../../../testing/trafficBuilders';
import {
  EndpointFact,
  planProfiles,
  profileChanges,
  ProfileFact,
} from '../../../trafficManager';
import {
  publishing,
  REGIONS,
  ROUTE,
  states,
} from '../../__testUtils__/demoFleet';
import { unsaidIn } from '../../../sentences';
import { FleetFacts, TrafficFact } from '../../facts';
import { reportRoute } from '../../reportRoute';

/** What both regions ask for. */
const SHARED = {
  'profile-name': 'shop',
  hostname: 'shop.example.com',
  'health-checks-enabled': 'true',
};
/** The profile's own name. */
export const FQDN = 'shop.trafficmanager.net';

/** West and North Europe ask for an endpoint each, 70 to 30; France Central for none. */
export function planOf(
  settings: Record<string, string> = {},
  weu: Record<string, string> = {},
) {
  return planProfiles(
    [
      trafficCluster('weu', [], {
        routes: [
          trafficRoute('weu', { ...SHARED, weight: '70', ...settings, ...weu }),
        ],
      }),
      trafficCluster('neu', [], {
        routes: [
          trafficRoute('neu', {
            ...SHARED,
            weight: '30',
            priority: '2',
            ...settings,
          }),
        ],
      }),
    ],
    trafficOptions,
  );
}

/** What stands once that was written, with what probes say of each region's endpoint. */
function standingOf(
  plan: TrafficFact['plan'],
  change: Record<string, Partial<EndpointFact>> = {},
): ProfileFact[] {
  return afterWrites([], profileChanges(plan!, []).writes).map(profile => ({
    ...profile,
    monitorStatus: 'Online',
    endpoints: profile.endpoints.map(endpoint => ({
      ...endpoint,
      monitorStatus: 'Online' as const,
      ...change[
        ['weu', 'neu'].find(region => endpoint.name.includes(region)) ?? ''
      ],
    })),
  }));
}

/** A fleet that answers everywhere, with this in Traffic Manager. */
export function factsOf(
  traffic: TrafficFact | undefined,
  regions = REGIONS.map(name => publishing(name)),
): FleetFacts {
  return fleetFacts(states(), regions, { traffic });
}

/** What was planned stands and was read. */
export function read(
  change: Record<string, Partial<EndpointFact>> = {},
  settings: Record<string, string> = {},
): TrafficFact {
  const plan = planOf(settings);
  return {
    standing: {
      value: standingOf(plan, change),
      observedAt: NOW.toISOString(),
    },
    plan,
  };
}

/** What is told of the route. */
export const reported = (traffic: TrafficFact | undefined) =>
  reportRoute(ROUTE, factsOf(traffic));

/** The state, sentence and link of a region. */
export function zoneIn(traffic: TrafficFact, region: string) {
  const zone = reported(traffic).zones.find(one => one.region === region)!;
  const healthy = zone.links.find(one => one.link === 'Healthy');
  expect(unsaidIn(healthy)).toEqual([]);
  return { ...zone, healthy };
}
