import { Fleet } from '../fleet';
import { Log } from '../log';

/** Milliseconds until the fleet counts as ready although something is not applied yet. */
const PATIENCE = 45_000;

/**
 * Starts a fleet and keeps it until the signal says to end.
 *
 * @param ended - aborted when the fleet is to stop
 */
export async function serve(
  fleet: Fleet,
  log: Log,
  ended: AbortSignal,
): Promise<void> {
  const { git, regions } = await fleet.start();
  const whenEnded = new Promise<void>(resolve => {
    if (ended.aborted) resolve();
    ended.addEventListener('abort', () => resolve(), { once: true });
  });
  const settled = fleet.settled(PATIENCE).then(
    statuses =>
      statuses.flatMap(({ region, contents }) =>
        (contents?.kustomizations ?? [])
          .filter(({ isReady }) => !isReady)
          .map(({ name, message }) => `${region}: ${name}: ${message}`),
      ),
    (error: Error) => [error.message],
  );
  const faults = await Promise.race([settled, whenEnded]);
  if (faults) {
    for (const fault of faults) log.warn(fault);
    log.info(
      `Fleet is ready: ${Object.keys(regions).join(', ')}; applications: ${
        git.url
      }`,
    );
  }
  await whenEnded;
  await fleet.stop();
}
