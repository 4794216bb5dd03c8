import {
  ClusterIdentitySpec,
  Condition,
  describeReference,
  Gateway,
  ISTIO_API_VERSION,
  IstioGateway,
  labels,
  MANAGED_BY,
  referenceOf,
  ROUTING_API_VERSION,
  Service,
} from '../kinds';
import { gatewayFault } from './gatewayFault';
import { hasAddress, LoadBalancer, loadBalancerOf } from './loadBalancers';
import { failed, ready, statusOf, StatusPlan } from './statusPlan';

/** @public */
export interface GatewayContext {
  identity?: ClusterIdentitySpec;
  /** Hosts of the routes that use this gateway, each once, sorted. */
  hosts: string[];
  services: Service[];
  /** The Istio Gateway that stands under this gateway's name. */
  standing?: IstioGateway;
}

/** What becomes of one Gateway in one cluster. @public */
export interface GatewayPlan {
  gateway: Gateway;
  loadBalancer?: LoadBalancer;
  /** The Istio Gateway that should stand. */
  istioGateway?: IstioGateway;
  /** An Istio Gateway of ours stands and is known to be unwanted. */
  removesIstioGateway: boolean;
  status: StatusPlan;
}

/**
 * What should become of one Gateway: its Istio Gateway with the hosts of its routes, and its status.
 *
 * An Istio Gateway of the same name that is not ours is told, never touched (OB-16).
 *
 * @see reference suite OP-GATEWAY
 * @public
 */
export function planGateway(
  gateway: Gateway,
  context: GatewayContext,
): GatewayPlan {
  const { identity, hosts, standing } = context;
  const fault = gatewayFault(gateway);
  // Also of a Gateway that is not valid: its address stays true (OP-GATEWAY-010).
  const loadBalancer = gateway.spec?.controller
    ? loadBalancerOf(gateway.spec.controller, context.services)
    : undefined;
  const isForeign = standing !== undefined && !isOurs(standing, gateway);

  const outcome = (
    phase: 'Pending' | 'Active' | 'Failed',
    condition: Condition,
    rest: Partial<GatewayPlan> = {},
  ): GatewayPlan => ({
    gateway,
    loadBalancer,
    removesIstioGateway: false,
    ...rest,
    status: statusOf(gateway, {
      phase,
      ...(identity && loadBalancer?.ipv4[0]
        ? { loadBalancerIP: loadBalancer.ipv4[0] }
        : {}),
      conditions: [condition, dnsReady(identity !== undefined, loadBalancer)],
    }),
  });

  if (fault) {
    return outcome('Failed', failed('ValidationFailed', fault));
  }
  if (!identity) {
    return outcome(
      'Pending',
      failed(
        'ClusterIdentityNotAvailable',
        'Waiting for ClusterIdentity to be configured',
      ),
    );
  }
  if (hosts.length === 0) {
    return outcome(
      'Pending',
      failed(
        'NoServiceRoutes',
        'Waiting for ServiceRoutes to reference this Gateway',
      ),
      { removesIstioGateway: standing !== undefined && !isForeign },
    );
  }
  if (isForeign) {
    return outcome(
      'Failed',
      failed(
        'ObjectNameTaken',
        `Istio ${describeReference(
          referenceOf(standing),
        )} exists and is not managed here; it is left as it is. Rename it or this Gateway`,
      ),
    );
  }
  return outcome('Active', ready('Gateway is active'), {
    istioGateway: istioGatewayOf(gateway, hosts),
  });
}

function isOurs(standing: IstioGateway, gateway: Gateway): boolean {
  const found = standing.metadata.labels ?? {};
  return (
    found[labels.managedBy] === MANAGED_BY &&
    found[labels.gateway] === gateway.metadata.name
  );
}

function dnsReady(
  hasIdentity: boolean,
  loadBalancer: LoadBalancer | undefined,
): Condition {
  const pending = (message: string): Condition => ({
    type: 'DNSReady',
    status: 'False',
    reason: 'LoadBalancerIPPending',
    message,
  });
  if (!hasIdentity) {
    return pending('ClusterIdentity not available');
  }
  if (!loadBalancer) {
    return pending('LoadBalancer Service not found');
  }
  return hasAddress(loadBalancer)
    ? {
        type: 'DNSReady',
        status: 'True',
        reason: 'DNSEndpointsCreated',
        message: 'DNSEndpoints provisioned',
      }
    : pending('LoadBalancer IP pending');
}

function istioGatewayOf(gateway: Gateway, hosts: string[]): IstioGateway {
  const { name, namespace, uid = '' } = gateway.metadata;
  return {
    apiVersion: ISTIO_API_VERSION,
    kind: 'Gateway',
    metadata: {
      name,
      namespace,
      labels: {
        [labels.managedBy]: MANAGED_BY,
        [labels.gateway]: name,
      },
      ownerReferences: [
        {
          apiVersion: ROUTING_API_VERSION,
          kind: 'Gateway',
          name,
          uid,
          controller: true,
          blockOwnerDeletion: true,
        },
      ],
    },
    spec: {
      selector: { [labels.istio]: gateway.spec.controller },
      servers: [
        {
          port: { number: 443, name: 'https', protocol: 'HTTPS' },
          hosts,
          tls: {
            mode: 'SIMPLE',
            credentialName: gateway.spec.credentialName,
          },
        },
      ],
    },
  };
}
