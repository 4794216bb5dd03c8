import { FleetSummary } from '@service-router/plugin-service-router-common';

/** Between two looks at what has been read, milliseconds. */
const PAUSE = 2_000;
/** After so many of them, a minute, what is known has to do. */
const MOST_PAUSES = 30;

/**
 * Waits, right after a start of the backend, until every cluster and every zone was read or is known to be out of reach: an
 * index of what is known before would lack routes until the next one.
 *
 * @returns the fleet as it was last told
 */
export async function untilRead<
  Fleet extends Pick<FleetSummary, 'clusters' | 'regions'>,
>(
  fleet: () => Promise<Fleet>,
  pause: (milliseconds: number) => Promise<void>,
): Promise<Fleet> {
  for (let pauses = 0; ; pauses += 1) {
    const answer = await fleet();
    const isRead = [...answer.clusters, ...answer.regions].every(
      ({ observedAt, error }) => observedAt || error,
    );
    if (isRead || pauses === MOST_PAUSES) {
      return answer;
    }
    await pause(PAUSE);
  }
}
