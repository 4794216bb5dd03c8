import {
  EndpointMonitorStatus,
  expectedShares,
  planProfiles,
  profileMonitorStatusOf,
  settingsFaults,
  TrafficManagerSettings,
  trafficManagerSettingsSchema,
} from '@service-router/plugin-service-router-common';
import {
  endpointFact,
  profileFact,
} from '@service-router/plugin-service-router-common/src/testing/trafficBuilders';
import { Case, holds, Outcome, skipped } from '../cases';

const defaults: TrafficManagerSettings = {
  ...trafficManagerSettingsSchema.parse({ resourceGroup: 'any' }),
  endpointLocation: 'westeurope',
};

/** What Azure does, as far as what we take from it is decided here. */
export function azureFacts({ given, expect }: Case): Outcome {
  if (expect.profileMonitorStatus) {
    return holds(expect, {
      profileMonitorStatus: profileMonitorStatusOf(
        given.endpoints as EndpointMonitorStatus[],
      ),
    });
  }
  if (typeof expect.inAnswers === 'boolean' && given.endpointMonitorStatus) {
    return holds(expect, {
      inAnswers: isAnswered(
        given.endpointMonitorStatus as EndpointMonitorStatus,
      ),
    });
  }
  if (expect.intervalSeconds) {
    return holds(expect, probeDefaults());
  }
  if (given.protocol && given.path) {
    const faults = settingsFaults({
      ...defaults,
      monitorProtocol: given.protocol as 'TCP',
      monitorPath: String(given.path),
    });
    return holds(expect, { result: faults.length > 0 ? 'error' : 'accepted' });
  }
  if (given.priorities) {
    return holds(expect, {
      result: isRefused(given.priorities as number[])
        ? 'not allowed'
        : 'allowed',
    });
  }
  if (typeof given.target === 'string') {
    return holds(expect, { result: resultFor(given.target) });
  }
  return skipped(
    'its words are prose, or about what answers and probes; it is asserted by tests that name the case',
  );
}

function isAnswered(monitorStatus: EndpointMonitorStatus): boolean {
  const [endpoint] = expectedShares(
    profileFact('p', { routingMethod: 'Weighted' }, [
      endpointFact('asked', { monitorStatus }),
      endpointFact('other'),
    ]),
  ).endpoints;
  return endpoint.isServed;
}

function probeDefaults() {
  const accepts = (change: Partial<TrafficManagerSettings>) =>
    settingsFaults({ ...defaults, ...change }).length === 0;
  const seconds = Array.from({ length: 61 }, (_, index) => index);
  const tolerated = seconds.filter(toleratedFailures =>
    accepts({ toleratedFailures }),
  );
  const { monitor } = planOf([{}]).profiles[0].settings;
  return {
    intervalSeconds: monitor.intervalSeconds,
    allowedIntervals: seconds.filter(interval =>
      accepts({ probeInterval: interval as 10 }),
    ),
    timeoutSeconds: monitor.timeoutSeconds,
    toleratedFailures: monitor.toleratedFailures,
    toleratedRange: [tolerated[0], tolerated[tolerated.length - 1]],
    // None given leaves it to Azure, whose own default is the one of the case.
    expectedStatus: monitor.expectedStatusRanges.length === 0 ? '200' : 'other',
  };
}

function isRefused(priorities: number[]): boolean {
  const { refusals } = planOf(
    priorities.map(priority => ({
      'routing-method': 'Priority',
      priority: String(priority),
    })),
  );
  return refusals.some(({ reason }) => reason === 'DuplicatePriority');
}

function planOf(settings: Record<string, string>[]) {
  const services = settings.map((more, index) => ({
    apiVersion: 'v1' as const,
    kind: 'Service' as const,
    metadata: {
      name: `s${index}`,
      namespace: 'default',
      annotations: Object.fromEntries(
        Object.entries({
          enabled: 'true',
          'resource-group': 'rg',
          'profile-name': 'p',
          hostname: 'p.example.com',
          'endpoint-target': `e${index}.example.com`,
          ...more,
        }).map(([key, value]) => [`webhook/traffic-manager-${key}`, value]),
      ),
    },
    spec: { type: 'LoadBalancer' },
  }));
  return planProfiles(
    [
      {
        name: 'aks-weu',
        region: 'weu',
        location: 'westeurope',
        isKnown: true,
        services,
        routes: [],
      },
    ],
    { owner: 'cases', vanity: { namespace: 'default' } },
  );
}

/** What becomes of a Service that asks for an endpoint with this target. */
function resultFor(target: string): string {
  const { refusals } = planProfiles(
    [
      {
        name: 'aks',
        region: 'weu',
        location: 'westeurope',
        isKnown: true,
        services: [
          {
            apiVersion: 'v1',
            kind: 'Service',
            metadata: {
              name: 'app',
              namespace: 'web',
              annotations: Object.fromEntries(
                Object.entries({
                  enabled: 'true',
                  'resource-group': 'rg',
                  hostname: 'app.example.com',
                  'endpoint-target': target,
                }).map(([key, value]) => [
                  `external-dns.kubernetes.io/webhook-traffic-manager-${key}`,
                  value,
                ]),
              ),
            },
            spec: { type: 'LoadBalancer' },
          },
        ],
        routes: [],
      },
    ],
    { owner: 'conformance', vanity: { namespace: 'default' } },
  );
  return refusals.some(({ reason }) => reason === 'PrivateAddress')
    ? 'private addresses / internal load balancers cannot be used'
    : 'accepted';
}
