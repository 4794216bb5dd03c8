import { TrafficRefusal } from '../../trafficManager';
import { FleetFacts } from '../facts';
import { ChangeProposal, ProfileShift, ZoneChange } from './types';

/** A change, with all that it was found to do. */
export interface ChangeUnderReview {
  proposal: ChangeProposal;
  before: FleetFacts;
  after: FleetFacts;
  zones: ZoneChange[];
  profiles: ProfileShift[];
  refusals: { before: TrafficRefusal[]; after: TrafficRefusal[] };
  options: { defaultGatewayNamespace: string };
}
