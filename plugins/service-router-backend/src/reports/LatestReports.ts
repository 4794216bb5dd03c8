import { randomUUID } from 'crypto';
import {
  FleetFacts,
  isRouteIn,
  RouteIdentifier,
  routeIdentifiersOf,
  RouteIndex,
  routeIndexOf,
  routeKey,
  RouteReport,
  RouteSummary,
} from '@service-router/plugin-service-router-common';
import { fingerprintOf } from './fingerprint';
import { IndexedRoute, indexedRoutes } from './indexedRoutes';
import { MadeReport } from './makeReports';
import { RoutePlace } from './placeOf';

/** Routes that were asked for without standing anywhere, and are told of when they come to. */
const MOST_AWAITED = 500;

/** What is known now, and of the reports that were made of it as much as is kept. */
export class LatestReports {
  /** Tells this replica's versions from those of another, and of itself before it was started anew. */
  readonly #instance = randomUUID();
  readonly #awaited = new Map<string, RouteIdentifier>();
  /** Routes that stand somewhere, as far as they were reported or are being. */
  #known = new Set<string>();
  #facts: FleetFacts;
  #fingerprints = new Map<string, string>();
  #summaries: RouteSummary[] = [];
  /** Of the list; made when it is first asked for. */
  #routes: RouteIndex<IndexedRoute> | undefined;
  #places = new Map<string, RoutePlace>();
  #factsMade = 0;
  #listsMade = 0;

  constructor(facts: FleetFacts) {
    this.#facts = facts;
  }

  /** What is known now; another object as soon as it is made anew. */
  get facts(): FleetFacts {
    return this.#facts;
  }

  takeFacts(facts: FleetFacts): void {
    this.#facts = facts;
    this.#factsMade += 1;
  }

  /** Another one as soon as the facts are. */
  version(): string {
    return `${this.#instance} ${this.#factsMade}`;
  }

  /** Another one as soon as {@link LatestReports.list} is. */
  listVersion(): string {
    return `${this.#instance} ${this.#listsMade}`;
  }

  /** Every route, sorted by namespace and name. */
  list(): RouteSummary[] {
    return this.#summaries;
  }

  /** The same routes, for finding those of an entity. */
  routes(): RouteIndex<IndexedRoute> {
    const summaries = this.#summaries;
    this.#routes ??= routeIndexOf(() =>
      indexedRoutes(summaries, this.#facts.clusters),
    );
    return this.#routes;
  }

  /**
   * Whether there is such a route. Reports are made from what is known now, which may be newer than the list; what the
   * list alone knows may still be told of by what was made before.
   */
  isRoute(route: RouteIdentifier): boolean {
    return (
      isRouteIn(this.#facts)(route) ||
      this.routes().get(routeKey(route)) !== undefined
    );
  }

  /** Undefined for a route that was not reported. */
  placeOf(route: RouteIdentifier): RoutePlace | undefined {
    return this.#places.get(routeKey(route));
  }

  /** Somebody was given this report: who got one of a route that stands nowhere waits for it; the longest waited for make room. */
  given(route: RouteIdentifier, report: RouteReport): void {
    const key = routeKey(route);
    if (this.#fingerprints.has(key) || this.#known.has(key)) {
      return;
    }
    this.#awaited.set(key, route);
    this.#fingerprints.set(key, fingerprintOf(report));
    const [oldest] = this.#awaited.keys();
    if (this.#awaited.size > MOST_AWAITED) {
      this.#awaited.delete(oldest);
      this.#fingerprints.delete(oldest);
    }
  }

  /** Somebody waits for the route, which stands nowhere. */
  isAwaited(route: RouteIdentifier): boolean {
    return this.#awaited.has(routeKey(route));
  }

  /** The routes to report when everything is made anew: those that are known, then those that are waited for. */
  toReport(): RouteIdentifier[] {
    const known = routeIdentifiersOf(this.#facts);
    this.#known = new Set(known.map(routeKey));
    for (const key of this.#known) {
      this.#awaited.delete(key);
    }
    return [...known, ...this.#awaited.values()];
  }

  /** @returns the routes (`namespace/name`) of which something else is told than before, or nothing any more */
  take(made: MadeReport[]): Set<string> {
    const before = this.#fingerprints;
    this.#fingerprints = new Map([
      ...this.#awaitedMeanwhile(),
      ...made.map(({ key, fingerprint }) => [key, fingerprint] as const),
    ]);
    this.#summaries = made.flatMap(({ key, summary }) =>
      summary && !this.#awaited.has(key) ? [summary] : [],
    );
    this.#routes = undefined;
    this.#listsMade += 1;
    this.#places = new Map(
      made.flatMap(({ key, place }) => (place ? [[key, place] as const] : [])),
    );
    return new Set([
      ...made
        .filter(({ key, fingerprint }) => before.get(key) !== fingerprint)
        .map(({ key }) => key),
      ...[...before.keys()].filter(key => !this.#fingerprints.has(key)),
    ]);
  }

  /** Routes that were asked for while reports were being made. */
  #awaitedMeanwhile(): [string, string][] {
    return [...this.#awaited.keys()].flatMap((key): [string, string][] => {
      const fingerprint = this.#fingerprints.get(key);
      return fingerprint === undefined ? [] : [[key, fingerprint]];
    });
  }
}
