import { and, joined, say, Worded, worded } from '../sentences';
import { EndpointOrigin, ProfileChanges, UnknownKeys } from '../trafficManager';

/** Something that an object or a profile says and that is not done, while all else is. @public */
export interface TrafficNotice extends Worded {
  /**
   * `UnknownKeys`: annotations that are no settings. `StandsElsewhere`: the profile stays in another resource group.
   * `UnreadableTags`: nothing is removed from the profile. `UnknownContents`: the profile is left as it is.
   */
  reason:
    | 'UnknownKeys'
    | 'StandsElsewhere'
    | 'UnreadableTags'
    | 'UnknownContents';
  origin?: EndpointOrigin;
  profile?: string;
}

/** What is told besides refusals, which stop their objects: what is passed over while all else goes on. */
export function trafficNotices(
  unknownKeys: UnknownKeys[],
  { misplaced, unreadable, unknown }: Omit<ProfileChanges, 'writes'>,
): TrafficNotice[] {
  return [
    ...unknownKeys.map(({ origin, keys }): TrafficNotice => {
      const annotations = keys.map(key => `"webhook-traffic-manager-${key}"`);
      return {
        reason: 'UnknownKeys',
        origin,
        ...worded(
          annotations.length === 1
            ? say`the annotation ${annotations[0]} is no setting of Traffic Manager and nobody reads it; correct its spelling or remove it`
            : say`the annotations ${and(
                annotations,
              )} are no settings of Traffic Manager and nobody reads them; correct their spelling or remove them`,
        ),
      };
    }),
    ...misplaced.map(
      ({ profile, standsIn, wantedIn }): TrafficNotice => ({
        reason: 'StandsElsewhere',
        profile,
        ...worded(
          say`the profile ${profile} stands in resource group ${standsIn}, where it stays and goes on being written; its objects say ${wantedIn}. Set resource-group to ${standsIn}, or delete the profile to have it made again in ${wantedIn}`,
        ),
      }),
    ),
    ...unreadable.map(
      (profile): TrafficNotice => ({
        reason: 'UnreadableTags',
        profile,
        ...worded(
          say`the tags of profile ${profile} that say whose its endpoints are were cut or changed, so nothing is removed from it; remove by hand the endpoints that nobody wants`,
        ),
      }),
    ),
    ...unknown.map(
      ({ profile, contents }): TrafficNotice => ({
        reason: 'UnknownContents',
        profile,
        ...worded(
          say`the profile ${profile} has ${joined(
            'comma',
            contents,
          )}, which this version of Service Router does not know, and is left as it is; take that out of the profile, or update Service Router`,
        ),
      }),
    ),
  ];
}
