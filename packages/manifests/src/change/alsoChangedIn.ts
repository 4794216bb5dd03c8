import isEqual from 'fast-deep-equal';
import { DeployedObjects } from '../kustomize';
import { describeManifest, groupOf, Manifest } from '../reading';
import { ROUTING_API_VERSION } from '@service-router/plugin-service-router-common';
import { RouteName } from './findRoute';

/**
 * An object of another name that a change of one route changes as well, because a kustomization or a chart makes both of the same
 * lines.
 *
 * @public
 */
export interface AlsoChanged {
  /** For example `ServiceRoute shop-test/api`. */
  object: string;
  /** Folder whose kustomization or chart makes it. */
  folder: string;
}

/** The routes of other names, and the policies of other namespaces, that are different in clusters after a change of one route. */
export function alsoChangedIn(
  before: DeployedObjects,
  after: DeployedObjects,
  route: RouteName,
): AlsoChanged[] {
  if (before === after) {
    return [];
  }
  const was = new Map(
    routingObjects(before).map(each => [each.key, each.manifest.value]),
  );
  return routingObjects(after)
    .filter(
      ({ key, manifest }) =>
        !isAsked(manifest, route) && !isEqual(was.get(key), manifest.value),
    )
    .map(({ manifest, folder }) => ({
      object: describeManifest(manifest),
      folder,
    }));
}

function routingObjects({
  deployments,
}: DeployedObjects): { key: string; folder: string; manifest: Manifest }[] {
  return deployments.flatMap(({ folder, region, objects }) =>
    objects
      .filter(
        ({ apiVersion }) =>
          groupOf(apiVersion) === groupOf(ROUTING_API_VERSION),
      )
      .map(manifest => ({
        key: `${folder} ${region} ${describeManifest(manifest)}`,
        folder: folder || '.',
        manifest,
      })),
  );
}

/** A policy is one of its whole namespace. */
function isAsked(
  { kind, namespace, name }: Manifest,
  route: RouteName,
): boolean {
  return (
    namespace === route.namespace &&
    (kind !== 'ServiceRoute' || name === route.name)
  );
}
