import { DeclaredReference } from '@service-router/plugin-service-router-common';
import { withoutDeliveries } from '../delivery/withoutDeliveries';
import { objectsIn } from '../layout/objectFiles';
import { RepositoryDraft } from '../layout/RepositoryDraft';
import { LayoutName } from '../layout/RoutingLayout';
import { StandingRoute } from '../layout/settings';
import { standingLayouts } from '../layout/standingLayouts';
import { findRoute, RouteName } from './findRoute';
import { KeptObject, Removal } from './Removal';
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
  /** Objects that are not declared any more: the route, and its policy when it was the last one. */
  removed: DeclaredReference[];
  /** What stays although it was made for the route, and why. */
  kept: KeptObject[];
}

/**
 * The files without one route, in any layout. With the last route of a namespace its DNSPolicy and Namespace go as well,
 * and with the last route of a folder what hands the folder over; a file that holds nothing else goes too.
 *
 * @param folder - that the route is in, or above it; its files, and those below, have to be there
 * @throws RoutingRefusal when the route is not found, or is in several places
 * @public
 */
export function withoutRoute(
  files: ReadonlyMap<string, string>,
  folder: string,
  name: RouteName,
  delivery: (routingFolder: string) => RemovedDelivery,
): RemovedRouting {
  const draft = new RepositoryDraft(files);
  const route = findRoute(draft, folder, name);
  const { layout, scope } = route;
  const { draft: without, removed, kept } = removalOf(draft, route);
  const { deliveryFolder, repositoryPath } = delivery(scope.folder);
  const isLast =
    standingLayouts(without, scope.folder).length === 0 &&
    objectsIn(
      without,
      { folder: scope.folder, isDeep: true },
      'ServiceRoute',
      {},
    ).length === 0;
  return {
    files: (isLast
      ? withoutDeliveries(without, deliveryFolder, repositoryPath)
      : without
    ).files,
    layout: layout.name,
    removed,
    kept,
  };
}

function removalOf(draft: RepositoryDraft, route: StandingRoute): Removal {
  switch (route.layout.name) {
    case 'helm':
      return withoutChartRoute(draft, route.scope);
    case 'kustomize':
      return withoutOverlayRoute(draft, route.scope);
    default:
      return withoutObjects(draft, route.scope, {
        folder: route.scope.folder,
        isDeep: true,
      });
  }
}
