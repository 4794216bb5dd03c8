import fc from 'fast-check';
import { planProfiles } from './planProfiles';
import { ProfileFact } from './profile';
import { profileChanges } from './profileChanges';
import { TrafficCluster } from './trafficSources';
import {
  afterWrites,
  trafficCluster,
  trafficOptions,
  trafficService,
} from '../testing/trafficBuilders';

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
const clusters = fc.record({
  weu: services,
  neu: services,
  frc: services,
  silent: fc.subarray(['weu', 'neu', 'frc'], { maxLength: 1 }),
});
type Sample = typeof clusters extends fc.Arbitrary<infer T> ? T : never;

function fleetOf(sample: Sample): TrafficCluster[] {
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

function changesOf(sample: Sample, facts: ProfileFact[]) {
  return profileChanges(planProfiles(fleetOf(sample), trafficOptions), facts);
}

function after(sample: Sample, facts: ProfileFact[]): ProfileFact[] {
  return afterWrites(facts, changesOf(sample, facts).writes);
}

const foreign: ProfileFact = {
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

describe('writing what random clusters ask for', () => {
  it('is done after one pass: the plan of what was written is to write nothing', () => {
    fc.assert(
      fc.property(clusters, clusters, (first, second) => {
        const once = after(first, []);
        expect(changesOf(first, once).writes).toEqual([]);
        const twice = after(second, once);
        expect(changesOf(second, twice).writes).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('never touches what is not ours', () => {
    fc.assert(
      fc.property(clusters, clusters, (first, second) => {
        const before = after(first, [foreign]).map(fact =>
          fact === foreign
            ? fact
            : { ...fact, endpoints: [...fact.endpoints, ...foreign.endpoints] },
        );
        const facts = after(second, before);
        expect(facts).toContain(foreign);
        for (const { name } of before) {
          const names = facts
            .find(fact => fact.name === name)
            ?.endpoints.map(endpoint => endpoint.name);
          expect(names).toContain('theirs');
        }
      }),
    );
  });

  it('never makes a profile that Azure would refuse for its endpoints', () => {
    fc.assert(
      fc.property(clusters, clusters, (first, second) => {
        for (const { settings, endpoints } of after(second, after(first, []))) {
          const once: unknown[][] = [
            endpoints.map(({ name }) => name.toLowerCase()),
            endpoints.map(({ target }) => target),
            settings.routingMethod === 'Geographic'
              ? endpoints.flatMap(({ geoMapping }) => geoMapping)
              : [],
            settings.routingMethod === 'Priority'
              ? endpoints.map(({ priority }) => priority)
              : [],
          ];
          for (const values of once) {
            expect(new Set(values).size).toBe(values.length);
          }
        }
      }),
    );
  });

  it('ends with nothing of ours when nobody asks any more', () => {
    fc.assert(
      fc.property(clusters, sample => {
        const nobody = { weu: [], neu: [], frc: [], silent: [] };
        expect(after(nobody, after(sample, [foreign]))).toEqual([foreign]);
      }),
    );
  });
});
