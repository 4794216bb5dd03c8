import {
  labelFault,
  labelPartFault,
  objectNameFault,
  registryLabelBudget,
  routeNameFaults,
} from '../naming';
import { controllersOf, hostHoldersOf, routeKey } from '../plan';
import { DnsPolicyMode } from '../kinds';
import { ProposalFinding, RouteProposal } from './proposalTypes';
import { ClusterFact, FleetFacts } from './facts';
import { fleetIndexOf } from './fleetIndex';
import { gatewaysOf } from './summaries';
import { listed } from './words';

export function objectNameFindings(proposal: RouteProposal): ProposalFinding[] {
  const { namespace = '', name = '' } = proposal;
  return [
    ...characterFindings('name', name, labelPartFault),
    ...characterFindings('namespace', namespace, labelFault),
    ...routeNameFaults(name).map(
      ({ field, rule, message }): ProposalFinding => ({
        severity: 'error',
        field,
        rule,
        message,
      }),
    ),
  ];
}

function characterFindings(
  field: ProposalFinding['field'],
  value: string,
  faultOf: (value: string) => string | undefined,
): ProposalFinding[] {
  const fault = faultOf(value);
  if (!fault) {
    return [];
  }
  return [
    value === ''
      ? {
          severity: 'error',
          field,
          rule: 'required',
          message: `${field} must be specified`,
        }
      : {
          severity: 'error',
          field,
          rule: 'characters',
          message: `${field} "${value}" ${fault}`,
        },
  ];
}

export function modeFindings(
  { mode, sourceRegion, sourceCluster }: RouteProposal,
  facts: FleetFacts,
): ProposalFinding[] {
  const malformed = [
    ...(sourceRegion
      ? characterFindings('sourceRegion', sourceRegion, labelFault)
      : []),
    ...(sourceCluster
      ? characterFindings('sourceCluster', sourceCluster, labelFault)
      : []),
  ];
  if (malformed.length > 0) {
    return malformed;
  }
  const regions = [...new Set(facts.clusters.map(({ region }) => region))];
  if (mode === 'RegionBound' && !sourceRegion && !sourceCluster) {
    return [
      {
        severity: 'error',
        field: 'sourceRegion',
        rule: 'sourceRegionMissing',
        message:
          regions.length > 0
            ? `RegionBound needs the region that answers for all: ${listed(
                regions,
              )}`
            : 'RegionBound needs the region that answers for all, in sourceRegion',
      },
    ];
  }
  if (sourceRegion && regions.length > 0 && !regions.includes(sourceRegion)) {
    return [
      {
        severity: 'error',
        field: 'sourceRegion',
        rule: 'sourceRegionUnknown',
        message: `sourceRegion "${sourceRegion}" has no cluster; the regions with one are ${listed(
          regions,
        )}`,
      },
    ];
  }
  return sourceRegion ? controllerFindings({ mode, sourceRegion }, facts) : [];
}

/** A source region answers through the ExternalDNS controllers that the DNSConfiguration names; without any, nobody does. */
function controllerFindings(
  policy: { mode?: DnsPolicyMode; sourceRegion: string },
  facts: FleetFacts,
): ProposalFinding[] {
  const { sourceRegion } = policy;
  const sources = facts.clusters.filter(
    ({ region, plan }) => region === sourceRegion && plan?.identity,
  );
  const without = sources.filter(
    ({ plan }) =>
      controllersOf(policy, plan?.identity, plan?.configuration).publishes
        .length === 0,
  );
  return sources.length === 0 || without.length < sources.length
    ? []
    : [
        {
          severity: 'error',
          field: 'sourceRegion',
          rule: 'sourceRegionWithoutController',
          message: `sourceRegion "${sourceRegion}" has no ExternalDNS: the DNSConfiguration of ${listed(
            without.map(({ name }) => name),
          )} names no controller that would publish the route. Add one there, or choose another region`,
        },
      ];
}

export function gatewayFindings(
  proposal: RouteProposal,
  facts: FleetFacts,
  options: { defaultGatewayNamespace: string },
  clusters: readonly ClusterFact[] = facts.clusters,
): ProposalFinding[] {
  if (!proposal.gatewayName) {
    return [];
  }
  const malformed = gatewayNameFindings(proposal);
  if (malformed.length > 0) {
    return malformed;
  }
  const namespace =
    proposal.gatewayNamespace || options.defaultGatewayNamespace;
  const known = gatewaysOf(facts);
  const found = known.find(
    gateway =>
      gateway.namespace === namespace && gateway.name === proposal.gatewayName,
  );
  const read = clusters.filter(({ plan }) => plan);
  const without = read.filter(
    ({ name }) => !found?.clusters.some(({ cluster }) => cluster === name),
  );
  if (read.length === 0 || without.length === 0) {
    return [];
  }
  return [
    {
      severity: found ? 'warning' : 'error',
      field: 'gatewayName',
      rule: 'gatewayMissing',
      message: found
        ? `Gateway ${namespace}/${
            proposal.gatewayName
          } does not exist in ${listed(
            without.map(({ name }) => name),
          )}; the route waits there until it does`
        : `Gateway ${namespace}/${proposal.gatewayName} exists in no cluster${
            known.length > 0
              ? `; there are ${listed(
                  known.map(gateway => `${gateway.namespace}/${gateway.name}`),
                )}`
              : ''
          }`,
    },
  ];
}

/** No gateway can have such a name, whatever gateways there are. */
function gatewayNameFindings({
  gatewayName = '',
  gatewayNamespace = '',
}: RouteProposal): ProposalFinding[] {
  return [
    ...characterFindings('gatewayName', gatewayName, objectNameFault),
    ...(gatewayNamespace
      ? characterFindings('gatewayNamespace', gatewayNamespace, labelFault)
      : []),
  ];
}

export function takenFindings(
  host: string,
  proposal: RouteProposal,
  facts: FleetFacts,
): ProposalFinding[] {
  const own = routeKey(proposal);
  const index = fleetIndexOf(facts);
  const claims = index.claimantsOf(host).flatMap(index.hereOf);
  const holder = hostHoldersOf(
    facts.clusters.flatMap(cluster => {
      const { value } = cluster.state;
      const routes = claims
        .filter(claim => claim.cluster === cluster)
        .map(({ plan }) => plan.route);
      return value ? [{ ...value, routes }] : [];
    }),
  ).get(host);
  if (holder && routeKey(holder) !== own) {
    return [
      {
        severity: 'error',
        field: 'host',
        rule: 'hostTaken',
        message: `${host} is taken: ServiceRoute ${routeKey(
          holder,
        )} holds it since ${
          holder.since
        }. Change serviceName, environment or application`,
      },
    ];
  }
  const foreign =
    index.hereOf(proposal).length > 0
      ? []
      : facts.regions.filter(region =>
          index
            .zoneOf(region)
            ?.at(host)
            .some(({ type }) => type !== 'TXT'),
        );
  return foreign.length > 0
    ? [
        {
          severity: 'warning',
          field: 'host',
          rule: 'hostTaken',
          message: `${host} already has a record in the zone of ${listed(
            foreign.map(({ title }) => title),
          )} that no ServiceRoute asks for`,
        },
      ]
    : [];
}

/**
 * The prefix that ExternalDNS's ownership records have before the name and the type of the record.
 *
 * @param registryPrefix - the longest one counts, this one or any that the zones' records show
 */
export function longestRegistryPrefix(
  facts: FleetFacts,
  registryPrefix: string = '',
): string {
  const index = fleetIndexOf(facts);
  const prefixes = [
    registryPrefix,
    ...facts.regions.map(region => index.zoneOf(region)?.longestPrefix ?? ''),
  ];
  const [longest] = prefixes.sort((a, b) => b.length - a.length);
  return longest;
}

/** The TXT registry puts its prefix and the record type before the first label, which then has less room. */
export function budgetFindings(
  label: string,
  longest: string,
): ProposalFinding[] {
  const budget = registryLabelBudget(longest, 'cname');
  return label.length <= budget
    ? []
    : [
        {
          severity: 'error',
          field: 'host',
          rule: 'registryBudget',
          message:
            `"${label}" has ${label.length} characters; ExternalDNS's ownership record puts "${longest}cname-" before it, ` +
            `which leaves ${budget}. Shorten serviceName, environment or application by ${
              label.length - budget
            }`,
        },
      ];
}
