import { DeclaredReference } from '@service-router/plugin-service-router-common';
import { kustomizationOf } from '../layout/kustomization';
import { overlayOf, overlayRegionsOf } from '../layout/kustomizeLayout';
import { inFolder, objectsIn } from '../layout/objectFiles';
import { RepositoryDraft } from '../layout/RepositoryDraft';
import { LayoutName } from '../layout/RoutingLayout';
import { StandingRoute } from '../layout/settings';
import { standingLayouts } from '../layout/standingLayouts';
import { UnreadFile } from '../reading';
import { findRoute, RouteName } from './findRoute';
import { refuseUnbuildable } from './refuseUnbuildable';
import { KeptObject, Removal } from './Removal';
import { withoutChartRoute } from './withoutChartRoute';
import { RemovedDelivery, withoutDelivered } from './withoutDelivered';
import { withoutLostEntries } from './withoutLostEntries';
import { withoutObjects, withoutOverlayRoute } from './withoutObjects';

export type { RemovedDelivery } from './withoutDelivered';

/** What a removal made of the files. @public */
export interface RemovedRouting {
  files: ReadonlyMap<string, string>;
  layout: LayoutName;
  /** Folder that the route was found in. */
  folder: string;
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
 * The files without one route, in any layout, and without what was there for it alone.
 *
 * With the last route of a namespace its DNSPolicy goes as well, and, only where it is asked for, its Namespace when nothing
 * else of the files is in it. What nothing is left of is handed over no more. A file that holds nothing else goes too, and no
 * kustomization of the repository names it any more.
 *
 * @param files - the repository; what is not among them is not looked at when it is told what else needs a namespace
 * @param folder - that the route is in, or above it; its files, and those below, have to be there
 * @param delivery - where what hands over the folder that the route was found in is
 * @param removeNamespace - only files that are known are looked at: what another repository has in the namespace goes with it
 * @param unread - files that are there as well, and may hold what needs the namespace
 * @throws RoutingRefusal when the route is not found, is in several places, or something of the repository could not be built
 *   without it
 * @public
 */
export function withoutRoute(
  files: ReadonlyMap<string, string>,
  folder: string,
  name: RouteName,
  delivery: (routingFolder: string) => RemovedDelivery,
  removeNamespace: boolean = false,
  unread: readonly UnreadFile[] = [],
): RemovedRouting {
  const draft = new RepositoryDraft(files, { files, unread });
  const route = findRoute(draft, folder, name);
  const { layout, scope } = route;
  const removal = removalOf(draft, route, removeNamespace);
  const without = withoutLostEntries(draft, removal.draft);
  refuseUnbuildable(
    files,
    without.files,
    `Without ServiceRoute ${name.namespace}/${name.name}`,
  );
  const undelivered = withoutDelivered(
    draft,
    without,
    scope.folder,
    delivery(scope.folder),
  );
  return {
    files: undelivered.draft.files,
    layout: layout.name,
    folder: scope.folder,
    removed: removal.removed,
    kept: [
      ...removal.kept,
      ...keptOverlays(draft, without, route),
      ...(isLast(without, route) ? undelivered.kept : []),
      ...undelivered.elsewhere,
    ],
    goneNamespaces: removal.goneNamespaces,
  };
}

/** Whether a folder has no other route. */
function isLast(
  without: RepositoryDraft,
  { layout, scope: { folder } }: StandingRoute,
): boolean {
  return layout.name === 'helm'
    ? standingLayouts(without, folder).length === 0
    : objectsIn(without, { folder, isDeep: true }, 'ServiceRoute', {})
        .length === 0;
}

/** Overlays of a base that is gone, which build something of their own. */
function keptOverlays(
  before: RepositoryDraft,
  after: RepositoryDraft,
  { layout, scope: { folder } }: StandingRoute,
): KeptObject[] {
  const isBaseGone =
    layout.name === 'kustomize' &&
    kustomizationOf(after, inFolder(folder, 'base')) === undefined;
  return (isBaseGone ? overlayRegionsOf(before, folder) : []).flatMap(
    (region): KeptObject[] => {
      const overlay = overlayOf(folder, region);
      const file = kustomizationOf(after, overlay);
      return file === undefined
        ? []
        : [
            {
              object: `Kustomization ${overlay}`,
              file,
              because: 'it builds more than the routing',
            },
          ];
    },
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
