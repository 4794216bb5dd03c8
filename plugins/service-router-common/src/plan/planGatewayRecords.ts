import {
  ClusterIdentitySpec,
  DnsConfigurationSpec,
  DnsEndpoint,
  DnsEndpointEntry,
  EXTERNAL_DNS_API_VERSION,
  EXTERNAL_DNS_CONTROLLER_ANNOTATION,
  ExternalDnsController,
  Gateway,
  GATEWAY_SERVICE,
  labels,
  MANAGED_BY,
  Service,
} from '../kinds';
import { gatewayEndpointNameOf, gatewayHostOf } from '../naming';
import { gatewayFault } from './gatewayFault';
import { hasAddress, LoadBalancer, loadBalancerOf } from './loadBalancers';

/** Seconds; the reference writes gateway addresses with this TTL (operator.md 2.7). */
const GATEWAY_RECORD_TTL = 300;

/** @public */
export interface GatewayRecordsContext {
  identity?: ClusterIdentitySpec;
  configuration?: DnsConfigurationSpec;
  services: Service[];
}

/** A Gateway whose host name is published with the addresses of another's controller (OB-18). @public */
export interface ContestedGateway {
  gateway: Gateway;
  /** The older one, whose addresses count. */
  holder: Gateway;
  host: string;
}

/** @public */
export interface GatewayRecordsPlan {
  /** DNSEndpoints that should stand: every gateway host, in every zone. */
  endpoints: DnsEndpoint[];
  /** Whether a standing DNSEndpoint of a gateway host is known to be unwanted. */
  isUnwanted: (standing: DnsEndpoint) => boolean;
  /** Gateways whose host is already given to another controller's addresses (OB-18). */
  contested: ContestedGateway[];
}

/**
 * The address records of the gateway hosts: `{cluster}-{region}-{postfix}.{domain}` in every zone, whatever the policies
 * say, so that a name can be pointed here from anywhere.
 *
 * Beyond the reference: every address counts (several, IPv6, host names), and endpoints of a controller that left the
 * DNSConfiguration go (reference cases OP-INGRESSDNS-014, 017).
 *
 * @param gateways - oldest first
 * @public
 */
export function planGatewayRecords(
  gateways: Gateway[],
  context: GatewayRecordsContext,
): GatewayRecordsPlan {
  const { identity, configuration } = context;
  const usable = gateways.filter(gateway => !gatewayFault(gateway, identity));
  const holders = new Map<string, Gateway>();
  for (const gateway of usable) {
    const { targetPostfix } = gateway.spec;
    if (!holders.has(targetPostfix)) {
      holders.set(targetPostfix, gateway);
    }
  }
  const endpoints: DnsEndpoint[] = [];
  const answered = new Set<string>();
  for (const [targetPostfix, { spec }] of holders) {
    const balancer = loadBalancerOf(spec.controller, context.services);
    if (!identity || !configuration || !balancer || !hasAddress(balancer)) {
      continue;
    }
    answered.add(pairKey(spec.controller, targetPostfix));
    const host = gatewayHostOf(targetPostfix, identity);
    for (const controller of configuration.externalDNSControllers) {
      endpoints.push(
        endpointOf(spec.controller, targetPostfix, controller, host, balancer),
      );
    }
  }
  const wantedNames = new Set(
    endpoints.map(({ metadata }) => `${metadata.namespace}/${metadata.name}`),
  );
  // A Gateway that is not valid says nothing of what it wants, so nothing of its controller is taken back for it.
  const undecided = gateways
    .filter(gateway => gatewayFault(gateway, identity))
    .map(({ spec }) => spec?.controller);
  const wantedPairs = new Set(
    [...holders.values()].map(({ spec }) =>
      pairKey(spec.controller, spec.targetPostfix),
    ),
  );
  return {
    endpoints,
    isUnwanted: standing => {
      const found = standing.metadata.labels ?? {};
      const pair = pairKey(
        found[labels.istioController],
        found[labels.targetPostfix],
      );
      if (!wantedPairs.has(pair)) {
        return !undecided.some(
          controller =>
            !controller || controller === found[labels.istioController],
        );
      }
      // A load balancer that is gone or has no address yet is missing data, not a wish.
      return (
        answered.has(pair) &&
        !wantedNames.has(
          `${standing.metadata.namespace}/${standing.metadata.name}`,
        )
      );
    },
    contested: identity
      ? usable.flatMap(gateway => {
          const holder = holders.get(gateway.spec.targetPostfix)!;
          return holder.spec.controller === gateway.spec.controller
            ? []
            : [
                {
                  gateway,
                  holder,
                  host: gatewayHostOf(gateway.spec.targetPostfix, identity),
                },
              ];
        })
      : [],
  };
}

/** The DNSEndpoint publishes a gateway host and was made by us or by the Go operator. @public */
export function isGatewayRecord({ metadata }: DnsEndpoint): boolean {
  return (
    metadata.labels?.[labels.managedBy] === MANAGED_BY &&
    metadata.labels?.[labels.resourceType] === GATEWAY_SERVICE
  );
}

function pairKey(controller = '', targetPostfix = ''): string {
  return `${controller}|${targetPostfix}`;
}

function endpointOf(
  istioController: string,
  targetPostfix: string,
  controller: ExternalDnsController,
  host: string,
  balancer: LoadBalancer,
): DnsEndpoint {
  const { name, namespace, uid = '' } = balancer.service.metadata;
  return {
    apiVersion: EXTERNAL_DNS_API_VERSION,
    kind: 'DNSEndpoint',
    metadata: {
      name: gatewayEndpointNameOf(
        istioController,
        targetPostfix,
        controller.name,
      ),
      namespace,
      labels: {
        [labels.istioController]: istioController,
        [labels.targetPostfix]: targetPostfix,
        [labels.region]: controller.region,
        [labels.resourceType]: GATEWAY_SERVICE,
        [labels.managedBy]: MANAGED_BY,
      },
      // The reference leaves it out here, so that an ExternalDNS with its annotation filter publishes names and never the
      // address they lead to (OP-INGRESSDNS-018).
      annotations: {
        [EXTERNAL_DNS_CONTROLLER_ANNOTATION]: `external-dns-${controller.region}`,
      },
      ownerReferences: [
        { apiVersion: 'v1', kind: 'Service', name, uid, controller: true },
      ],
    },
    spec: { endpoints: entriesOf(host, balancer) },
  };
}

function entriesOf(host: string, balancer: LoadBalancer): DnsEndpointEntry[] {
  const entry = (recordType: string, targets: string[]) =>
    targets.length === 0
      ? []
      : [
          {
            dnsName: host,
            recordType,
            targets,
            recordTTL: GATEWAY_RECORD_TTL,
          },
        ];
  const addresses = [
    ...entry('A', balancer.ipv4),
    ...entry('AAAA', balancer.ipv6),
  ];
  // A CNAME stands alone at its name (RFC 1034, 3.6.2), so addresses go first.
  return addresses.length > 0
    ? addresses
    : entry('CNAME', balancer.hostnames.slice(0, 1));
}
