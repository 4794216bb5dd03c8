import {
  RouteIdentifier,
  routeKey,
} from '@service-router/plugin-service-router-common';
import {
  EntriesPage,
  EntriesQuery,
  HistoryStore,
  HistoryWrite,
  NewEntry,
  StoredPicture,
} from '../HistoryStore';

/** Keeps what changed in memory; two historians may share it, as replicas share a database. */
export class MemoryHistory implements HistoryStore {
  isBroken = false;
  /** What was told, in order. */
  readonly told: (NewEntry & { route: string })[] = [];
  readonly known = new Set<string>();
  readonly kept = new Map<string, StoredPicture>();
  forgotten: { before: Date; routes: string[] }[] = [];
  /** Called before each write, to come between reading and writing. */
  onWrite: () => void = () => {};

  async scopes(): Promise<Set<string>> {
    this.#demand();
    return new Set(this.known);
  }

  async addScopes(scopes: string[]): Promise<void> {
    scopes.forEach(scope => this.known.add(scope));
  }

  async pictures(
    routes: RouteIdentifier[],
  ): Promise<Map<string, StoredPicture>> {
    this.#demand();
    return new Map(
      routes.flatMap(route => {
        const found = this.kept.get(routeKey(route));
        return found ? [[routeKey(route), structuredClone(found)]] : [];
      }),
    );
  }

  async write(writes: HistoryWrite[]): Promise<Set<string>> {
    this.#demand();
    this.onWrite();
    const lost = new Set<string>();
    for (const { route, from, picture, entries } of writes) {
      const key = routeKey(route);
      if ((this.kept.get(key)?.revision ?? 0) === from) {
        this.kept.set(key, {
          revision: from + 1,
          picture: structuredClone(picture),
        });
        this.told.push(...entries.map(entry => ({ route: key, ...entry })));
      } else {
        lost.add(key);
      }
    }
    return lost;
  }

  async entries(
    route: RouteIdentifier,
    { limit }: EntriesQuery,
  ): Promise<EntriesPage> {
    return {
      entries: this.told
        .filter(entry => entry.route === routeKey(route))
        .slice(0, limit)
        .map((entry, index) => ({ ...entry, id: String(index) })),
    };
  }

  async forget(before: Date): Promise<number> {
    this.forgotten.push({ before, routes: [] });
    return 0;
  }

  async forgetPictures(
    _before: Date,
    isKept: (key: string) => boolean,
  ): Promise<number> {
    const routes = [...this.kept.keys()].filter(key => !isKept(key));
    this.forgotten[this.forgotten.length - 1].routes = routes;
    return routes.length;
  }

  #demand(): void {
    if (this.isBroken) {
      throw new Error('database is locked');
    }
  }
}
