import {
  ClusterState,
  planCluster,
  referenceKey,
  referenceOf,
} from '@service-router/plugin-service-router-common';
import { Case, Data, holds, Outcome, skipped } from '../cases';
import { dnsEndpointEvent } from './dnsEndpointEvents';
import {
  configurationOf,
  gatewayOf,
  identityOf,
  policyOf,
  routeOf,
  serviceOf,
  stateOf,
} from '../objects';

const options = { defaultGatewayNamespace: 'istio-system' };

/** The status of one object, in the short form of the cases. */
function shortStatus(state: ClusterState, kind: string, name?: string): Data {
  const status = planCluster(state, options).statuses.find(
    ({ reference }) =>
      reference.kind === kind && (!name || reference.name === name),
  )?.status;
  const ready = status?.conditions.find(({ type }) => type === 'Ready');
  return {
    ...status,
    ready: ready?.status,
    reason: ready?.reason,
    message: ready?.message,
    ...Object.fromEntries(
      (status?.conditions ?? []).map(condition => [
        condition.type,
        [condition.status, condition.reason, condition.message],
      ]),
    ),
  };
}

/** Which controllers a policy publishes through, and what its status says. */
export function policies({ given, expect }: Case): Outcome {
  if (!expect.status || !('externalDNSControllers' in given)) {
    return skipped('its data is not one cluster and one policy');
  }
  const actual = shortStatus(
    stateOf({
      identities: identityOf(given.clusterIdentity as never),
      configurations: configurationOf(given.externalDNSControllers as never),
      policies: policyOf(given.dnsPolicy as never),
    }),
    'DNSPolicy',
  );
  // An inactive policy says so by the absence of the two fields, as the API server stores it.
  return holds(expect.status, {
    ...actual,
    active: actual.active ?? false,
    activeControllers: actual.activeControllers ?? [],
  });
}

/** The DNSEndpoints of a route. */
export function dnsEndpoints({ given, expect }: Case): Outcome {
  const {
    serviceRoute,
    gateway,
    clusterIdentity,
    externalDNSControllers,
    dnsPolicy,
  } = given as Record<string, never>;
  if (!serviceRoute || !expect.dnsEndpoints) {
    return dnsEndpointEvent({ given, expect });
  }
  const { name, namespace, spec } = serviceRoute as {
    name: string;
    namespace: string;
    spec: { gatewayName: string; gatewayNamespace?: string };
  };
  const state = stateOf({
    identities: identityOf(clusterIdentity),
    configurations: configurationOf(externalDNSControllers),
    policies: policyOf(dnsPolicy, namespace),
    gateways: [
      gatewayOf(
        gateway,
        spec.gatewayName,
        spec.gatewayNamespace ?? 'istio-system',
      ),
    ],
    routes: [routeOf(spec, name, namespace)],
  });
  const [plan] = planCluster(state, options).routes;
  return holds(
    {
      dnsEndpoints: expect.dnsEndpoints,
      ...(expect.serviceRouteStatus
        ? { serviceRouteStatus: expect.serviceRouteStatus }
        : {}),
    },
    {
      dnsEndpoints: plan.endpoints,
      serviceRouteStatus: shortStatus(state, 'ServiceRoute'),
    },
  );
}

/** What a route says while something it needs is missing, and what becomes of its records. */
export function dependencies({ given, expect }: Case): Outcome {
  const change = dependencyChange(given);
  if (!change || typeof expect.existingDNSEndpoints !== 'string') {
    return skipped('its data is an event; asserted by tests of the plan');
  }
  const whole = stateOf({ routes: [routeOf({ ...specOf(given) })] });
  const standing = planCluster(stateOf(), options).routes[0].endpoints;
  const state = { ...whole, ...change, dnsEndpoints: standing };
  const plan = planCluster(state, options);
  const isRemoved = plan.unwanted.some(
    reference =>
      referenceKey(reference) === referenceKey(referenceOf(standing[0])),
  );
  const { existingDNSEndpoints, requeue, ...status } = expect;
  return holds(
    { ...status, existingDNSEndpoints },
    {
      ...shortStatus(state, 'ServiceRoute'),
      existingDNSEndpoints: isRemoved ? 'deleted' : 'kept',
    },
  );
}

function specOf(given: Data): Data {
  const { spec, gatewayName, gatewayNamespace } = given;
  return {
    ...(spec as Data | undefined),
    ...(gatewayName ? { gatewayName } : {}),
    ...(gatewayNamespace ? { gatewayNamespace } : {}),
  };
}

function dependencyChange(given: Data): Partial<ClusterState> | undefined {
  if (given.dnsPolicy === null) {
    return { policies: [] };
  }
  if (given.dnsConfiguration === null) {
    return { configurations: [] };
  }
  if (given.clusterIdentity === null) {
    return { identities: [] };
  }
  const policyStatus = (given.dnsPolicy as { status?: { active?: boolean } })
    ?.status;
  if (policyStatus?.active === false) {
    return {
      policies: policyOf({ mode: 'Active', sourceRegion: 'elsewhere' }),
    };
  }
  return given.spec || given.gatewayName ? {} : undefined;
}

/** The Istio Gateway of a Gateway, and its status. */
export function gateways({ given, expect }: Case): Outcome {
  const stated = given.gateway as
    | { name?: string; namespace?: string; spec?: Data }
    | undefined;
  if (Array.isArray(given.routeHosts) && stated?.spec) {
    const { name, namespace, spec } = stated;
    const state = stateOf({
      gateways: [gatewayOf(spec, name, namespace)],
      routes: given.routeHosts.map((host: string, index) =>
        routeOf(
          { ...partsOf(host), gatewayName: name, gatewayNamespace: namespace },
          `route-${index}`,
        ),
      ),
    });
    const wanted = expect.istioGateway as Data;
    const { kind, metadata, spec: wantedSpec } = wanted;
    const [{ istioGateway }] = planCluster(state, options).gateways;
    return holds({ kind, metadata, spec: wantedSpec }, istioGateway);
  }
  if (typeof given.routes === 'number' || given.clusterIdentity === null) {
    const service = given.service as
      | Parameters<typeof serviceOf>[0]
      | null
      | undefined;
    const state = stateOf({
      ...(given.clusterIdentity === null ? { identities: [] } : {}),
      routes: given.routes ? [routeOf()] : [],
      services: service
        ? [serviceOf({ ip: service.ip, ingress: service.ingress })]
        : [],
    });
    const { requeueSeconds, istioGateway, ...status } = expect;
    return holds(status, {
      loadBalancerIP: '',
      ...shortStatus(state, 'Gateway'),
    });
  }
  return skipped('its data is an event; asserted by tests of the plan');
}

function partsOf(host: string) {
  const match = /^(.+)-ns-[a-z]-([^-]+)-(.+?)\./.exec(host);
  return match
    ? { serviceName: match[1], environment: match[2], application: match[3] }
    : {};
}

/** The address records of gateway hosts. */
export function gatewayRecords({ given, expect }: Case): Outcome {
  if (!Array.isArray(given.gateways)) {
    return skipped('its data is an event; asserted by tests of the plan');
  }
  const list = given.gateways as {
    controller: string;
    targetPostfix: string;
  }[];
  const state = stateOf({
    ...(given.clusterIdentity
      ? { identities: identityOf(given.clusterIdentity as never) }
      : {}),
    ...(given.externalDNSControllers
      ? {
          configurations: configurationOf(
            given.externalDNSControllers as never,
          ),
        }
      : {}),
    gateways: list.map((spec, index) => gatewayOf(spec, `gateway-${index}`)),
    services: given.service
      ? [serviceOf(given.service as never)]
      : list.map(({ controller }, index) =>
          serviceOf({
            name: `ingress-${index}`,
            labels: { istio: controller },
            ip: '10.0.0.1',
          }),
        ),
  });
  const { endpoints } = planCluster(state, options).gatewayRecords;
  const sets = new Set(
    endpoints.map(({ metadata }) =>
      [
        metadata.labels?.['router.io/istio-controller'],
        metadata.labels?.['router.io/target-postfix'],
      ].join('|'),
    ),
  ).size;
  return holds(expect, { dnsEndpoints: endpoints, sets });
}

/** The status of the two singletons. */
export function singletons({ given, expect }: Case): Outcome {
  const { phase, Ready, AdoptedRegionsValid } = expect as Data;
  const wanted = Object.fromEntries(
    Object.entries({ phase, Ready, AdoptedRegionsValid }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  if (Object.keys(wanted).length === 0 || 'name' in given) {
    return skipped('its data is an event; asserted by tests of the plan');
  }
  if (typeof given.configs === 'number') {
    const [only] = configurationOf([{ name: 'x', region: 'neu' }]);
    const configurations = Array.from(
      { length: given.configs },
      (_, index) => ({
        ...only,
        metadata: { ...only.metadata, name: `dns-configuration-${index}` },
      }),
    );
    return holds(
      wanted,
      shortStatus(
        stateOf({ configurations }),
        'DNSConfiguration',
        'dns-configuration-1',
      ),
    );
  }
  const isConfiguration = !given.clusterIdentity && !given.adoptsRegions;
  return holds(
    wanted,
    shortStatus(
      stateOf({
        identities: identityOf({
          ...stateOf().identities[0].spec,
          ...(given.clusterIdentity as Data | undefined),
          ...(given.adoptsRegions
            ? { adoptsRegions: given.adoptsRegions as string[] }
            : {}),
        }),
        ...('externalDNSControllers' in given
          ? {
              configurations: configurationOf(
                given.externalDNSControllers as never,
              ),
            }
          : {}),
      }),
      isConfiguration ? 'DNSConfiguration' : 'ClusterIdentity',
    ),
  );
}
