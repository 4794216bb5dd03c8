import { routingManifests } from '../routing';
import {
  changedByKustomization,
  kustomizationOf,
  withResources,
} from './kustomization';
import {
  inFolder,
  ObjectFolder,
  objectsIn,
  withObjectsIn,
} from './objectFiles';
import { RepositoryDraft } from './RepositoryDraft';
import { FieldsPlace, RouteScope, RoutingLayout } from './RoutingLayout';

/** Where the spec of the only policy of a namespace is. */
export function policyIn(
  draft: RepositoryDraft,
  objects: ObjectFolder,
  { namespace }: RouteScope,
): FieldsPlace | undefined {
  const [found] = objectsIn(draft, objects, 'DNSPolicy', { namespace });
  return found && { path: found.path, index: found.index, at: ['spec'] };
}

/** Where a map of a ServiceRoute is. */
export function routeIn(
  draft: RepositoryDraft,
  objects: ObjectFolder,
  { namespace, name }: RouteScope,
  at: readonly string[],
): FieldsPlace | undefined {
  const [found] = objectsIn(draft, objects, 'ServiceRoute', {
    namespace,
    name,
  });
  return found && { path: found.path, index: found.index, at };
}

/**
 * Objects as they are applied, in one folder, the same for every region.
 *
 * @param isDeep - objects are also looked for below the folder
 */
export function manifestsLayout(isDeep = false): RoutingLayout {
  const objectsOf = ({ folder }: { folder: string }) => ({ folder, isDeep });
  return {
    name: 'manifests',
    obstacleOf: (draft, scope) =>
      changedByKustomization(draft, scope.folder, scope),
    withObjects(draft, { request, createNamespace, folder }) {
      const written = withObjectsIn(
        draft,
        objectsOf({ folder }),
        routingManifests(request, { createNamespace }),
      );
      if (!kustomizationOf(draft, folder)) {
        return written;
      }
      // What a kustomization does not name is not applied.
      const named = withResources(
        written.draft,
        folder,
        written.paths.map(path => path.slice(inFolder(folder, '').length)),
      );
      return { draft: named.draft, paths: [...written.paths, named.path] };
    },
    regionsOf: () => [],
    policyAt: (draft, scope) => policyIn(draft, objectsOf(scope), scope),
    routeAt: (draft, scope) =>
      routeIn(draft, objectsOf(scope), scope, ['spec']),
    annotationsAt: (draft, scope, region) =>
      region === undefined
        ? routeIn(draft, objectsOf(scope), scope, ['metadata', 'annotations'])
        : undefined,
    withRegion: draft => ({ draft, paths: [] }),
  };
}
