import { FieldPath, Place } from '../reading';
import { ManifestReader } from '../reading/createManifestReader';
import { isRecord } from '../reading/Manifest';
import { YamlPiece, yamlPieces } from '../reading/yamlPieces';
import { BuildFault } from './BuildFault';
import { KustomizationFile } from './kustomizationFile';
import { Patch } from './Patch';
import { isBelow, resolved } from './paths';
import { PatchTarget } from './selectors';

/** The patches of a kustomization that come before its other changes. */
export function firstPatchesOf(
  kustomization: KustomizationFile,
  reader: ManifestReader,
): Patch[] {
  const { spec } = kustomization;
  return [
    ...spec.patchesStrategicMerge.flatMap((entry, index) => {
      const at = ['patchesStrategicMerge', index];
      const isInline = entry.includes('\n') || /^\s*\{/.test(entry);
      return readPatch(
        isInline ? { patch: entry } : { path: entry },
        at,
        isInline ? at : undefined,
        kustomization,
        reader,
      );
    }),
    ...spec.patches.flatMap((entry, index) => {
      const at = ['patches', index];
      return readPatch(entry, at, [...at, 'patch'], kustomization, reader);
    }),
  ];
}

/** The patches of the old form `patchesJson6902`, which come last. */
export function lastPatchesOf(
  kustomization: KustomizationFile,
  reader: ManifestReader,
): Patch[] {
  return kustomization.spec.patchesJson6902.flatMap((entry, index) => {
    const at = ['patchesJson6902', index];
    return readPatch(entry, at, [...at, 'patch'], kustomization, reader).map(
      patch => ({ ...patch, isExact: true }),
    );
  });
}

function readPatch(
  entry: { path?: string; patch?: string; target?: PatchTarget },
  at: FieldPath,
  inlineAt: FieldPath | undefined,
  kustomization: KustomizationFile,
  reader: ManifestReader,
): Patch[] {
  const place = kustomization.placeOf(at);
  if ((entry.path === undefined) === (entry.patch === undefined)) {
    throw new BuildFault(
      place,
      'a patch needs either path or patch',
      'Give the file of the patch in path, or its text in patch.',
    );
  }
  const { path, text, shift } =
    entry.path === undefined
      ? {
          path: kustomization.path,
          text: entry.patch!,
          shift: inlineShift(kustomization, inlineAt ?? at, reader),
        }
      : { ...patchFile(entry.path, place, kustomization, reader), shift: 0 };
  const isList = /^\s*(?:---[^\n]*\n\s*)?(?:#[^\n]*\n\s*)*[-[]/.test(text);
  const { pieces, faults } = yamlPieces(
    path,
    text,
    isList ? 'kubectl' : 'kustomize',
  );
  if (faults.length > 0) {
    const { message, remedy, line } = faults[0];
    throw new BuildFault({ path, line: line + shift }, message, remedy);
  }
  const found = pieces
    .filter(({ value }) => value !== null && value !== undefined)
    .map((piece): Patch => patchOf(piece, shift, entry.target));
  if (found.length === 0) {
    throw new BuildFault(
      place,
      'this patch is empty',
      'Remove it, or fill it.',
    );
  }
  return found;
}

function patchOf(
  { value, placeOf }: YamlPiece,
  shift: number,
  target: PatchTarget | undefined,
): Patch {
  const moved = (field: FieldPath): Place => {
    const { path, line } = placeOf(field);
    return { path, line: line + shift };
  };
  const place = moved([]);
  if (Array.isArray(value)) {
    if (!target) {
      throw new BuildFault(
        place,
        'a JSON patch does not say by itself which object it is for',
        'Add a target with kind and name beside it.',
      );
    }
    return { kind: 'operations', value, place, placeOf: moved, target };
  }
  if (!isRecord(value)) {
    throw new BuildFault(
      place,
      'this is no patch: a map with parts of an object, or a list of JSON patch operations, is expected',
      'Mend the patch.',
    );
  }
  return { kind: 'merge', value, place, placeOf: moved, target };
}

/** Lines between the start of the kustomization file and the first line of a text in it. */
function inlineShift(
  { path, placeOf }: KustomizationFile,
  at: FieldPath,
  reader: ManifestReader,
): number {
  const { line } = placeOf(at);
  const lines = (reader.files.get(path) ?? '').split('\n');
  const isBlock = /[|>][-+0-9]*\s*(?:#.*)?$/.test(lines[line - 1] ?? '');
  return isBlock ? line : line - 1;
}

function patchFile(
  path: string,
  place: Place,
  { folder }: KustomizationFile,
  { files }: ManifestReader,
): { path: string; text: string } {
  const found = resolved(folder, path);
  const text = found === undefined ? undefined : files.get(found);
  if (found === undefined || text === undefined) {
    throw new BuildFault(
      place,
      `there is no file ${path} here`,
      'Mend the path, or add the file.',
    );
  }
  if (!isBelow(folder, found)) {
    throw new BuildFault(
      place,
      `${path} is outside of the folder of this kustomization, which Kustomize does not allow`,
      'Move the patch into the folder.',
    );
  }
  return { path: found, text };
}
