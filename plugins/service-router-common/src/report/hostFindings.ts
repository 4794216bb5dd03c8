import { registryLabelBudget } from '../naming';
import { and, say, worded } from '../sentences';
import { hostHoldersOf, routeKey } from '../plan';
import { FleetFacts } from './facts';
import { fleetIndexOf } from './fleetIndex';
import { ProposalFinding, RouteProposal } from './proposalTypes';

/** A host that another route holds, or that has records of nobody's. */
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
        ...worded(
          say`${host} is taken: ServiceRoute ${routeKey(
            holder,
          )} holds it since ${
            holder.since
          }. Change serviceName, environment or application`,
        ),
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
          ...worded(
            say`${host} already has a record in the zone of ${and(
              foreign.map(({ title }) => title),
            )} that no ServiceRoute asks for`,
          ),
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
          ...worded(
            say`"${label}" has ${
              label.length
            } characters; ExternalDNS's ownership record puts "${longest}cname-" before it, which leaves ${budget}. Shorten serviceName, environment or application by ${
              label.length - budget
            }`,
          ),
        },
      ];
}
