import { isDeepStrictEqual } from 'node:util';
import type {
  Endpoint,
  ProfileChange,
} from '@service-router/local-fleet/src/trafficManager';
import { ownershipOf } from '@service-router/plugin-service-router-common';
import { THEIRS } from './HandEdits';

/** Name of the profile that somebody else made. */
export const FOREIGN = 'foreign';

/** What a write did that no write may do. */
export interface Harm {
  /** Endpoints and profiles of others that were changed or removed. */
  touched: string[];
  /** Endpoints of clusters that could not be read, and were removed. */
  lost: string[];
}

/** @param unreadable - names of the clusters that cannot be read */
export function harmOf(
  { before, after }: ProfileChange,
  unreadable: string[],
): Harm {
  if (!before) {
    return { touched: [], lost: [] };
  }
  const { name } = before.id;
  const { endpoints: origins } = ownershipOf(before.tags);
  const now = (endpoint: Endpoint) =>
    after?.endpoints.find(one => one.name === endpoint.name);
  const told = (endpoint: Endpoint) => `${name}/${endpoint.name}`;
  return {
    touched: [
      ...(name === FOREIGN ? [name] : []),
      ...before.endpoints
        .filter(
          endpoint =>
            endpoint.name.startsWith(THEIRS) &&
            !isDeepStrictEqual(toldOf(now(endpoint)), toldOf(endpoint)),
        )
        .map(told),
    ],
    lost: before.endpoints
      .filter(endpoint => {
        const origin = origins?.get(endpoint.name.toLowerCase());
        return origin && unreadable.includes(origin.cluster) && !now(endpoint);
      })
      .map(told),
  };
}

/** What of it can be told over the wire. */
function toldOf(endpoint: Endpoint | undefined): unknown {
  return endpoint && JSON.parse(JSON.stringify(endpoint));
}
