import { DeclaredReference } from '@service-router/plugin-service-router-common';
import { withoutDeliveries } from '../delivery/withoutDeliveries';
import { objectsIn } from '../layout/objectFiles';
import { recordAt, RepositoryDraft } from '../layout/RepositoryDraft';
import { LayoutName } from '../layout/RoutingLayout';
import { StandingRoute } from '../layout/settings';
import { standingLayouts } from '../layout/standingLayouts';
import { findRoute, RouteName } from './findRoute';
import { KeptObject, Removal } from './Removal';
import { stillThere } from './restOfNamespace';
import { withoutChartRoute } from './withoutChartRoute';
import { withoutObjects, withoutOverlayRoute } from './withoutObjects';

/** Where what hands the folder over is. @public */
export interface RemovedDelivery {
  deliveryFolder: string;
  /** Path of the folder in its repository. */
  repositoryPath: string;
}

/** What a removal made of the files. @public */
export interface RemovedRouting {
  files: ReadonlyMap<string, string>;
  layout: LayoutName;
  /**
   * Objects that are not declared any more: the route, and its policy when it was the last one, by each name that kustomizations
   * or releases gave them.
   */
  removed: DeclaredReference[];
  /** What stays although it was made for the route, and why. */
  kept: KeptObject[];
  /** Namespaces that are not declared any more; a cluster that one is taken from loses everything in it. */
  goneNamespaces: string[];
}

/**
 * The files without one route, in any layout. With the last route of a namespace its DNSPolicy goes as well, and, only where it
 * is asked for, its Namespace when nothing else of the files is in it; with the last object of a folder what hands the folder over, which would take what is
 * left away with it. A file that holds nothing else goes too.
 *
 * @param files - the repository; what is not among them is not looked at when it is told what else needs a namespace
 * @param folder - that the route is in, or above it; its files, and those below, have to be there
 * @param removeNamespace - only files that are known are looked at: what another repository has in the namespace goes with it
 * @throws RoutingRefusal when the route is not found, or is in several places
 * @public
 */
export function withoutRoute(
  files: ReadonlyMap<string, string>,
  folder: string,
  name: RouteName,
  delivery: (routingFolder: string) => RemovedDelivery,
  removeNamespace: boolean = false,
): RemovedRouting {
  const draft = new RepositoryDraft(files);
  const route = findRoute(draft, folder, name);
  const { layout, scope } = route;
  const {
    draft: without,
    removed,
    kept,
    goneNamespaces,
  } = removalOf(draft, route, removeNamespace);
  const { deliveryFolder, repositoryPath } = delivery(scope.folder);
  const undelivered = withoutDeliveries(
    without,
    deliveryFolder,
    repositoryPath,
  );
  const isLast =
    standingLayouts(without, scope.folder).length === 0 &&
    objectsIn(
      without,
      { folder: scope.folder, isDeep: true },
      'ServiceRoute',
      {},
    ).length === 0;
  const stays = restOf(without, scope.folder, deliveryFolder);
  const handing = [...without.files.keys()].find(
    path => undelivered.files.get(path) !== without.files.get(path),
  );
  return {
    files: (stays === undefined ? undelivered : without).files,
    layout: layout.name,
    removed,
    kept:
      stays === undefined || handing === undefined || !isLast
        ? kept
        : [
            ...kept,
            {
              object: `what hands ${scope.folder} over`,
              file: handing,
              because: stays,
            },
          ],
    goneNamespaces,
  };
}

/** What a folder holds still, so that it has to be handed over; undefined for nothing. */
function restOf(
  draft: RepositoryDraft,
  folder: string,
  deliveryFolder: string,
): string | undefined {
  const [layout] = standingLayouts(draft, folder);
  const paths = draft
    .yamlPathsIn(folder, true)
    .filter(path => !path.startsWith(`${deliveryFolder}/`));
  const objects = paths
    .flatMap(path => draft.documentsOf(path))
    .filter(({ value }) => isApplied(value));
  if (objects.length > 0) {
    return stillThere(objects);
  }
  const unread = paths.find(path => draft.unreadableAt(path));
  if (layout) {
    return `${layout.path} is still there`;
  }
  return unread && `${unread} is still there, and is not valid YAML`;
}

function isApplied(value: Record<string, unknown>): boolean {
  const { apiVersion, kind } = value;
  return (
    typeof apiVersion === 'string' &&
    typeof kind === 'string' &&
    recordAt(value, ['metadata']).name !== undefined &&
    !apiVersion.startsWith('backstage.io/')
  );
}

function removalOf(
  draft: RepositoryDraft,
  route: StandingRoute,
  removeNamespace: boolean,
): Removal {
  switch (route.layout.name) {
    case 'helm':
      return withoutChartRoute(draft, route.scope, removeNamespace);
    case 'kustomize':
      return withoutOverlayRoute(draft, route.scope, removeNamespace);
    default:
      return withoutObjects(
        draft,
        route.scope,
        { folder: route.scope.folder, isDeep: true },
        removeNamespace,
      );
  }
}
