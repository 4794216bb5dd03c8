import {
  describeOrigin,
  EndpointOrigin,
  TrafficRefusal,
} from '@service-router/plugin-service-router-common';
import { AdjustedRecords } from '../records';

/** Something that whoever wrote an object should know. */
export interface Notice {
  origin: EndpointOrigin;
  /** One word out of few: of an Event, and the label of a metric. */
  reason: string;
  /** A sentence without a full stop, with what would mend it. */
  message: string;
  /** The object has no endpoint, or not the one that it asks for. */
  isRefusal: boolean;
}

/** What adjusting found, each told of the object that it concerns. */
export function noticesOf({
  refusals,
  conflicts,
  unknownKeys,
}: Pick<AdjustedRecords, 'refusals' | 'conflicts' | 'unknownKeys'>): Notice[] {
  return [
    ...refusals.map(refusalNotice),
    ...conflicts.flatMap(({ profile, key, winner, others }) =>
      others.map(({ origin, value }) => ({
        origin,
        reason: 'SettingOverruled',
        message: `${key} is "${value}" here and "${
          winner.value
        }" on ${describeOrigin(
          winner.origin,
        )}, which decides for the profile ${profile}; let both say the same, or set another profile-name`,
        isRefusal: false,
      })),
    ),
    ...unknownKeys.map(({ origin, keys }) => ({
      origin,
      reason: 'UnknownSetting',
      message: `nobody reads ${keys
        .map(key => `webhook-traffic-manager-${key}`)
        .join(', ')}; most likely misspelt`,
      isRefusal: false,
    })),
  ];
}

export function refusalNotice({
  origin,
  profile,
  reason,
  message,
}: TrafficRefusal): Notice {
  return {
    origin,
    reason,
    message: profile === undefined ? message : `profile ${profile}: ${message}`,
    isRefusal: true,
  };
}
