import { ROUTING_API_VERSION } from '@service-router/plugin-service-router-common';

/** Kinds of objects that a route is made of. */
export type RoutingKind = 'Namespace' | 'DNSPolicy' | 'ServiceRoute';

const apiVersions: Record<RoutingKind, string> = {
  Namespace: 'v1',
  DNSPolicy: ROUTING_API_VERSION,
  ServiceRoute: ROUTING_API_VERSION,
};

/** The metadata of a value that is an object of a kind; undefined when it is none. */
export function metadataOf(
  value: unknown,
  kind: RoutingKind,
): { name?: unknown; namespace?: unknown } | undefined {
  if (!isObject(value) || !isObject(value.metadata)) {
    return undefined;
  }
  return value.kind === kind &&
    groupOf(value.apiVersion) === groupOf(apiVersions[kind])
    ? value.metadata
    : undefined;
}

/** Versions of one group are the same object to an API server. */
function groupOf(apiVersion: unknown): string | undefined {
  if (typeof apiVersion !== 'string') {
    return undefined;
  }
  return apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
