import { Endpoint, Profile, resourceIdOf } from '../Profile';

/** An external endpoint with the settings that Azure fills in. */
export function endpointOf(
  name: string,
  more: Partial<Endpoint> = {},
): Endpoint {
  return {
    name,
    type: 'externalEndpoints',
    target: `${name}.example.com`,
    status: 'Enabled',
    weight: 1,
    priority: 1,
    geoMapping: [],
    customHeaders: [],
    alwaysServe: 'Disabled',
    ...more,
  };
}

/** A profile with the settings that Azure fills in. */
export function profileOf(name: string, more: Partial<Profile> = {}): Profile {
  return {
    id: { subscriptionId: 'sub', resourceGroup: 'rg-edge', name },
    tags: {},
    status: 'Enabled',
    routingMethod: 'Weighted',
    relativeName: name,
    ttl: 30,
    monitor: {
      protocol: 'HTTP',
      port: 80,
      path: '/',
      intervalInSeconds: 30,
      timeoutInSeconds: 10,
      toleratedNumberOfFailures: 3,
      customHeaders: [],
      expectedStatusCodeRanges: [],
    },
    endpoints: [],
    allowedEndpointRecordTypes: [],
    trafficView: 'Disabled',
    ...more,
  };
}

/** An endpoint whose target is another profile. */
export function nestedOf(
  child: Profile,
  more: Partial<Endpoint> = {},
): Endpoint {
  return endpointOf(`nested-${child.id.name}`, {
    type: 'nestedEndpoints',
    target: undefined,
    targetResourceId: resourceIdOf(child.id),
    minChildEndpoints: 1,
    ...more,
  });
}

/** Numbers that look like chance and are the same each time (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
