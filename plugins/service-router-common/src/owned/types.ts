import type { Told, Worded } from '../sentences';
import type { RouteIdentifier } from '../plan';
import type { RouteReport, SourceError } from '../report/types';

/** How a route is, in a word; `absent`: an entity names it, and no cluster holds it. @public */
export type OwnedRouteState = RouteReport['overall'] | 'absent';

/** A route of something that an entity owns. @public */
export interface OwnedRoute extends RouteIdentifier, Omit<Told, 'remedy'> {
  host?: string;
  state: OwnedRouteState;
  /** The entity on whose page the route is told of. */
  entityRef: string;
}

/** A region in which not all is right. @public */
export interface TroubledRegion {
  region: string;
  /** The region's name for people. */
  title: string;
  /** Number of routes that are not right there. */
  routes: number;
}

/** The routes of all that a system, a domain or a group owns, summed up; each route counts once. @public */
export interface OwnedRouting {
  entityRef: string;
  /** Number of entities that say which routes are theirs, of those the caller may see. */
  entities: number;
  /** Number of routes that the caller may read, by how they are. */
  routes: { state: OwnedRouteState; count: number }[];
  /** Those with the most routes first. */
  troubledRegions: TroubledRegion[];
  /** Routes that need a look, the worst first; the first fifty. */
  notRight: OwnedRoute[];
  /** Number of routes that the caller may not read. */
  forbidden: number;
  /** Entities that say of their routes what cannot be read. */
  faults: (Worded & { entityRef: string })[];
  /** Sources that cannot be read now. */
  errors: SourceError[];
  /** RFC 3339, by the backend's clock: when this was told. */
  generatedAt?: string;
}
