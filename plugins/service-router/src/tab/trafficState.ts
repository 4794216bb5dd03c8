import { toError } from '@backstage/errors';
import {
  ProfileReport,
  ServiceRouterRequestError,
  SourceError,
  TrafficReport,
} from '@service-router/plugin-service-router-common';

/** What is known of the traffic manager in front of the regions. */
export interface TrafficState {
  profiles: ProfileReport[];
  /** Why what is known of it is old. */
  errors: SourceError[];
  /** Why it could not be asked about. */
  failure?: string;
  /** Whoever looks may not see it. */
  isForbidden?: boolean;
}

export const unknownTraffic: TrafficState = { profiles: [], errors: [] };

/** The state after an answer of the backend. */
export function trafficAfterAnswer({
  profiles,
  errors,
}: TrafficReport): TrafficState {
  return { profiles, errors };
}

/** The state after a reading that failed: what was read before stays, unless it may no longer be seen. */
export function trafficAfterFailure(
  { profiles, errors }: TrafficState,
  error: unknown,
): TrafficState {
  return error instanceof ServiceRouterRequestError && error.statusCode === 403
    ? { ...unknownTraffic, isForbidden: true }
    : { profiles, errors, failure: toError(error).message };
}
