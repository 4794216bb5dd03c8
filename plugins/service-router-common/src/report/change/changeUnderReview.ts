import { TrafficRefusal } from '../../trafficManager';
import { FleetFacts } from '../facts';
import { ChangeProposal, ProfileShift, ZoneChange } from './types';

/** A record that one ExternalDNS would write after another, without end. */
export interface RestlessRecord {
  region: string;
  /** The region's name for people. */
  title: string;
  fqdn: string;
  type: string;
  /** Clusters that ask for it. */
  writers: string[];
}

/** A change, with all that it was found to do. */
export interface ChangeUnderReview {
  proposal: ChangeProposal;
  before: FleetFacts;
  after: FleetFacts;
  zones: ZoneChange[];
  restless: RestlessRecord[];
  profiles: ProfileShift[];
  refusals: { before: TrafficRefusal[]; after: TrafficRefusal[] };
  options: { defaultGatewayNamespace: string };
}
