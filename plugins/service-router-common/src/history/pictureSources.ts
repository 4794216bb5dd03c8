import { KubernetesObject } from '../kinds';
import { FleetFacts, Observation } from '../report/facts';
import { ProfileFact, ProfilesPlan } from '../trafficManager';

/** The last write of an object, as the API server recorded it. @public */
export interface LastWrite {
  manager: string;
  /** RFC 3339 */
  time?: string;
}

/** What a picture is made from. @public */
export interface PictureSources {
  facts: FleetFacts;
  /** The profiles as they stand, and as they should; absent where no traffic manager is configured. */
  profiles?: Observation<ProfileFact[]>;
  profilesPlan?: ProfilesPlan;
  /** The last write of an object's contents; a status is none. */
  lastWriteOf: (object: KubernetesObject) => LastWrite | undefined;
  /** Field manager of Service Router itself. */
  ownManager: string;
}
