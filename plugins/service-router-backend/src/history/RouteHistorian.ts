import { LoggerService } from '@backstage/backend-plugin-api';
import {
  changesBetween,
  emptyPicture,
  isSamePicture,
  pictureAfter,
  PictureSources,
  RouteIdentifier,
  routeKey,
  RoutePicture,
  routePictureOf,
  RouteReport,
} from '@service-router/plugin-service-router-common';
import { Clock } from '@service-router/plugin-service-router-node';
import { ReplicaTask } from '../sharing';
import { HistoryStore, HistoryWrite, NewEntry } from './HistoryStore';

/** What comes within this time is written together; milliseconds. */
const GATHERING = 250;
/** Routes that are written together. */
const BATCH = 50;
/** Pictures of one route that wait for a database that fails; beyond, the older of them are told as one change. */
const MOST_WAITING = 50;
/** Between two times that what is too old is forgotten; milliseconds. */
const PRUNING = 60 * 60_000;

export interface RouteHistorianOptions {
  store: HistoryStore;
  /** Of all replicas, this one writes. */
  isMine: () => boolean;
  /** How long a change is kept, milliseconds. */
  keepFor: number;
  clock: Clock;
  logger: LoggerService;
}

interface Waiting {
  route: RouteIdentifier;
  pictures: RoutePicture[];
}

/**
 * Finds what changed of routes, and keeps it. Whoever reports routes hands in what was seen and goes on; it is compared
 * with what is remembered, and written, in the background.
 */
export class RouteHistorian {
  readonly #options: RouteHistorianOptions;
  readonly #task: ReplicaTask;
  /** What was read before. */
  #known = new Set<string>();
  #last = new Map<string, RoutePicture>();
  readonly #waiting = new Map<string, Waiting>();
  /** What the look that goes on has read so far, and what the last whole one had. */
  #looking = { scopes: new Set<string>(), routes: new Set<string>() };
  #looked: { scopes: Set<string>; routes: Set<string> } | undefined;
  #prunedAt = -Infinity;

  constructor(options: RouteHistorianOptions) {
    this.#options = options;
    this.#task = new ReplicaTask({
      isMine: options.isMine,
      takeUp: async () => {
        this.#known = await options.store.scopes();
      },
      tend: async signal => {
        await this.#write(signal);
        await this.#prune();
      },
      layDown: () => this.#forget(),
      gathering: GATHERING,
      failing:
        'Changes of routes are not written down: the database of Service Router fails. They wait until it works again.',
      clock: options.clock,
      logger: options.logger,
    });
  }

  start(): void {
    this.#task.start();
  }

  /** What still waits is found again after the next start: it differs from what is remembered. */
  stop(): Promise<void> {
    return this.#task.stop();
  }

  /** Which replica writes may have changed. */
  notice(): void {
    this.#task.wake();
  }

  /** Calls the listener when every route is wanted once, whether or not anything changed. */
  onWanted(listener: () => void): void {
    this.#task.onTakenUp(listener);
  }

  /** A route was seen. Cheap, and nothing when another replica writes. */
  see(
    route: RouteIdentifier,
    report: RouteReport,
    sources: PictureSources,
  ): void {
    if (!this.#task.isTakenUp) {
      return;
    }
    const key = routeKey(route);
    const picture = routePictureOf(route, report, sources);
    const last = this.#last.get(key);
    this.#looking.routes.add(key);
    Object.keys(picture.scopes).forEach(scope =>
      this.#looking.scopes.add(scope),
    );
    if (last && hasSameScopes(last, picture) && isSamePicture(last, picture)) {
      return;
    }
    this.#last.set(key, picture);
    const waiting = this.#waiting.get(key)?.pictures ?? [];
    this.#waiting.set(key, {
      route,
      pictures: [...waiting.slice(1 - MOST_WAITING), picture],
    });
  }

  /** Every route was seen. */
  seen(): void {
    if (this.#task.isTakenUp) {
      this.#looked = this.#looking;
      for (const key of this.#last.keys()) {
        if (!this.#looked.routes.has(key)) {
          this.#last.delete(key);
        }
      }
      this.#looking = { scopes: new Set(), routes: new Set() };
      this.#task.wake();
    }
  }

  #forget(): void {
    this.#last.clear();
    this.#waiting.clear();
    this.#looked = undefined;
    this.#looking = { scopes: new Set(), routes: new Set() };
  }

  async #write(signal: AbortSignal): Promise<void> {
    const { store, clock } = this.#options;
    // What is seen meanwhile may belong to a look that has only begun.
    const looked = this.#looked;
    while (this.#waiting.size > 0) {
      if (signal.aborted) {
        return;
      }
      await this.#writeSome([...this.#waiting].slice(0, BATCH));
    }
    const scopes = [...(looked?.scopes ?? [])].filter(
      scope => !this.#known.has(scope),
    );
    if (scopes.length > 0) {
      await store.addScopes(scopes, clock.now());
      scopes.forEach(scope => this.#known.add(scope));
    }
  }

  async #writeSome(some: [string, Waiting][]): Promise<void> {
    const { store, clock } = this.#options;
    const stored = await store.pictures(some.map(([, { route }]) => route));
    const writes = some.flatMap(([key, { route, pictures }]) => {
      const { revision: from, picture: before } = stored.get(key) ?? {
        revision: 0,
        picture: emptyPicture,
      };
      const entries: NewEntry[] = [];
      let picture = before;
      for (const seen of pictures) {
        entries.push(...this.#entriesOf(picture, seen));
        picture = pictureAfter(picture, seen);
      }
      return from > 0 && isSamePicture(before, picture)
        ? []
        : [{ route, from, picture, entries } satisfies HistoryWrite];
    });
    const lost =
      writes.length > 0
        ? await store.write(writes, clock.now())
        : new Set<string>();
    for (const [key, { route, pictures }] of some) {
      if (!lost.has(key)) {
        const rest = (this.#waiting.get(key)?.pictures ?? []).filter(
          picture => !pictures.includes(picture),
        );
        if (rest.length > 0) {
          this.#waiting.set(key, { route, pictures: rest });
        } else {
          this.#waiting.delete(key);
        }
      }
    }
  }

  /**
   * What is found the first time that its source is read was there before, as far as anybody knows. So is how a region
   * answers: a name that was never asked for has not begun to answer.
   */
  #entriesOf(before: RoutePicture, seen: RoutePicture): NewEntry[] {
    return changesBetween(before, seen)
      .filter(
        ({ action, scope, kind }) =>
          action !== 'added' || (this.#known.has(scope) && kind !== 'Region'),
      )
      .map(({ key: _, scope: __, ...entry }) => entry);
  }

  async #prune(): Promise<void> {
    const { store, clock, keepFor } = this.#options;
    const now = clock.now().getTime();
    if (!this.#looked || now - this.#prunedAt < PRUNING) {
      return;
    }
    const { routes } = this.#looked;
    const before = new Date(now - keepFor);
    await store.forget(before);
    await store.forgetPictures(before, key => routes.has(key));
    this.#prunedAt = now;
  }
}

function hasSameScopes(a: RoutePicture, b: RoutePicture): boolean {
  const [left, right] = [a, b].map(({ scopes }) => Object.keys(scopes));
  return left.length === right.length && left.every(scope => scope in b.scopes);
}
