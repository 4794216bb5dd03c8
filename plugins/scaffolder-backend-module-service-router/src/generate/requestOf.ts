import { RoutingRequest } from '@service-router/manifests';
import { InputFault, proposalFaults } from './inputFaults';

/** The inputs of the action that say what the route is, as a template gives them. */
export interface RequestInput {
  namespace: string;
  name: string;
  serviceName: string;
  application: string;
  environment: string;
  gateway?: string;
  gatewayName?: string;
  gatewayNamespace?: string;
  mode: RoutingRequest['mode'];
  sourceRegion?: string;
  sourceCluster?: string;
}

/**
 * The request that a template's inputs make, and everything that is wrong with them.
 *
 * A field that a form left empty arrives as an empty text and counts as absent.
 */
export function requestOf(input: RequestInput): {
  request: RoutingRequest;
  faults: InputFault[];
} {
  const gateway = gatewayOf(input);
  const request: RoutingRequest = {
    namespace: input.namespace,
    name: input.name,
    serviceName: input.serviceName,
    application: input.application,
    environment: input.environment,
    gatewayName: gateway.name,
    gatewayNamespace: gateway.namespace,
    mode: input.mode,
    sourceRegion: input.sourceRegion || undefined,
    sourceCluster: input.sourceCluster || undefined,
  };
  const faults = proposalFaults(request).filter(
    ({ field }) => gateway.faults.length === 0 || !field.startsWith('gateway'),
  );
  return { request, faults: [...gateway.faults, ...faults] };
}

/** The gateway that inputs name, and what is wrong with how they name it. */
export function gatewayOf(
  input: Pick<RequestInput, 'gateway' | 'gatewayName' | 'gatewayNamespace'>,
): {
  name: string;
  namespace?: string;
  faults: InputFault[];
} {
  const name = input.gatewayName || undefined;
  const namespace = input.gatewayNamespace || undefined;
  if (!input.gateway) {
    const faults: InputFault[] = name
      ? []
      : [
          {
            field: 'gateway',
            rule: 'required',
            message:
              'gateway must be specified, as "namespace/name", or gatewayName and gatewayNamespace instead',
          },
        ];
    return { name: name ?? '', namespace, faults };
  }
  const parts = input.gateway.split('/');
  const faults: InputFault[] = [];
  if (parts.length > 2 || parts.includes('')) {
    faults.push({
      field: 'gateway',
      rule: 'objectName',
      message: `gateway "${input.gateway}" must be written as "namespace/name"`,
    });
  }
  if (name || namespace) {
    faults.push({
      field: 'gateway',
      rule: 'objectName',
      message: `gateway "${input.gateway}" is given together with ${
        name ? 'gatewayName' : 'gatewayNamespace'
      } "${name ?? namespace}"; give one or the other`,
    });
  }
  const [first, second] = parts;
  return second === undefined
    ? { name: first, faults }
    : { name: second, namespace: first, faults };
}
