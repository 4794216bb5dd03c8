import { EndpointCandidate } from './endpointCandidates';
import { EndpointOrigin } from './profile';
import { SettingField, settingsAbout } from './settings';

/** A setting of a profile that its objects do not agree on. @public */
export interface ProfileConflict {
  profile: string;
  /** What follows `webhook-traffic-manager-`. */
  key: string;
  /** The oldest object, whose value counts. */
  winner: { origin: EndpointOrigin; value: string };
  others: { origin: EndpointOrigin; value: string }[];
}

/** Fields that all endpoints of a profile share, but for its name, which they agree on by being together. */
const sharedFields = settingsAbout.filter(
  ({ field, about }) => about.of === 'profile' && field !== 'profileName',
);

/**
 * Where the objects of one profile say different things about what they share. Saying nothing is no difference.
 *
 * @param accepted - the objects of one profile, the oldest first
 */
export function profileConflictsOf(
  accepted: EndpointCandidate[],
): ProfileConflict[] {
  const [oldest] = accepted;
  return sharedFields.flatMap(({ field, about }) => {
    // A host that only one object names is the profile's, whoever came first.
    const winner =
      field === 'hostname'
        ? accepted.find(({ given }) => given.has(field)) ?? oldest
        : oldest;
    const rest = accepted.filter(candidate => candidate !== winner);
    const value = valueOf(winner, field);
    const others = rest
      .filter(
        candidate =>
          candidate.given.has(field) && valueOf(candidate, field) !== value,
      )
      .map(candidate => ({
        origin: candidate.origin,
        value: valueOf(candidate, field),
      }));
    return others.length > 0
      ? [
          {
            profile: oldest.profileName,
            key: about.key,
            winner: { origin: winner.origin, value },
            others,
          },
        ]
      : [];
  });
}

function valueOf(candidate: EndpointCandidate, field: SettingField): string {
  const value = candidate.settings[field];
  if (field === 'resourceGroup' || field === 'hostname') {
    return String(value).toLowerCase();
  }
  if (value === undefined) {
    return '';
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
