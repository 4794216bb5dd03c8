import type { CallOptions, TrafficManager } from './TrafficManager';
import { TrafficManagerError } from './TrafficManagerError';

/**
 * Why nobody can have a name for a new profile, as far as that may be asked: in Azure the right to ask belongs to the
 * subscription, and the right to write to a resource group. Without the first, the write itself tells.
 *
 * @returns undefined when nothing is known to be in the way
 * @throws TrafficManagerError for any other failure
 * @public
 */
export async function knownObstacleToName(
  manager: Pick<TrafficManager, 'obstacleToName'>,
  name: string,
  options: CallOptions,
): Promise<string | undefined> {
  try {
    return await manager.obstacleToName(name, options);
  } catch (error) {
    if (error instanceof TrafficManagerError && error.code === 'access') {
      return undefined;
    }
    throw error;
  }
}
