import { Place } from '../reading';
import { isRecord } from '../reading/Manifest';
import { BuildFault } from './BuildFault';
import { BuiltObject, idOf, isSameId, ObjectId } from './BuiltObject';
import { Patch } from './Patch';
import { isTargeted, PatchTarget } from './selectors';

/**
 * The objects that a patch is for: those of its target, else the one that it names itself.
 *
 * @throws BuildFault when the one that it names is not there
 */
export function targetsOf(
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
