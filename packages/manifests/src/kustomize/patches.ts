import { Unchecked } from '../reading';
import { BuiltObject } from './BuiltObject';
import { Patch } from './Patch';
import { targetsOf } from './patchTargets';
import { withMerge } from './withMerge';
import { withOperations } from './withOperations';

/** What patches make of objects. */
export interface Patched {
  objects: BuiltObject[];
  unchecked: Unchecked[];
}

/** The objects with patches applied, one after the other. */
export function patched(
  objects: readonly BuiltObject[],
  patches: readonly Patch[],
): Patched {
  return patches.reduce<Patched>(withPatch, {
    objects: [...objects],
    unchecked: [],
  });
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
