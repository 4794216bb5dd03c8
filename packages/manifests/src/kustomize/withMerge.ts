import { FieldPath, ManifestObject, Unchecked } from '../reading';
import { isRecord } from '../reading/Manifest';
import { BuildFault } from './BuildFault';
import { BuiltObject, changed } from './BuiltObject';
import { MergeMismatch, mergePatch } from './mergePatch';
import { Patch, textsOf } from './Patch';

/**
 * The object with a strategic merge patch applied; absent where the patch deletes it.
 *
 * @throws BuildFault when the patch does not fit
 */
export function withMerge(
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
