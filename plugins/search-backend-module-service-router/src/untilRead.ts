import { FleetSummary } from '@service-router/plugin-service-router-common';

/** Between two looks at what has been read, milliseconds. */
const PAUSE = 2_000;
/** Looks, after which what is known has to do: a minute. */
const MOST_LOOKS = 30;

/**
 * Waits, right after a start of the backend, until every cluster and every zone was read or is known to be out of reach: an
 * index of what is known before would lack routes until the next one.
 */
export async function untilRead(
  fleet: () => Promise<Pick<FleetSummary, 'clusters' | 'regions'>>,
  pause: (milliseconds: number) => Promise<void>,
): Promise<void> {
  for (let look = 1; look <= MOST_LOOKS; look += 1) {
    const { clusters, regions } = await fleet();
    if (
      [...clusters, ...regions].every(
        ({ observedAt, error }) => observedAt || error,
      )
    ) {
      return;
    }
    await pause(PAUSE);
  }
}
