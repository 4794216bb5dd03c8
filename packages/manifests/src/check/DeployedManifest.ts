import {
  DnsPolicySpec,
  ROUTING_API_VERSION,
  ServiceRouteSpec,
} from '@service-router/plugin-service-router-common';
import { Deployment } from '../kustomize';
import { Manifest } from '../reading';
import { isRecord } from '../reading/Manifest';

/** A manifest in the deployment that applies it. */
export interface DeployedManifest {
  manifest: Manifest;
  deployment: Deployment;
}

/** The objects of one kind of a group, each in its deployments. */
export function deployedOf(
  deployments: readonly Deployment[],
  kind: string,
  apiVersion: string = ROUTING_API_VERSION,
): DeployedManifest[] {
  return deployments.flatMap(deployment =>
    deployment.objects
      .filter(
        manifest =>
          manifest.kind === kind && manifest.apiVersion === apiVersion,
      )
      .map(manifest => ({ manifest, deployment })),
  );
}

/** Namespace and name, which are a route's in every region. */
export function keyOf({ namespace = '', name }: Manifest): string {
  return `${namespace}/${name}`;
}

/** The spec as far as it is texts; whatever else stands there is told by the schema. */
export function textsOfSpec(
  manifest: Manifest,
): Partial<Record<keyof ServiceRouteSpec | keyof DnsPolicySpec, string>> {
  const { spec } = manifest.value;
  return Object.fromEntries(
    Object.entries(isRecord(spec) ? spec : {}).filter(
      ([, value]) => typeof value === 'string',
    ),
  );
}

/** Whether two deployments may be applied to clusters that see each other. */
export function mayMeet(a: Deployment, b: Deployment): boolean {
  return !a.region || !b.region || a.region === b.region;
}

/** Where an object is written, in words. */
export function placeText({ path, line }: Manifest): string {
  return `${path}, line ${line}`;
}
