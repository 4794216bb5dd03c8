import { ManifestFault, RepositoryFiles } from '../reading';
import { createManifestReader } from '../reading/createManifestReader';
import { BuildFault } from './BuildFault';
import { BuiltObject, idOf, isSameId, ObjectId } from './BuiltObject';
import { buildFolder } from './buildFolder';
import { referencesOf, reachedFrom, rootsOf } from './references';

/** What an object is called. */
export interface ObjectName {
  /** Absent where none is written. */
  namespace?: string;
  name: string;
}

/** An object as it is written in a file. */
export interface WrittenObject extends ObjectName {
  path: string;
  apiVersion: string;
  kind: string;
}

/** What the objects of a repository are called in clusters. */
export interface DeployedNames {
  /** Each once: overlays may call an object differently. What no kustomization takes up is called as it is written. */
  namesOf: (written: WrittenObject) => ObjectName[];
  /** Whether a patch that names its object so is for this one. */
  isNamedBy: (written: WrittenObject, patch: ObjectId) => boolean;
  /**
   * Whether a file is taken up by kustomizations and none of them makes an object of it. Where one of them cannot be built that
   * is not known, and it is taken for none.
   */
  isPatchFile: (path: string) => boolean;
  /** Files with objects that are in a namespace. */
  pathsIn: (namespace: string) => string[];
  /** What keeps kustomizations from being built; what they call objects is not known. */
  faults: ManifestFault[];
}

/** What the objects of a repository are called after `kubectl kustomize` of each folder that is applied. */
export function deployedNames(files: RepositoryFiles): DeployedNames {
  const kustomizations = createManifestReader(files);
  const reader = createManifestReader(files, 'kustomize');
  const references = referencesOf(kustomizations);
  const built = new Map<string, BuiltObject[]>();
  const origins = new Set<string>();
  /** Files and folders of which it is not known what becomes of them. */
  const unknown = new Set<string>();
  const faults: ManifestFault[] = [];
  for (const folder of rootsOf(references)) {
    try {
      const { objects } = buildFolder(folder, {
        reader,
        kustomizations,
        around: [],
      });
      for (const object of objects) {
        const key = keyOf(object.origin);
        built.set(key, [...(built.get(key) ?? []), object]);
        origins.add(object.origin.path);
      }
    } catch (error) {
      if (!(error instanceof BuildFault)) {
        throw error;
      }
      faults.push(error.fault);
      reachedFrom(references, folder).forEach(path => unknown.add(path));
    }
  }
  const objectsOf = (written: WrittenObject) => built.get(keyOf(written)) ?? [];
  return {
    namesOf(written) {
      const names = objectsOf(written).map(nameOf);
      return names.length > 0
        ? names.filter(
            (one, index) =>
              names.findIndex(each => isEqual(each, one)) === index,
          )
        : [withoutAbsent(written)];
    },
    isNamedBy: (written, patch) =>
      [
        written,
        ...objectsOf(written).flatMap(object => [
          idOf(object),
          ...object.formerIds,
        ]),
      ].some(id => isSameId(id, patch)),
    isPatchFile: path =>
      references.files.has(path) && !origins.has(path) && !unknown.has(path),
    pathsIn: namespace => [
      ...new Set(
        [...built.values()]
          .flat()
          .filter(object => nameOf(object).namespace === namespace)
          .map(({ origin }) => origin.path),
      ),
    ],
    faults,
  };
}

function nameOf(object: BuiltObject): ObjectName {
  return withoutAbsent(idOf(object));
}

function withoutAbsent({ namespace, name }: ObjectName): ObjectName {
  return namespace ? { namespace, name } : { name };
}

function isEqual(a: ObjectName, b: ObjectName): boolean {
  return a.name === b.name && a.namespace === b.namespace;
}

/** A file holds an object of a name once: Kustomize refuses it otherwise. */
function keyOf({ path, kind, namespace, name }: WrittenObject): string {
  return JSON.stringify([path, kind, namespace ?? '', name]);
}
