import {
  gatewayHostOf,
  hostFaults,
  hostLabelOf,
  hostOf,
  MAX_LABEL_LENGTH,
  registryLabelBudget,
} from '../naming';
import { ProposalCheck, ProposalFinding, RouteProposal } from './proposalTypes';
import { ClusterFact, FleetFacts } from './facts';
import { gatewayFindings } from './gatewayFindings';
import {
  budgetFindings,
  longestRegistryPrefix,
  takenFindings,
} from './hostFindings';
import { modeFindings } from './modeFindings';
import { objectNameFindings } from './objectNameFindings';
import { policyFindings } from './policyOfNamespace';
import { privateGateways } from './privateGateways';
import { lastKnownSentence } from './sourceErrors';
import { titleOf } from './words';

/** The letter is one character wherever it comes from, so lengths hold even when no cluster was read. */
const UNKNOWN_IDENTITY = { environmentLetter: '?', domain: '?' };

/**
 * What a route would be called, where it would point, and what speaks against it, before anything is written.
 *
 * Rules that need no cluster always hold; what cannot be checked, because no cluster was ever read or one cannot be read
 * now, is said in `unchecked` rather than passed over.
 *
 * @public
 */
export function checkProposal(
  proposal: RouteProposal,
  facts: FleetFacts,
  options: {
    defaultGatewayNamespace: string;
    /** Names of the clusters that are to get it, all when absent: the others need not have its gateway. */
    clusters?: readonly string[];
    /** Prefix of ExternalDNS's ownership records, where it is not to be read from the zones (`--txt-prefix`). */
    registryPrefix?: string;
  },
): ProposalCheck {
  const identified = facts.clusters.filter(({ plan }) => plan?.identity);
  const identity = identified[0]?.plan?.identity;
  const faults = hostFaults(proposal, identity ?? UNKNOWN_IDENTITY);
  const isSound = faults.length === 0;
  const host = isSound && identity ? hostOf(proposal, identity) : undefined;
  const there = {
    ...facts,
    clusters: facts.clusters.filter(
      ({ name }) => options.clusters?.includes(name) ?? true,
    ),
  };
  const behindTraffic = privateGateways(proposal, there, options);
  const unchecked = [
    ...(identity
      ? []
      : [
          'No cluster has been read yet, so the full name and whether it is taken are not known.',
        ]),
    ...facts.clusters.flatMap(cluster => lastKnownSentence(cluster) ?? []),
    ...behindTraffic.unchecked,
  ];
  const gateway = gatewayFindings(proposal, facts, options, there.clusters);
  const label = isSound
    ? hostLabelOf(proposal, identity ?? UNKNOWN_IDENTITY)
    : undefined;
  const registryPrefix = longestRegistryPrefix(facts, options.registryPrefix);
  return {
    ...(host ? { host } : {}),
    ...(label && identity ? { labelLength: label.length } : {}),
    labelBudget: MAX_LABEL_LENGTH,
    registryBudget: registryLabelBudget(registryPrefix, 'cname'),
    targets: targetsOf(proposal, identified, facts, options),
    findings: [
      ...faults.map(
        (fault): ProposalFinding => ({ severity: 'error', ...fault }),
      ),
      ...objectNameFindings(proposal),
      ...modeFindings(proposal, facts),
      ...gateway,
      ...behindTraffic.findings,
      ...(host ? takenFindings(host, proposal, facts) : []),
      ...policyFindings(proposal, there),
      ...(label ? budgetFindings(label, registryPrefix) : []),
    ],
    unchecked,
  };
}

/**
 * The rules that hold without a cluster: the same code, on a fleet of which nothing is known.
 *
 * @returns no host and no targets, and only the findings that need no backend
 * @public
 */
export function checkProposalAlone(
  proposal: RouteProposal,
  options: { registryPrefix?: string } = {},
): ProposalCheck {
  return checkProposal(
    proposal,
    { now: new Date(0), clusters: [], regions: [], remembered: new Map() },
    { defaultGatewayNamespace: '', ...options },
  );
}

function targetsOf(
  proposal: RouteProposal,
  identified: ClusterFact[],
  facts: FleetFacts,
  options: { defaultGatewayNamespace: string },
): ProposalCheck['targets'] {
  const namespace =
    proposal.gatewayNamespace || options.defaultGatewayNamespace;
  const source = identified.find(({ region, plan }) =>
    proposal.sourceRegion
      ? region === proposal.sourceRegion
      : plan?.identity?.cluster === proposal.sourceCluster,
  );
  return facts.regions.flatMap(region => {
    const own =
      proposal.mode === 'RegionBound'
        ? source
        : identified.find(
            ({ region: home, plan }) =>
              home === region.name ||
              plan?.identity?.adoptsRegions?.includes(region.name),
          );
    if (!own?.plan?.identity) {
      return [];
    }
    const gateway = own.plan.gateways.find(
      ({ gateway: { metadata } }) =>
        metadata.name === proposal.gatewayName &&
        metadata.namespace === namespace,
    );
    return [
      {
        region: region.name,
        title: titleOf(facts.regions, region.name),
        cluster: own.name,
        ...(gateway
          ? {
              target: gatewayHostOf(
                gateway.gateway.spec.targetPostfix,
                own.plan.identity,
              ),
            }
          : {}),
      },
    ];
  });
}
