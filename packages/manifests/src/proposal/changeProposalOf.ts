import {
  ChangeProposal,
  DeclaredObject,
  DeclaredReference,
  dnsPolicySpecSchema,
  ROUTING_API_VERSION,
  serviceRouteSpecSchema,
} from '@service-router/plugin-service-router-common';
import { DeployedObjects, Deployment } from '../kustomize';
import {
  describeManifest,
  groupOf,
  Manifest,
  ManifestFault,
  Unchecked,
} from '../reading';

/** What a folder of a repository asks of the fleet, and what keeps parts of it from being asked. @public */
export interface FolderProposal {
  proposal: ChangeProposal;
  /** Objects that cannot be applied, or files and folders that cannot be read. */
  faults: ManifestFault[];
  /** What was not looked at, a sentence each. */
  unchecked: string[];
}

/** Objects that a folder no longer holds. @public */
export type RemovedObject = DeclaredReference & { regions?: string[] };

/**
 * The proposal of a folder, as the backend plans it: each ServiceRoute and DNSPolicy for the regions that its deployment
 * is for, and what was taken out.
 *
 * An object without a namespace is a fault: kubectl would put it into whichever one its user is in.
 *
 * @param removed - what was taken out of the folder before it was read; what the folder still holds is not removed
 * @public
 */
export function changeProposalOf(
  { deployments, faults, unchecked }: DeployedObjects,
  removed: readonly RemovedObject[] = [],
): FolderProposal {
  const result: FolderProposal = {
    proposal: { declared: [], removed: [] },
    faults: [...faults, ...deployments.flatMap(one => one.faults)],
    unchecked: [
      ...unchecked,
      ...deployments.flatMap(deployment => deployment.unchecked),
    ].map(told),
  };
  for (const deployment of deployments) {
    for (const manifest of deployment.objects.filter(isRouting)) {
      const object = declaredOf(manifest);
      if ('faults' in object) {
        result.faults.push(...object.faults);
      } else {
        result.proposal.declared.push({ object, ...scopeOf(deployment) });
      }
    }
  }
  const held = new Set(
    result.proposal.declared.map(({ object }) =>
      keyOf({ kind: object.kind, ...object.metadata }),
    ),
  );
  result.proposal.removed = removed
    .filter(object => object.regions || !held.has(keyOf(object)))
    .map(({ regions, ...object }) => ({
      object,
      ...(regions ? { regions } : {}),
    }));
  return result;
}

const schemas = {
  ServiceRoute: serviceRouteSpecSchema,
  DNSPolicy: dnsPolicySpecSchema,
};

function isRouting({ apiVersion, kind }: Manifest): boolean {
  return (
    groupOf(apiVersion) === groupOf(ROUTING_API_VERSION) &&
    Object.hasOwn(schemas, kind)
  );
}

function scopeOf({ region }: Deployment): { regions?: string[] } {
  return region ? { regions: [region] } : {};
}

function declaredOf(
  manifest: Manifest,
): DeclaredObject | { faults: ManifestFault[] } {
  const { namespace, name, value } = manifest;
  const kind = manifest.kind as keyof typeof schemas;
  const read = schemas[kind].safeParse(value.spec ?? {});
  const faults: ManifestFault[] = [
    ...(namespace
      ? []
      : [
          {
            ...manifest.placeOf(['metadata']),
            message: `${describeManifest(manifest)} has no namespace`,
            remedy: 'Write metadata.namespace.',
          },
        ]),
    ...(read.error?.issues ?? []).map(
      ({ path, message }): ManifestFault => ({
        ...manifest.placeOf([
          'spec',
          ...path.map(key => (typeof key === 'symbol' ? String(key) : key)),
        ]),
        message: `${describeManifest(manifest)}: ${[
          'spec',
          ...path.map(String),
        ].join('.')}: ${message}`,
        remedy: `Correct the field; kubectl explain ${kind.toLowerCase()}.spec lists what may stand there.`,
      }),
    ),
  ];
  return faults.length > 0 || !namespace || !read.success
    ? { faults }
    : ({
        kind,
        metadata: { name, namespace, ...annotationsOf(manifest) },
        spec: read.data,
      } as DeclaredObject);
}

/** A value that is no text is none to an API server, which says so when it is applied. */
function annotationsOf({ value }: Manifest): {
  annotations?: Record<string, string>;
} {
  const annotations = Object.entries(value.metadata.annotations ?? {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return annotations.length > 0
    ? { annotations: Object.fromEntries(annotations) }
    : {};
}

function keyOf({ kind, namespace, name }: DeclaredReference): string {
  return `${kind} ${namespace}/${name}`;
}

function told({ path, message }: Unchecked): string {
  return path ? `${path}: ${message}` : message;
}
