import { DnsPolicyMode } from '../kinds';
import { labelWords } from '../naming';
import { and, say, worded } from '../sentences';
import { controllersOf } from '../plan';
import { FleetFacts } from './facts';
import { characterFindings } from './objectNameFindings';
import { ProposalFinding, RouteProposal } from './proposalTypes';

/** A source that is missing, is not there, or publishes nothing. */
export function modeFindings(
  { mode, sourceRegion, sourceCluster }: RouteProposal,
  facts: FleetFacts,
): ProposalFinding[] {
  const malformed = [
    ...(sourceRegion
      ? characterFindings('sourceRegion', sourceRegion, labelWords)
      : []),
    ...(sourceCluster
      ? characterFindings('sourceCluster', sourceCluster, labelWords)
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
        ...worded(
          regions.length > 0
            ? say`RegionBound needs the region that answers for all: ${and(
                regions,
              )}`
            : say`RegionBound needs the region that answers for all, in sourceRegion`,
        ),
      },
    ];
  }
  if (sourceRegion && regions.length > 0 && !regions.includes(sourceRegion)) {
    return [
      {
        severity: 'error',
        field: 'sourceRegion',
        rule: 'sourceRegionUnknown',
        ...worded(
          say`sourceRegion "${sourceRegion}" has no cluster; the regions with one are ${and(
            regions,
          )}`,
        ),
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
          ...worded(
            say`sourceRegion "${sourceRegion}" has no ExternalDNS: the DNSConfiguration of ${and(
              without.map(({ name }) => name),
            )} names no controller that would publish the route. Add one there, or choose another region`,
          ),
        },
      ];
}
