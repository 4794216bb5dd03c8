import {
  changesOf,
  ClusterState,
  DnsEndpoint,
  planCluster,
} from '@service-router/plugin-service-router-common';
import { Case, Data, holds, Outcome, skipped } from '../cases';
import {
  configurationOf,
  identityOf,
  neu,
  policyOf,
  routeOf,
  stateOf,
} from '../objects';

const options = { defaultGatewayNamespace: 'istio-system' };

/** What becomes of standing DNSEndpoints of a route when something changes. */
export function dnsEndpointEvent({
  given,
  expect,
}: Pick<Case, 'given' | 'expect'>): Outcome {
  if (given.from && given.to) {
    return policySwitch({ given, expect });
  }
  if (given.patch && given.before) {
    return patchedRoute({ given, expect });
  }
  const outcome = events[String(given.event)];
  return outcome
    ? holds(expect, outcome())
    : skipped(`the event "${given.event}" is not known`);
}

const events: Record<string, () => Data> = {
  'ServiceRoute deleted': () => ({
    dnsEndpoints: namesAfter({ ...written(stateOf()), routes: [] }),
  }),
  'DNSEndpoint deleted': () => {
    const before = written(stateOf());
    const after = namesAfter({ ...before, dnsEndpoints: [] });
    return {
      dnsEndpoints: isSame(after, namesOf(before)) ? 'recreated' : after,
    };
  },
  'spec.endpoints changed by hand': () => {
    const before = written(stateOf());
    const [edited, ...others] = before.dnsEndpoints;
    const after = written({
      ...before,
      dnsEndpoints: [{ ...edited, spec: { endpoints: [] } }, ...others],
    });
    const restored = after.dnsEndpoints.find(
      ({ metadata }) => metadata.name === edited.metadata.name,
    );
    return {
      spec: isSame(restored?.spec, edited.spec) ? 'restored' : restored?.spec,
    };
  },
};

function policySwitch({ given, expect }: Pick<Case, 'given' | 'expect'>) {
  const stateWith = (policy: unknown) =>
    stateOf({
      identities: identityOf(given.clusterIdentity as never),
      configurations: configurationOf(given.externalDNSControllers as never),
      policies: policyOf(policy as never),
      routes: [routeOf({}, 'x')],
    });
  const before = written(stateWith(given.from));
  const after = written({
    ...stateWith(given.to),
    dnsEndpoints: before.dnsEndpoints,
  });
  const inNeu = after.dnsEndpoints.find(
    ({ metadata }) => metadata.labels?.['router.io/region'] === 'neu',
  );
  return holds(expect, {
    before: namesOf(before),
    after: namesOf(after),
    annotationOnNeu: Object.values(inNeu?.metadata.annotations ?? {})[0],
  });
}

function patchedRoute({ given, expect }: Pick<Case, 'given' | 'expect'>) {
  const { dnsName } = given.before as { dnsName: string };
  const [label, ...domain] = dnsName.split('.');
  const match = /^(.+)-ns-([a-z])-([^-]+)-(.+)$/.exec(label);
  if (!match) {
    return skipped(`"${dnsName}" is not a host of a route`);
  }
  const [, serviceName, environmentLetter, environment, application] = match;
  const state = stateOf({
    identities: identityOf({
      ...neu,
      environmentLetter,
      domain: domain.join('.'),
    }),
    routes: [routeOf({ serviceName, environment, application })],
  });
  const before = written(state);
  const [route] = before.routes;
  const after = written({
    ...before,
    routes: [{ ...route, spec: { ...route.spec, ...(given.patch as {}) } }],
  });
  return holds(expect, {
    dnsName: after.dnsEndpoints[0].spec.endpoints?.[0].dnsName,
    sameObject: isSame(namesOf(before), namesOf(after)),
  });
}

/** The cluster with everything that its plan wants. */
function written(state: ClusterState): ClusterState {
  const { apply, remove } = changesOf(
    planCluster(state, options),
    state,
    new Date('2026-01-02T00:00:00Z'),
  );
  const gone = new Set(remove.map(({ name }) => name));
  const made = apply.filter(
    (object): object is DnsEndpoint => object.kind === 'DNSEndpoint',
  );
  const remade = new Set(made.map(({ metadata }) => metadata.name));
  return {
    ...state,
    dnsEndpoints: [
      ...state.dnsEndpoints.filter(
        ({ metadata: { name } }) => !gone.has(name) && !remade.has(name),
      ),
      ...made,
    ],
  };
}

function namesAfter(state: ClusterState): string[] {
  return namesOf(written(state));
}

function namesOf({ dnsEndpoints }: ClusterState): string[] {
  return dnsEndpoints.map(({ metadata }) => metadata.name).sort();
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
