import { ROUTING_API_VERSION } from '@service-router/plugin-service-router-common';
import { routingManifests } from '../routing';
import {
  changedByKustomization,
  entriesOf,
  kustomizationOf,
  names,
  withResources,
} from './kustomization';
import { policyIn, routeIn } from './manifestsLayout';
import {
  inFolder,
  objectsIn,
  patchesOf,
  withObjectsIn,
  writtenOf,
} from './objectFiles';
import { RepositoryDraft } from './RepositoryDraft';
import { FieldsPlace, RouteScope, RoutingLayout } from './RoutingLayout';

const baseOf = (folder: string) => inFolder(folder, 'base');

/** Folder of what differs in a region. */
export function overlayOf(folder: string, region: string): string {
  return inFolder(folder, 'overlays', region);
}

/** Regions whose overlay has a kustomization. */
export function overlayRegionsOf(
  draft: RepositoryDraft,
  folder: string,
): string[] {
  const overlays = `${inFolder(folder, 'overlays')}/`;
  const regions = [...draft.files.keys()]
    .filter(path => path.startsWith(overlays))
    .map(path => path.slice(overlays.length).split('/')[0]);
  return [...new Set(regions)]
    .filter(region => kustomizationOf(draft, overlayOf(folder, region)))
    .sort();
}

const base = ({ folder }: { folder: string }) => ({
  folder: baseOf(folder),
  isDeep: false,
});

const ANNOTATIONS = ['metadata', 'annotations'];

function routeOf(draft: RepositoryDraft, scope: RouteScope) {
  const { namespace, name } = scope;
  const wanted = { namespace, name };
  return objectsIn(draft, base(scope), 'ServiceRoute', wanted).at(0);
}

function patchAt(
  draft: RepositoryDraft,
  scope: RouteScope,
  region: string,
): FieldsPlace | undefined {
  const route = routeOf(draft, scope);
  const [patch] = route
    ? patchesOf(draft, overlayOf(scope.folder, region), route)
    : [];
  return patch && { path: patch.path, index: patch.index, at: ANNOTATIONS };
}

/** A base that is the same for every region, and an overlay for each with what differs there. */
export const kustomizeLayout: RoutingLayout = {
  name: 'kustomize',
  obstacleOf: (draft, scope) =>
    [
      baseOf(scope.folder),
      ...overlayRegionsOf(draft, scope.folder).map(region =>
        overlayOf(scope.folder, region),
      ),
    ]
      .map(folder => changedByKustomization(draft, folder, scope))
      .find(obstacle => obstacle !== undefined),
  withObjects(draft, { request, createNamespace, folder, regions }) {
    const objects = withObjectsIn(
      draft,
      base({ folder }),
      routingManifests(request, { createNamespace }),
    );
    const based = withResources(
      objects.draft,
      baseOf(folder),
      objects.paths.map(path => path.slice(baseOf(folder).length + 1)),
    );
    const paths = [...objects.paths, based.path];
    const written = regions.reduce((before, region) => {
      const overlay = withResources(before, overlayOf(folder, region), [
        '../../base',
      ]);
      paths.push(overlay.path);
      return overlay.draft;
    }, based.draft);
    return { draft: written, paths };
  },
  regionsOf: overlayRegionsOf,
  policyAt: (draft, scope) => policyIn(draft, base(scope), scope),
  routeAt: (draft, scope) => routeIn(draft, base(scope), scope, ['spec']),
  annotationsAt: (draft, scope, region) =>
    region === undefined
      ? routeIn(draft, base(scope), scope, ANNOTATIONS)
      : patchAt(draft, scope, region),
  withRegion(draft, scope, region) {
    if (patchAt(draft, scope, region)) {
      return { draft, paths: [] };
    }
    // A patch finds its object by what the file of the base calls it.
    const { namespace, name } = writtenOf(routeOf(draft, scope)!);
    const overlay = overlayOf(scope.folder, region);
    const fileName = `service-route-${name}.yaml`;
    const path = inFolder(overlay, fileName);
    const patched = draft.with(
      draft.file(path).append({
        apiVersion: ROUTING_API_VERSION,
        kind: 'ServiceRoute',
        metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
      }),
    );
    const { draft: based, path: kustomization } = withResources(
      patched,
      overlay,
      ['../../base'],
    );
    const isNamed = entriesOf(based, kustomization, 'patches').some(entry =>
      names(entry, fileName),
    );
    return {
      draft: isNamed
        ? based
        : based.with(
            based
              .file(kustomization)
              .withItem(0, ['patches'], { path: fileName }),
          ),
      paths: [path],
    };
  },
};
