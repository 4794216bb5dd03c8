import {
  ClusterIdentitySpec,
  Condition,
  ConditionReason,
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
import { inEnglish } from '../sentences';
import { gatewayFault } from './gatewayFault';
import { hasAddress, LoadBalancer, loadBalancerOf } from './loadBalancers';
import { ContestedGateway } from './planGatewayRecords';
import { failed, ready, statusOf, StatusPlan } from './statusPlan';

/** @public */
export interface GatewayContext {
  identity?: ClusterIdentitySpec;
  /** Hosts of the routes that use this gateway, each once, sorted. */
  hosts: string[];
  services: Service[];
  /** Without a DNSConfiguration nobody publishes the gateway's address. */
  hasConfiguration: boolean;
  /** The Gateway that has this gateway's host name, where it is another. */
  contestedBy?: ContestedGateway;
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
  const fault = gatewayFault(gateway, identity);
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
      conditions: [condition, dnsReady(context, loadBalancer)],
    }),
  });

  if (fault) {
    return outcome('Failed', failed('ValidationFailed', inEnglish(fault)));
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

/**
 * Whether the address of the gateway's host is handed to ExternalDNS.
 *
 * The reference says so as soon as there is an address, whatever became of the DNSEndpoints (OP-GATEWAY-023).
 */
function dnsReady(
  { identity, hasConfiguration, contestedBy }: GatewayContext,
  loadBalancer: LoadBalancer | undefined,
): Condition {
  const not = (reason: ConditionReason, message: string): Condition => ({
    type: 'DNSReady',
    status: 'False',
    reason,
    message,
  });
  if (!identity) {
    return not('LoadBalancerIPPending', 'ClusterIdentity not available');
  }
  if (!loadBalancer) {
    return not('LoadBalancerIPPending', 'LoadBalancer Service not found');
  }
  if (!hasAddress(loadBalancer)) {
    return not('LoadBalancerIPPending', 'LoadBalancer IP pending');
  }
  if (contestedBy) {
    const { host, holder } = contestedBy;
    return not(
      'HostTaken',
      `${host} is published with the address of controller ${
        holder.spec.controller
      }, which the older ${describeReference(
        referenceOf(holder),
      )} names. Change targetPostfix of one of the two`,
    );
  }
  return hasConfiguration
    ? {
        type: 'DNSReady',
        status: 'True',
        reason: 'DNSEndpointsCreated',
        message: 'DNSEndpoints provisioned',
      }
    : not('DNSNotReady', 'Waiting for DNSConfiguration to be configured');
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
