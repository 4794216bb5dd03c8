import type { RouteIdentifier } from '../plan';
import type { PathPart } from '../report/explanation/types';
import type { Phrase } from '../sentences';
import type { SourceError } from '../report/types';

/** Something that stands behind a link of a route, as the control plane holds it. @public */
export interface RouteObject {
  /** The link that it stands behind. */
  part: PathPart;
  /** What it is, as a reader names it: `ServiceRoute payments/api`. */
  object: string;
  /** The region whose link it is. */
  region: string;
  /** The cluster that holds it; absent for what clouds and resolvers hold. */
  cluster?: string;
  /** Where it was read: a cluster, a zone, a resolver, a traffic manager. */
  readFrom: string;
  /** RFC 3339: when it was read. */
  observedAt?: string;
  /** It cannot be read now; this is from `observedAt`. */
  isStale?: boolean;
  /** The object itself. Never a Secret; without managedFields. */
  content: Record<string, unknown>;
  /** What was left out of it, in a sentence. */
  omitted?: string;
  /** What `omitted` was made from, for a page in another language. */
  omittedWords?: Phrase;
}

/** Everything behind the links of a route. @public */
export interface RouteObjects {
  route: RouteIdentifier;
  items: RouteObject[];
  /** Sources that cannot be read now. */
  errors: SourceError[];
}
