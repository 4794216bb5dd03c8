import { kustomizedObjects, yamlPieces } from '@service-router/manifests';
import { ClusterObject } from '../clusters';

/** The files of a directory do not make a set of objects. `message` has the form of kustomize's. */
export class BuildError extends Error {
  readonly name = 'BuildError';

  constructor(filePath: string, fault: string) {
    super(
      `kustomize build failed: accumulating resources: accumulation err='accumulating resources from '${filePath}': ${fault} in File: ${filePath}'`,
    );
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectOf(filePath: string, value: unknown): ClusterObject {
  if (!isRecord(value)) {
    throw new BuildError(
      filePath,
      'invalid Kubernetes object: a mapping was expected',
    );
  }
  const { kind, apiVersion, metadata } = value;
  if (typeof kind !== 'string' || !kind) {
    throw new BuildError(
      filePath,
      `missing Resource metadata: Object 'Kind' is missing in '${JSON.stringify(
        value,
      )}'`,
    );
  }
  if (typeof apiVersion !== 'string' || !apiVersion) {
    throw new BuildError(
      filePath,
      `missing Resource metadata: Object 'apiVersion' is missing in '${JSON.stringify(
        value,
      )}'`,
    );
  }
  if (!isRecord(metadata) || typeof metadata.name !== 'string') {
    throw new BuildError(
      filePath,
      `missing metadata.name in object {${apiVersion} ${kind}}`,
    );
  }
  return value as unknown as ClusterObject;
}

/** `ServiceRoute/ns/name`, or `Namespace/name` without a namespace. */
export function nameOf({ kind, metadata }: ClusterObject): string {
  return [kind, metadata.namespace, metadata.name].filter(Boolean).join('/');
}

/** Parts of an id that an object keeps through its life. */
export function idOf({ apiVersion, kind, metadata }: ClusterObject): string {
  const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
  return `${metadata.namespace ?? ''}_${metadata.name}_${group}_${kind}`;
}

/**
 * The objects in a directory's files.
 *
 * @throws BuildError naming the file, for what is not YAML, not an object, or given twice
 */
export function buildManifests(
  files: readonly [filePath: string, content: string][],
): ClusterObject[] {
  const objects: ClusterObject[] = [];
  const seen = new Set<string>();
  for (const [filePath, content] of files) {
    for (const value of documentsOf(filePath, content)) {
      const object = objectOf(filePath, value);
      const id = idOf(object);
      if (seen.has(id)) {
        throw new BuildError(
          filePath,
          `may not add resource with an already registered id: ${nameOf(
            object,
          )}`,
        );
      }
      seen.add(id);
      objects.push(object);
    }
  }
  return objects;
}

/** What a kustomization makes of a directory's files. */
export interface BuiltKustomization {
  objects: ClusterObject[];
  /** What it asks for that is not made here, such as ConfigMaps that it generates; a sentence each. */
  leftOut: string[];
}

/**
 * The objects that a kustomization makes of a directory's files.
 *
 * @throws BuildError naming the file, for what cannot be built or asks for more than is built here
 */
export function buildKustomization(
  files: readonly [filePath: string, content: string][],
  folder: string,
): BuiltKustomization {
  const { objects, faults, unchecked, leftOut } = kustomizedObjects(
    new Map(files),
    folder,
  );
  const [obstacle] = [...faults, ...unchecked];
  if (obstacle) {
    throw new BuildError(obstacle.path, obstacle.message);
  }
  return {
    objects: objects.map(({ path, value }) => objectOf(path, value)),
    leftOut: leftOut.map(
      ({ path, line, message }) => `${path}, line ${line}: ${message}`,
    ),
  };
}

/** Every document of a file as kubectl reads it, those of a `List` singly, without empty ones. */
function documentsOf(filePath: string, content: string): unknown[] {
  const { pieces, faults } = yamlPieces(filePath, content);
  const [fault] = faults;
  if (fault) {
    throw new BuildError(
      filePath,
      `MalformedYAMLError: yaml: line ${fault.line}: ${fault.message}`,
    );
  }
  return pieces.flatMap(({ value }) => {
    if (value === null || value === undefined) return [];
    const isList = isRecord(value) && value.kind === 'List';
    return isList && Array.isArray(value.items) ? value.items : [value];
  });
}
