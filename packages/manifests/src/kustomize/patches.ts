import { applyOperation, JsonPatchError, Operation } from 'fast-json-patch';
import { FieldPath, ManifestObject, Place, Unchecked } from '../reading';
import { ManifestReader } from '../reading/createManifestReader';
import { isRecord } from '../reading/Manifest';
import { YamlPiece, yamlPieces } from '../reading/yamlPieces';
import { BuildFault } from './BuildFault';
import { BuiltObject, changed, idOf, isSameId, ObjectId } from './BuiltObject';
import { KustomizationFile } from './kustomizationFile';
import { MergeMismatch, mergePatch } from './mergePatch';
import { isBelow, resolved } from './paths';
import { isTargeted, PatchTarget } from './selectors';

/** One patch of a kustomization: operations, or parts of an object. */
interface Patch {
  kind: 'operations' | 'merge';
  value: unknown;
  /** Where the patch begins. */
  place: Place;
  placeOf: (field: FieldPath) => Place;
  target?: PatchTarget;
  /** The target names one object, as the old form does. */
  isExact?: boolean;
}

/** What patches make of objects. */
interface Patched {
  objects: BuiltObject[];
  unchecked: Unchecked[];
}

/** The objects after the patches of a kustomization that come before its other changes. */
export function patched(
  objects: readonly BuiltObject[],
  kustomization: KustomizationFile,
  reader: ManifestReader,
): Patched {
  const { spec } = kustomization;
  const patches = [
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
  return withPatches(objects, patches);
}

/** The objects after the patches of the old form `patchesJson6902`, which come last. */
export function patchedLast(
  objects: readonly BuiltObject[],
  kustomization: KustomizationFile,
  reader: ManifestReader,
): Patched {
  const patches = kustomization.spec.patchesJson6902.flatMap((entry, index) => {
    const at = ['patchesJson6902', index];
    return readPatch(entry, at, [...at, 'patch'], kustomization, reader).map(
      patch => ({ ...patch, isExact: true }),
    );
  });
  return withPatches(objects, patches);
}

function withPatches(
  objects: readonly BuiltObject[],
  patches: readonly Patch[],
): Patched {
  return patches.reduce<Patched>(withPatch, {
    objects: [...objects],
    unchecked: [],
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

function withPatch({ objects, unchecked }: Patched, patch: Patch): Patched {
  const targets = targetsOf(objects, patch);
  const told: Unchecked[] = [];
  const result = objects.flatMap(object => {
    if (!targets.has(object)) {
      return [object];
    }
    if (patch.kind === 'operations') {
      return [withOperations(object, patch)];
    }
    const { merged, unsure } = withMerge(object, patch);
    told.push(...unsure);
    return merged ? [merged] : [];
  });
  return { objects: result, unchecked: [...unchecked, ...told] };
}

function targetsOf(
  objects: BuiltObject[],
  { target, value, place, isExact }: Patch,
): Set<BuiltObject> {
  if (target && !isExact) {
    try {
      return new Set(objects.filter(object => isTargeted(object, target)));
    } catch (error) {
      throw new BuildFault(
        place,
        `the target of this patch cannot be read: ${(error as Error).message}`,
        'Mend the target.',
      );
    }
  }
  const id = target ? idOfTarget(target) : idOfPatch(value, place);
  const found = objects.filter(object =>
    [idOf(object), ...object.formerIds].some(known => isSameId(known, id)),
  );
  const told = `${id.kind} ${id.namespace ? `${id.namespace}/` : ''}${id.name}`;
  if (found.length !== 1) {
    throw new BuildFault(
      place,
      found.length === 0
        ? `no object of this folder is the ${told} (${id.apiVersion}) that this patch is for`
        : `${found.length} objects are the ${told} that this patch is for`,
      'Give the patch the apiVersion, kind, name and namespace that the object has in its own file.',
    );
  }
  return new Set(found);
}

function idOfTarget({
  group,
  version = '',
  kind = '',
  name = '',
  namespace,
}: PatchTarget): ObjectId {
  const apiVersion = group ? `${group}/${version}` : version;
  return { apiVersion, kind, name, namespace };
}

function idOfPatch(value: unknown, place: Place): ObjectId {
  const { apiVersion, kind, metadata } = value as Record<string, unknown>;
  const { name, namespace } = isRecord(metadata)
    ? metadata
    : { name: undefined, namespace: undefined };
  if (
    typeof apiVersion !== 'string' ||
    typeof kind !== 'string' ||
    typeof name !== 'string'
  ) {
    throw new BuildFault(
      place,
      'this patch does not say which object it is for',
      'Give it apiVersion, kind and metadata.name, or a target beside it.',
    );
  }
  return {
    apiVersion,
    kind,
    name,
    namespace: typeof namespace === 'string' ? namespace : undefined,
  };
}

function withMerge(
  object: BuiltObject,
  { value: patch, placeOf }: Patch,
): { merged?: BuiltObject; unsure: Unchecked[] } {
  const { apiVersion, kind, metadata } = object.value;
  const { value, decided, unsure } = mergedWith(object, patch, placeOf);
  if (!isRecord(value)) {
    return { unsure: [] };
  }
  // Whatever a patch says of them, an object keeps its kind and its name.
  const kept: ManifestObject = {
    ...value,
    apiVersion,
    kind,
    metadata: {
      ...(isRecord(value.metadata) ? value.metadata : {}),
      name: metadata.name,
      namespace: metadata.namespace,
    },
  };
  if (metadata.namespace === undefined) {
    delete kept.metadata.namespace;
  }
  return {
    merged: changed(
      object,
      kept,
      decided
        .filter(field => !isIdentity(field))
        .map(field => [field, rest => placeOf([...field, ...rest])]),
    ),
    unsure: unsure
      .filter(field => !isIdentity(field))
      .map(field => ({
        ...placeOf(field),
        message: `${field.join(
          '.',
        )} is a text in its file and none in this patch, and Kustomize keeps the quotes if there are any; write the value of the patch in quotes if a text is meant`,
      })),
  };
}

function mergedWith(
  object: BuiltObject,
  patch: unknown,
  placeOf: Patch['placeOf'],
) {
  try {
    return mergePatch(object.value, textsOf(patch));
  } catch (error) {
    if (!(error instanceof MergeMismatch)) {
      throw error;
    }
    throw new BuildFault(
      placeOf(error.field),
      `this patch does not fit ${object.value.kind} ${object.value.metadata.name}: ${error.message}`,
      'Give the value the same form in both.',
    );
  }
}

/** The fields by which a patch says which object it is for. */
function isIdentity(field: FieldPath): boolean {
  return ['apiVersion', 'kind', 'metadata.name', 'metadata.namespace'].includes(
    field.join('.'),
  );
}

/** Labels and annotations of a patch as texts, which Kustomize makes them whatever they are. */
function textsOf(patch: unknown): unknown {
  if (!isRecord(patch) || !isRecord(patch.metadata)) {
    return patch;
  }
  const metadata = { ...patch.metadata };
  for (const field of ['labels', 'annotations']) {
    const values = metadata[field];
    if (isRecord(values)) {
      metadata[field] = Object.fromEntries(
        Object.entries(values).map(([key, value]) => [
          key,
          typeof value === 'object' ? value : String(value),
        ]),
      );
    }
  }
  return { ...patch, metadata };
}

function withOperations(object: BuiltObject, patch: Patch): BuiltObject {
  let value: unknown = structuredClone(object.value);
  const changes: [FieldPath, (rest: FieldPath) => Place][] = [];
  (patch.value as unknown[]).forEach((operation, index) => {
    const place = patch.placeOf([index]);
    if (!isOperation(operation)) {
      throw new BuildFault(
        place,
        'this is no JSON patch operation: op (add, remove, replace, move, copy, test) and path are expected',
        'Mend the operation.',
      );
    }
    // Kustomize replaces also what is not there yet, as long as what is around it is.
    const asAdded =
      operation.op === 'replace' &&
      !Array.isArray(parentOf(value, operation.path))
        ? { ...operation, op: 'add' as const }
        : operation;
    try {
      value = applyOperation(value, asAdded, true, true).newDocument;
    } catch (error) {
      throw new BuildFault(
        place,
        `the operation ${operation.op} ${operation.path} does not fit ${
          object.value.kind
        } ${object.value.metadata.name}: ${reasonOf(error)}`,
        'Mend the path, or remove the operation.',
      );
    }
    if (operation.op !== 'test') {
      const field = fieldOf(operation.path);
      changes.push([
        field,
        rest =>
          patch.placeOf([
            index,
            ...(rest.length > 0 ? ['value', ...rest] : []),
          ]),
      ]);
    }
  });
  return changed(object, withTexts(value as ManifestObject), changes);
}

/** Kustomize writes labels and annotations as texts. */
function withTexts(object: ManifestObject): ManifestObject {
  return textsOf(object) as ManifestObject;
}

function isOperation(value: unknown): value is Operation {
  return (
    isRecord(value) &&
    typeof value.path === 'string' &&
    ['add', 'remove', 'replace', 'move', 'copy', 'test'].includes(
      String(value.op),
    )
  );
}

function fieldOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map(part => part.replace(/~1/g, '/').replace(/~0/g, '~'));
}

function parentOf(value: unknown, pointer: string): unknown {
  return fieldOf(pointer)
    .slice(0, -1)
    .reduce<unknown>(
      (around, key) =>
        typeof around === 'object' && around !== null
          ? (around as Record<string, unknown>)[key]
          : undefined,
      value,
    );
}

function reasonOf(error: unknown): string {
  const text =
    error instanceof JsonPatchError || error instanceof Error
      ? error.message
      : String(error);
  return text.split('\n')[0];
}
