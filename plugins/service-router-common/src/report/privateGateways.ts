import { and, Phrase, PhraseList, say, worded } from '../sentences';
import { controllersOf, RoutePlan } from '../plan';
import { GatewayUse, gatewayUseOf } from '../trafficManager';
import { isPrivateLoadBalancer } from '../trafficManager/endpointTarget';
import { ClusterFact, FleetFacts } from './facts';
import { fleetIndexOf } from './fleetIndex';
import { ProposalCheck, ProposalFinding, RouteProposal } from './proposalTypes';

/** A cluster in which Traffic Manager answers with the gateway. */
interface UsedGateway {
  cluster: string;
  use: GatewayUse;
  isPrivate: boolean;
  addresses: string[];
}

/**
 * Traffic Manager is public: no probe of it arrives at a private gateway, and it takes no private address (TM-AZURE-014).
 * Without probes it can answer with such a gateway by name, and then nobody looks at its health.
 */
export function privateGateways(
  proposal: RouteProposal,
  facts: FleetFacts,
  options: { defaultGatewayNamespace: string },
): Pick<ProposalCheck, 'findings' | 'unchecked'> {
  const namespace = gatewayNamespaceOf(proposal, options);
  const gateway = `Gateway ${namespace}/${proposal.gatewayName}`;
  const used = usedGateways(proposal, facts, namespace);
  const unknown = used.filter(
    ({ isPrivate, addresses }) => !isPrivate && addresses.length === 0,
  );
  const findingOf = (
    use: GatewayUse,
    severity: ProposalFinding['severity'],
    wordsOf: (places: PhraseList) => Phrase,
  ): ProposalFinding[] => {
    const where = used.filter(one => one.isPrivate && one.use === use);
    return where.length === 0
      ? []
      : [
          {
            severity,
            field: 'gatewayName',
            rule: 'privateGateway',
            ...worded(wordsOf(and(where.map(placeText)))),
          },
        ];
  };
  return {
    findings: [
      ...findingOf(
        'probed',
        'error',
        where =>
          say`${gateway} is private in ${where}, where no probe of Traffic Manager arrives. Choose a public gateway, leave Traffic Manager out, or set always-serve to Enabled to be answered without probes`,
      ),
      ...findingOf(
        'address',
        'error',
        where =>
          say`${gateway} is private in ${where}, and MultiValue answers with addresses, of which Traffic Manager takes no private one. Choose a public gateway, or another routing-method`,
      ),
      ...findingOf(
        'unprobed',
        'warning',
        where =>
          say`${gateway} is private in ${where}, so Traffic Manager answers with it without looking at its health (always-serve): what is down there goes on being answered until somebody switches it off`,
      ),
    ],
    unchecked: unknown
      .filter(({ use }) => use !== 'unprobed')
      .map(
        ({ cluster }) =>
          `Whether Traffic Manager reaches ${gateway} in ${cluster} is not known: its load balancer has no address yet.`,
      ),
  };
}

/** Clusters in which Traffic Manager would answer with a private gateway. */
export function privateClustersOf(
  proposal: RouteProposal,
  facts: FleetFacts,
  options: { defaultGatewayNamespace: string },
): string[] {
  const namespace = gatewayNamespaceOf(proposal, options);
  return usedGateways(proposal, facts, namespace)
    .filter(({ isPrivate }) => isPrivate)
    .map(({ cluster }) => cluster);
}

function gatewayNamespaceOf(
  { gatewayNamespace }: RouteProposal,
  { defaultGatewayNamespace }: { defaultGatewayNamespace: string },
): string {
  return gatewayNamespace || defaultGatewayNamespace;
}

function usedGateways(
  proposal: RouteProposal,
  facts: FleetFacts,
  gatewayNamespace: string,
): UsedGateway[] {
  const standing = new Map(
    fleetIndexOf(facts)
      .hereOf(proposal)
      .map(({ cluster, plan }) => [cluster, plan]),
  );
  return facts.clusters.flatMap(cluster =>
    usedIn(cluster, standing.get(cluster), proposal, gatewayNamespace),
  );
}

function usedIn(
  { name, region, plan }: ClusterFact,
  standing: RoutePlan | undefined,
  proposal: RouteProposal,
  gatewayNamespace: string,
): UsedGateway[] {
  const use = useIn(region, proposal, standing);
  const found = plan?.gateways.find(
    ({ gateway: { metadata } }) =>
      metadata.name === proposal.gatewayName &&
      metadata.namespace === gatewayNamespace,
  );
  const { mode, sourceRegion, sourceCluster } = proposal;
  const policy = mode
    ? { mode, sourceRegion, sourceCluster }
    : standing?.policy?.spec ?? {};
  const { because } = controllersOf(
    policy,
    plan?.identity,
    plan?.configuration,
  );
  if (!use || !found || because.reason === 'PolicyInactive') {
    return [];
  }
  const { loadBalancer } = found;
  const ips = [...(loadBalancer?.ipv4 ?? []), ...(loadBalancer?.ipv6 ?? [])];
  return [
    {
      cluster: name,
      use,
      isPrivate: isPrivateLoadBalancer(loadBalancer?.service, ips),
      addresses: [...ips, ...(loadBalancer?.hostnames ?? [])],
    },
  ];
}

/** What is asked for counts; where nothing is said of it, what stands. */
function useIn(
  region: string,
  { trafficManager }: RouteProposal,
  standing: RoutePlan | undefined,
): GatewayUse | undefined {
  if (!trafficManager) {
    return gatewayUseOf(standing?.route.metadata.annotations);
  }
  const asked =
    trafficManager.find(one => one.region === region) ??
    trafficManager.find(one => one.region === undefined);
  return asked?.gateway;
}

function placeText({ cluster, addresses: [address] }: UsedGateway): string {
  return address === undefined ? cluster : `${cluster} (${address})`;
}
