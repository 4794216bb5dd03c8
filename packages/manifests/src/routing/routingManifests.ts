import {
  DEFAULT_POLICY_NAME,
  DnsPolicySpec,
  ROUTING_API_VERSION,
  ServiceRouteSpec,
} from '@service-router/plugin-service-router-common';
import { RoutingKind } from './objects';
import { RoutingRequest } from './RoutingRequest';

/** One object of a request, and what makes an object in a file be the same one. @public */
export interface RoutingManifest {
  /** File it is written to when no file holds it yet. */
  fileName: string;
  apiVersion: string;
  kind: RoutingKind;
  metadata: { name: string; namespace?: string };
  /** The fields of `spec` that the request decides; an undefined one is removed. Absent for kinds without any. */
  spec?: Record<string, string | undefined>;
  /** Whether an object that a file holds already is this one. */
  isSame: (metadata: { name?: unknown; namespace?: unknown }) => boolean;
}

/**
 * The objects that a request becomes, in the order in which they have to be applied.
 *
 * A DNSPolicy is known by its namespace alone: a second one in a namespace would contradict the first
 * (reference operator.md 2.4), so that one which is there already is changed, whatever its name.
 *
 * @public
 */
export function routingManifests(
  request: RoutingRequest,
  options: { createNamespace: boolean },
): RoutingManifest[] {
  const { namespace, name } = request;
  const policy: {
    [field in keyof Required<DnsPolicySpec>]: string | undefined;
  } = {
    mode: request.mode,
    sourceRegion: request.sourceRegion,
    sourceCluster: request.sourceCluster,
  };
  const route: {
    [field in keyof Required<ServiceRouteSpec>]: string | undefined;
  } = {
    serviceName: request.serviceName,
    application: request.application,
    environment: request.environment,
    gatewayName: request.gatewayName,
    gatewayNamespace: request.gatewayNamespace,
  };
  const manifests: RoutingManifest[] = [
    {
      fileName: 'dns-policy.yaml',
      apiVersion: ROUTING_API_VERSION,
      kind: 'DNSPolicy',
      metadata: { name: DEFAULT_POLICY_NAME, namespace },
      spec: policy,
      isSame: found => found.namespace === namespace,
    },
    {
      fileName: 'service-route.yaml',
      apiVersion: ROUTING_API_VERSION,
      kind: 'ServiceRoute',
      metadata: { name, namespace },
      spec: route,
      isSame: found => found.namespace === namespace && found.name === name,
    },
  ];
  return options.createNamespace
    ? [
        {
          fileName: 'namespace.yaml',
          apiVersion: 'v1',
          kind: 'Namespace',
          metadata: { name: namespace },
          isSame: found => found.name === namespace,
        },
        ...manifests,
      ]
    : manifests;
}
