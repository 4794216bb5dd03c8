import { RoutingRequest } from '../routing';
import { RepositoryDraft } from './RepositoryDraft';

/** Ways in which a repository can hold routing. @public */
export const layoutNames = ['manifests', 'kustomize', 'helm'] as const;

/** The name of one of them. @public */
export type LayoutName = (typeof layoutNames)[number];

/** One route of a repository. @public */
export interface RouteScope {
  /** Folder that the layout begins at. */
  folder: string;
  namespace: string;
  /** Name of the ServiceRoute. */
  name: string;
}

/** Where the fields of an object are: a map in a document. */
export interface FieldsPlace {
  path: string;
  /** Place of the document in its file. */
  index: number;
  /** Keys from the root of the document to the map. */
  at: readonly string[];
}

/** What a layout shall hold. @public */
export interface PlacedRequest {
  request: RoutingRequest;
  folder: string;
  /** Regions that may differ; layouts that know regions get a place for each. */
  regions: readonly string[];
  createNamespace: boolean;
}

/** A draft, and the files of it that hold what was asked for, each once. */
export interface WrittenDraft {
  draft: RepositoryDraft;
  paths: string[];
}

/** How one way of holding routing in files is read and written. */
export interface RoutingLayout {
  name: LayoutName;
  /** What keeps a folder from holding the route in this layout; undefined when nothing does. */
  obstacleOf: (
    draft: RepositoryDraft,
    scope: RouteScope,
  ) => { field: string; message: string } | undefined;
  /** Writes the objects, each where it stands already or into a file of its own; settings of Traffic Manager are not part of it. */
  withObjects: (draft: RepositoryDraft, placed: PlacedRequest) => WrittenDraft;
  /** Regions that have a place of their own. */
  regionsOf: (draft: RepositoryDraft, folder: string) => string[];
  policyAt: (
    draft: RepositoryDraft,
    scope: RouteScope,
  ) => FieldsPlace | undefined;
  routeAt: (
    draft: RepositoryDraft,
    scope: RouteScope,
  ) => FieldsPlace | undefined;
  /** The route's annotations: those of every region, or what one region has instead of them. */
  annotationsAt: (
    draft: RepositoryDraft,
    scope: RouteScope,
    region?: string,
  ) => FieldsPlace | undefined;
  /** Makes a place for annotations of one region, so that `annotationsAt` finds it. */
  withRegion: (
    draft: RepositoryDraft,
    scope: RouteScope,
    region: string,
  ) => WrittenDraft;
}
