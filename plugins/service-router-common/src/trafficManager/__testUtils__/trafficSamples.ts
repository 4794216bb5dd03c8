import fc from 'fast-check';
import { ProfileFact, TrafficCluster } from '..';
import { trafficCluster, trafficService } from '../../testing/trafficBuilders';

/** Random Services of three clusters that meet, clash and go, in few profiles. */
const services = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('a', 'b', 'c'),
    profile: fc.constantFrom('p', 'q'),
    method: fc.constantFrom(
      'Weighted',
      'Priority',
      'Performance',
      'Geographic',
      'Subnet',
      'MultiValue',
    ),
    priority: fc.integer({ min: 0, max: 3 }),
    weight: fc.integer({ min: 1, max: 3 }),
    code: fc.constantFrom('WORLD', 'DE', 'FR'),
    subnet: fc.constantFrom('', '198.51.100.0/24', '198.51.100.7'),
    protocol: fc.constantFrom('HTTP', 'HTTPS', 'TCP'),
    created: fc.integer({ min: 1, max: 3 }),
    ip: fc.integer({ min: 1, max: 4 }),
    hasHost: fc.boolean(),
  }),
  { maxLength: 3, selector: ({ name }) => name },
);
export const trafficSamples = fc.record({
  weu: services,
  neu: services,
  frc: services,
  silent: fc.subarray(['weu', 'neu', 'frc'], { maxLength: 1 }),
});
export type TrafficSample = typeof trafficSamples extends fc.Arbitrary<infer T>
  ? T
  : never;

export function fleetOf(sample: TrafficSample): TrafficCluster[] {
  return (['weu', 'neu', 'frc'] as const).map(region =>
    trafficCluster(
      region,
      sample[region].map(item =>
        trafficService(
          item.hasHost ? `${item.name}-${region}.example.com` : undefined,
          {
            'profile-name': item.profile,
            hostname: `${item.profile}.example.com`,
            'routing-method': item.method,
            priority: String(item.priority),
            weight: String(item.weight),
            'geo-mapping': item.code,
            subnets: item.subnet,
            'monitor-protocol': item.protocol,
          },
          {
            name: item.name,
            created: `2026-02-0${item.created}T00:00:00Z`,
            ingress: [{ ip: `20.0.0.${item.ip}` }],
          },
        ),
      ),
      { isKnown: !sample.silent.includes(region) },
    ),
  );
}

/** A profile that somebody else made. */
export const foreignProfile: ProfileFact = {
  id: '/foreign',
  name: 'foreign',
  resourceGroup: 'rg-edge',
  tags: { managedBy: 'terraform' },
  settings: {
    routingMethod: 'Weighted',
    dnsTtl: 60,
    status: 'Enabled',
    monitor: {
      protocol: 'HTTP',
      port: 80,
      path: '/',
      intervalSeconds: 30,
      timeoutSeconds: 10,
      toleratedFailures: 3,
      expectedStatusRanges: [],
      customHeaders: [],
    },
  },
  endpoints: [
    {
      name: 'theirs',
      type: 'ExternalEndpoints',
      target: 'theirs.example.net',
      status: 'Enabled',
      weight: 1,
      priority: 1,
      geoMapping: [],
      subnets: [],
      customHeaders: [],
      alwaysServe: false,
    },
  ],
};
