import { ROUTING_API_VERSION } from '@service-router/plugin-service-router-common';
import { DeployedObjects, Deployment } from '../kustomize';
import { RepositoryDraft } from '../layout/RepositoryDraft';
import { FieldsPlace } from '../layout/RoutingLayout';
import { effectiveAnnotations, StandingRoute } from '../layout/settings';
import { Manifest } from '../reading';
import { isRecord } from '../reading/Manifest';
import { RegionAnnotations } from '../routing';

/** An object of a route as it is applied somewhere, after all that kustomizations and values make of it. */
export interface AppliedObject {
  /** Folder that is applied; `.` for the root. */
  folder: string;
  region?: string;
  manifest: Manifest;
}

/** Where a route and the policy that governs it are applied. */
export interface AppliedRoute {
  routes: AppliedObject[];
  policies: AppliedObject[];
}

/**
 * What clusters get of a route that stands in a repository. Nothing of it is known where the deployments that hold it cannot be
 * built.
 */
export function appliedRoute(
  { deployments }: DeployedObjects,
  draft: RepositoryDraft,
  { layout, scope }: StandingRoute,
): AppliedRoute {
  // An object of a chart is written in the values of whichever region decides it.
  const isFrom = (
    manifest: Manifest,
    { folder }: Deployment,
    place: FieldsPlace | undefined,
  ) =>
    layout.name === 'helm'
      ? (folder || '.') === scope.folder
      : manifest.path === place?.path;
  const appliedFrom = (kind: string, place: FieldsPlace | undefined) =>
    deployments.flatMap(deployment =>
      deployment.objects
        .filter(
          manifest =>
            manifest.kind === kind &&
            manifest.apiVersion === ROUTING_API_VERSION &&
            manifest.namespace === scope.namespace &&
            (kind !== 'ServiceRoute' || manifest.name === scope.name) &&
            isFrom(manifest, deployment, place),
        )
        .map((manifest): AppliedObject => {
          const { folder, region } = deployment;
          return {
            folder: folder || '.',
            ...(region === undefined ? {} : { region }),
            manifest,
          };
        }),
    );
  return {
    routes: appliedFrom('ServiceRoute', layout.routeAt(draft, scope)),
    policies: appliedFrom('DNSPolicy', layout.policyAt(draft, scope)),
  };
}

/** The annotations of an object as texts. */
export function annotationTextsOf(manifest: Manifest): Record<string, string> {
  const { annotations } = manifest.value.metadata;
  return Object.fromEntries(
    Object.entries(isRecord(annotations) ? annotations : {}).map(
      ([key, value]) => [key, String(value)],
    ),
  );
}

/**
 * The annotations of a route in each region, as they are applied; of a region that cannot be built, as the files of the layout
 * have them.
 */
export function annotationsOf(
  { routes }: AppliedRoute,
  draft: RepositoryDraft,
  route: StandingRoute,
): RegionAnnotations[] {
  const textsIn = (applied: AppliedObject): RegionAnnotations => ({
    ...(applied.region === undefined ? {} : { region: applied.region }),
    annotations: annotationTextsOf(applied.manifest),
  });
  const written = effectiveAnnotations(draft, route);
  if (written.every(({ region }) => region === undefined)) {
    return routes.length > 0 ? routes.map(textsIn) : written;
  }
  return written.flatMap(place => {
    const applied = routes.filter(({ region }) => region === place.region);
    return applied.length > 0 ? applied.map(textsIn) : [place];
  });
}
