import {
  endpointChanges,
  ProfileContent,
  ProfileEndpoint,
  routingMethods,
  settingsChanges,
  StatusRange,
} from '@service-router/plugin-service-router-common';
import fc from 'fast-check';
import { GROUP, TrafficAzure } from './__testUtils__/TrafficAzure';

const { signal } = new AbortController();

const headers = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('Host', 'X-Probe', 'X-Region'),
    value: fc.stringMatching(/^[a-z]{1,10}$/),
  }),
  { maxLength: 2, selector: ({ name }) => name },
);
const statuses = fc.constantFrom('Enabled', 'Disabled');

const drawn = fc.record({
  method: fc.constantFrom(...routingMethods),
  ttl: fc.integer({ min: 0, max: 3_600 }),
  status: statuses,
  maxReturn: fc.integer({ min: 1, max: 8 }),
  protocol: fc.constantFrom('HTTP', 'HTTPS', 'TCP'),
  port: fc.integer({ min: 1, max: 65_535 }),
  path: fc.constantFrom('/', '/healthz', '/a/b?c=d'),
  interval: fc.constantFrom(10, 30),
  timeout: fc.integer({ min: 5, max: 9 }),
  tolerated: fc.integer({ min: 0, max: 9 }),
  ranges: fc.constantFrom<StatusRange[]>(
    [],
    [{ min: 200, max: 299 }],
    [
      { min: 200, max: 204 },
      { min: 301, max: 302 },
    ],
  ),
  headers,
  endpoints: fc.array(
    fc.record({
      status: statuses,
      weight: fc.integer({ min: 1, max: 1_000 }),
      location: fc.constantFrom('westeurope', 'northeurope', 'eastus'),
      headers,
      alwaysServe: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

function endpointOf(
  { method, protocol }: Drawn,
  one: Drawn['endpoints'][number],
  index: number,
): ProfileEndpoint {
  return {
    name: `endpoint-${index}`,
    type: 'ExternalEndpoints',
    target:
      method === 'MultiValue'
        ? `203.0.113.${index + 1}`
        : `e${index}.example.com`,
    status: one.status as ProfileEndpoint['status'],
    weight: one.weight,
    priority: index + 1,
    location: one.location,
    geoMapping:
      method === 'Geographic' ? [['DE'], ['FR'], ['US'], ['WORLD']][index] : [],
    subnets:
      method === 'Subnet' ? [{ first: `198.51.${index}.0`, scope: 24 }] : [],
    customHeaders: protocol === 'TCP' ? [] : one.headers,
    alwaysServe: one.alwaysServe,
  };
}

function profileOf(given: Drawn): ProfileContent {
  const isTcp = given.protocol === 'TCP';
  return {
    name: 'shop',
    resourceGroup: GROUP,
    tags: { team: 'a' },
    settings: {
      routingMethod: given.method,
      dnsTtl: given.ttl,
      status: given.status as ProfileContent['settings']['status'],
      ...(given.method === 'MultiValue' ? { maxReturn: given.maxReturn } : {}),
      monitor: {
        protocol:
          given.protocol as ProfileContent['settings']['monitor']['protocol'],
        port: given.port,
        ...(isTcp ? {} : { path: given.path }),
        intervalSeconds: given.interval,
        timeoutSeconds: given.timeout,
        toleratedFailures: given.tolerated,
        expectedStatusRanges: isTcp ? [] : given.ranges,
        customHeaders: isTcp ? [] : given.headers,
      },
    },
    endpoints: given.endpoints.map((one, index) =>
      endpointOf(given, one, index),
    ),
  };
}

describe('a profile that is written and read back', () => {
  let azure: TrafficAzure;
  beforeAll(async () => {
    azure = await new TrafficAzure().start();
  }, 60_000);
  afterAll(() => azure.stop());

  it('is the same, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async given => {
        const profile = profileOf(given);
        azure.profiles.list().forEach(({ id }) => azure.profiles.delete(id));
        await azure.manager.apply(
          { kind: 'createProfile', profile },
          { signal, purpose: 'write' },
        );
        const [fact] = await azure.manager.list({ signal, purpose: 'refresh' });
        const { name, resourceGroup, tags, unknownContents } = fact;
        expect({ name, resourceGroup, tags, unknownContents }).toEqual({
          name: profile.name,
          resourceGroup: profile.resourceGroup,
          tags: profile.tags,
        });
        expect(settingsChanges(profile.settings, fact.settings)).toEqual([]);
        expect(fact.endpoints.map(endpoint => endpoint.name)).toEqual(
          profile.endpoints.map(endpoint => endpoint.name),
        );
        expect(
          profile.endpoints.flatMap((endpoint, index) =>
            endpointChanges(endpoint, fact.endpoints[index]),
          ),
        ).toEqual([]);
      }),
      // Two requests a run; what Azure takes of them in 20 s is the budget's test.
      { numRuns: 60 },
    );
  }, 60_000);
});
