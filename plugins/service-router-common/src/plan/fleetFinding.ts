import { inEnglish, Phrase, Said } from '../sentences';
import { RouteIdentifier } from './hostClaims';

/**
 * What clusters disagree on, or leave undone, and no single one of them can see (OB-9):
 *
 * - `contestedName`: several clusters write one name into one zone, with different targets
 * - `emptyZone`: nobody writes a route's name into a region's zone
 * - `duplicateHost`: several routes ask for one host name
 * - `unboundPolicy`: RegionBound without a source region, in more than one cluster
 * - `differingPolicies`: the policies of one namespace differ between clusters
 * - `sourceWithoutCluster`: a policy is bound to a region or cluster that is not there
 * - `sharedRegion`: two clusters say they are the same region
 * - `doubleAdoption`: a region is adopted twice, or beside its own cluster
 *
 * @public
 */
export type FleetFindingKind =
  | 'contestedName'
  | 'emptyZone'
  | 'duplicateHost'
  | 'unboundPolicy'
  | 'differingPolicies'
  | 'sourceWithoutCluster'
  | 'sharedRegion'
  | 'doubleAdoption';

/** Something the clusters of a fleet do not agree on, for a person who can mend it. @public */
export interface FleetFinding {
  kind: FleetFindingKind;
  /** A sentence without a full stop. */
  message: string;
  /** What would mend it, as a sentence. */
  remedy: string;
  /** What both were made from. */
  said: Required<Said>;
  /** Regions whose zones are concerned, sorted. */
  regions: string[];
  /** Clusters concerned, sorted. */
  clusters: string[];
  namespace?: string;
  host?: string;
  /** Routes concerned; of a host name, its holder first. */
  routes: RouteIdentifier[];
}

/** What a finding tells, in English and apart from it. */
export function found(
  sentence: Phrase,
  remedy: Phrase,
): Pick<FleetFinding, 'message' | 'remedy' | 'said'> {
  return {
    message: inEnglish(sentence),
    remedy: inEnglish(remedy),
    said: { sentence, remedy },
  };
}
