import {
  clusterIdentitySpecSchema,
  dnsConfigurationSpecSchema,
  dnsPolicySpecSchema,
  gatewaySpecSchema,
  planCluster,
  serviceRouteSpecSchema,
} from '@service-router/plugin-service-router-common';
import { Case, Data, holds, Outcome, skipped } from '../cases';
import { configurationOf, gatewayOf, routeOf, stateOf } from '../objects';

const schemas = {
  ClusterIdentity: clusterIdentitySpecSchema,
  DNSConfiguration: dnsConfigurationSpecSchema,
  DNSPolicy: dnsPolicySpecSchema,
  Gateway: gatewaySpecSchema,
  ServiceRoute: serviceRouteSpecSchema,
};

/** What the API server makes of a spec, by the schemas its CRDs are generated from. */
export function schema({ given, expect }: Case): Outcome {
  const kind = given.kind as keyof typeof schemas;
  if (!schemas[kind]) {
    return skipped(`kind ${given.kind} is not one of ours`);
  }
  const result = schemas[kind].safeParse(given.spec);
  const actual = result.success
    ? {
        admission: 'accept',
        storedSpec: result.data,
        controller: statusOf(kind, given.spec as Data),
      }
    : {
        admission: 'reject',
        rejectPath: expect.rejectPath
          ? pathOf(result.error.issues, expect.rejectPath as string)
          : undefined,
      };
  return holds(expect, actual);
}

function pathOf(
  issues: { path: PropertyKey[] }[],
  expected: string,
): string | undefined {
  const paths = issues.map(
    ({ path }) =>
      `spec${path
        .map(part =>
          typeof part === 'number' ? `[${part}]` : `.${String(part)}`,
        )
        .join('')}`,
  );
  return paths.includes(expected) ? expected : paths[0];
}

function statusOf(kind: string, spec: Data): Data | undefined {
  const change = {
    DNSConfiguration: () => ({
      configurations: configurationOf(spec.externalDNSControllers as never),
    }),
    Gateway: () => ({ gateways: [gatewayOf(spec)] }),
    ServiceRoute: () => ({ routes: [routeOf(spec)] }),
  }[kind];
  if (!change) {
    return undefined;
  }
  const { statuses } = planCluster(stateOf(change()), {
    defaultGatewayNamespace: 'istio-system',
  });
  const status = statuses.find(
    ({ reference }) => reference.kind === kind,
  )?.status;
  const ready = status?.conditions.find(({ type }) => type === 'Ready');
  return {
    phase: status?.phase,
    ready: ready?.status,
    reason: ready?.reason,
    message: ready?.message,
  };
}
