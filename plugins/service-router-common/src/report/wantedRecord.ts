import { DnsEndpoint } from '../kinds';
import { ClusterFact, FleetFacts, RegionFact } from './facts';
import { ZoneIndex } from './fleetIndex';

/** What one name in one region's zone is checked against. */
export interface WantedRecord {
  host: string;
  target: string;
  endpoint: DnsEndpoint;
  cluster: ClusterFact;
  region: RegionFact;
  zone?: ZoneIndex;
  /** What stands in the cluster under the endpoint's name. */
  standing?: DnsEndpoint;
  facts: FleetFacts;
}
