import { describeManifest, Place, Unchecked } from '../reading';
import { ManifestReader } from '../reading/createManifestReader';
import { BuildFault } from './BuildFault';
import { asWritten, BuiltObject, idOf, isSameId } from './BuiltObject';
import {
  KustomizationFile,
  readKustomization,
  kustomizationPathOf,
} from './kustomizationFile';
import { patched } from './patches';
import { firstPatchesOf, lastPatchesOf } from './readPatches';
import { isBelow, isRemote, resolved } from './paths';
import { transformed } from './transformations';

/** What Kustomize makes of a folder. */
export interface FolderBuild {
  objects: BuiltObject[];
  /** Where something was asked for that is not computed here. */
  unchecked: Unchecked[];
  /** Fields that concern objects of other kinds only, with their places. */
  leftOut: Unchecked[];
}

/** What a build has seen on its way down. */
interface Descent {
  /** Reads resources and patches, as Kustomize does. */
  reader: ManifestReader;
  /** Reads kustomization files, as kubectl does. */
  kustomizations: ManifestReader;
  /** Folders that are being built, to find circles. */
  around: readonly string[];
}

/**
 * Builds a folder as `kubectl kustomize` does.
 *
 * @param start - objects that a component finds
 * @throws BuildFault
 */
export function buildFolder(
  folder: string,
  descent: Descent,
  start: readonly BuiltObject[] = [],
): FolderBuild {
  const { reader, around } = descent;
  const kustomization = readKustomization(descent.kustomizations, folder);
  const { placeOf, path } = kustomization;
  const below: Descent = { ...descent, around: [...around, folder] };
  const told = (field: string): Unchecked => ({
    path,
    line: placeOf([field]).line,
    message: `what ${field} does is not computed here; check the result instead: kubectl kustomize ${
      folder || '.'
    } | service-router check -`,
  });
  const unchecked = kustomization.notComputed.map(told);
  const leftOut = kustomization.ofOtherKinds.map(told);
  let objects = [...start];
  const take = (build: FolderBuild) => {
    unchecked.push(...build.unchecked);
    leftOut.push(...build.leftOut);
  };
  for (const { entry, place } of [
    ...entriesOf(kustomization, 'resources'),
    ...entriesOf(kustomization, 'bases'),
  ]) {
    if (isRemote(entry)) {
      const message = `${entry} is somewhere else and was not read`;
      unchecked.push({ path, line: place.line, message });
    } else {
      const build = resourceOf(entry, place, kustomization, below);
      take(build);
      for (const object of build.objects) {
        addTo(objects, object, place);
      }
    }
  }
  for (const { entry, place } of entriesOf(kustomization, 'components')) {
    const component = folderAt(entry, place, folder, below);
    const build = buildFolder(component, below, objects);
    take(build);
    objects = build.objects;
  }
  const first = patched(objects, firstPatchesOf(kustomization, reader));
  const renamed = transformed(first.objects, kustomization);
  refuseTwice(renamed, placeOf(['namespace']));
  const last = patched(renamed, lastPatchesOf(kustomization, reader));
  unchecked.push(...first.unchecked, ...last.unchecked);
  return { objects: last.objects, unchecked, leftOut };
}

/** Objects of two namespaces may have one name, until they are put into one. */
function refuseTwice(objects: readonly BuiltObject[], place: Place): void {
  const known: BuiltObject[] = [];
  for (const object of objects) {
    addTo(known, object, place);
  }
}

function entriesOf(
  { spec, placeOf }: KustomizationFile,
  field: 'resources' | 'bases' | 'components',
): { entry: string; place: Place }[] {
  return spec[field].map((entry, index) => ({
    entry,
    place: placeOf([field, index]),
  }));
}

function resourceOf(
  entry: string,
  place: Place,
  { folder }: KustomizationFile,
  descent: Descent,
): FolderBuild {
  const { reader } = descent;
  const path = resolved(folder, entry);
  if (path === undefined || !reader.files.has(path)) {
    return buildFolder(folderAt(entry, place, folder, descent), descent);
  }
  if (!isBelow(folder, path)) {
    throw new BuildFault(
      place,
      `${entry} is outside of the folder of this kustomization, which Kustomize does not allow`,
      'Name the folder of the file, with a kustomization.yaml in it, instead of the file.',
    );
  }
  const { pieces, faults: yamlFaults } = reader.yaml(path);
  const { manifests, faults } = reader.manifests(path);
  const [fault] = [...yamlFaults, ...faults];
  if (fault) {
    const { message, remedy, ...at } = fault;
    throw new BuildFault(at, message, remedy);
  }
  const foreign = pieces.find(
    ({ value, placeOf }) =>
      value !== null &&
      value !== undefined &&
      !isObject(value) &&
      placeOf([]).path === path,
  );
  if (foreign) {
    throw new BuildFault(
      foreign.placeOf([]),
      'this is no Kubernetes object: apiVersion, kind and metadata.name are expected',
      'Mend the object, or take the file out of resources.',
    );
  }
  return { objects: manifests.map(asWritten), unchecked: [], leftOut: [] };
}

function isObject(value: unknown): boolean {
  const { apiVersion, kind } = (value ?? {}) as Record<string, unknown>;
  return typeof apiVersion === 'string' && typeof kind === 'string';
}

function folderAt(
  entry: string,
  place: Place,
  folder: string,
  { reader, around }: Descent,
): string {
  const found = resolved(folder, entry);
  if (
    found === undefined ||
    kustomizationPathOf(reader.files, found) === undefined
  ) {
    const isThere =
      found !== undefined &&
      [...reader.files.keys()].some(path => isBelow(found, path));
    throw new BuildFault(
      place,
      isThere
        ? `${entry} is a folder without kustomization.yaml`
        : `there is no file and no folder ${entry} here`,
      isThere
        ? 'Add one to it, or name its files singly.'
        : 'Mend the path, or add what is missing.',
    );
  }
  if (around.includes(found)) {
    throw circleFault(entry, place, [
      ...around.slice(around.indexOf(found)),
      found,
    ]);
  }
  return found;
}

/** @param circle - folders, each of which refers to the next one; the last is the first again */
function circleFault(
  entry: string,
  place: Place,
  circle: readonly string[],
): BuildFault {
  const [first, ...others] = circle.map(folder => folder || '.');
  return circle.length === 2
    ? new BuildFault(
        place,
        `${entry} is the folder of this kustomization itself`,
        'Take the reference out.',
      )
    : new BuildFault(
        place,
        `${entry} closes a circle: ${first} needs ${others.join(
          ', which needs ',
        )}; Kustomize builds none of them`,
        'Take one of the references out.',
      );
}

function addTo(
  objects: BuiltObject[],
  object: BuiltObject,
  place: Place,
): void {
  const id = idOf(object);
  const other = objects.find(known => isSameId(idOf(known), id));
  if (other) {
    throw new BuildFault(
      place,
      `${describeManifest(object.origin)} is there twice: ${
        object.origin.path
      }, line ${object.origin.line}, and ${other.origin.path}, line ${
        other.origin.line
      }`,
      'Take one of them out.',
    );
  }
  objects.push(object);
}
