import { applyOperation, Operation } from 'fast-json-patch';
import { FieldPath, ManifestObject, Place } from '../reading';
import { isRecord } from '../reading/Manifest';
import { BuildFault } from './BuildFault';
import { BuiltObject, changed } from './BuiltObject';
import { Patch, textsOf } from './Patch';

/**
 * The object with the operations of a JSON patch (RFC 6902) applied.
 *
 * @throws BuildFault when one of them does not fit
 */
export function withOperations(object: BuiltObject, patch: Patch): BuiltObject {
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
  return changed(object, textsOf(value) as ManifestObject, changes);
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
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n')[0];
}
