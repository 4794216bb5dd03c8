import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ClusterFact,
  routeKey,
} from '@service-router/plugin-service-router-common';
import { Clock } from '@service-router/plugin-service-router-node';
import { GoneRoute, RouteMemory, seenRoutesOf } from '../store';

/** The name of a deleted route is asked for while records and caches may still hold it. */
const ASKED_FOR = 15 * 60_000;
/** What nothing changes is noted again after this long, so that "last seen" stays true. */
const NOTED_AGAIN = 10 * 60_000;

export interface DeletedRoutesOptions {
  memory: RouteMemory;
  /** This replica notes what the cluster holds. Absent: it notes everything. */
  isMine?: (clusterName: string) => boolean;
  /** How long a deleted route is told of, milliseconds. */
  keepFor: number;
  clock: Clock;
  logger: LoggerService;
}

/** Routes that are gone, as the memory of all replicas knows them. */
export class DeletedRoutes {
  readonly #options: DeletedRoutesOptions;
  #gone: GoneRoute[] = [];
  #noted: string | undefined;
  #notedAt = -Infinity;
  #isFailing = false;

  constructor(options: DeletedRoutesOptions) {
    this.#options = options;
  }

  /**
   * Notes what the clusters hold, and learns what is gone. Without its database nothing is learned, and everything
   * else goes on.
   *
   * @returns whether what {@link DeletedRoutes.remembered} tells may have changed
   */
  async note(clusters: ClusterFact[]): Promise<boolean> {
    const { memory, isMine, keepFor, clock, logger } = this.#options;
    const now = clock.now();
    const seen = seenRoutesOf(clusters, isMine);
    const picture = JSON.stringify([
      seen.isComplete,
      seen.standing.map(route => [routeKey(route), route.host]).sort(),
      [...seen.keys].sort(),
    ]);
    const isSame = picture === this.#noted;
    if (isSame && now.getTime() - this.#notedAt < NOTED_AGAIN) {
      return false;
    }
    try {
      await memory.note(seen, now);
      await memory.forget(new Date(now.getTime() - keepFor));
      const before = keysOf(this.#gone);
      this.#gone = await memory.gone();
      this.#noted = picture;
      this.#notedAt = now.getTime();
      this.#isFailing = false;
      return keysOf(this.#gone) !== before;
    } catch (error) {
      if (!this.#isFailing) {
        logger.warn(
          'Routes cannot be remembered: the database of Service Router fails. Deleted routes are not told of until it works again.',
          error instanceof Error ? error : undefined,
        );
      }
      this.#isFailing = true;
      return false;
    }
  }

  /** As facts tell it: by `namespace/name`. */
  remembered(): Map<string, { host: string; lastSeen: string }> {
    return new Map(
      this.#gone.map(({ host, lastSeen, ...route }) => [
        routeKey(route),
        { host, lastSeen: lastSeen.toISOString() },
      ]),
    );
  }

  /** Hosts of routes that went not long ago. */
  recentHosts(): string[] {
    const since = this.#options.clock.now().getTime() - ASKED_FOR;
    return this.#gone
      .filter(({ goneSince }) => goneSince.getTime() >= since)
      .map(({ host }) => host);
  }
}

function keysOf(gone: GoneRoute[]): string {
  return gone.map(route => `${routeKey(route)} ${route.host}`).join();
}
