import { FieldPath, Place } from '../reading';
import { isRecord } from '../reading/Manifest';
import { PatchTarget } from './selectors';

/** One patch of a kustomization: operations, or parts of an object. */
export interface Patch {
  kind: 'operations' | 'merge';
  value: unknown;
  /** Where the patch begins. */
  place: Place;
  placeOf: (field: FieldPath) => Place;
  target?: PatchTarget;
  /** The target names one object, as the old form does. */
  isExact?: boolean;
}

/** An object, or a part of one, with its labels and annotations as texts, which Kustomize makes them whatever they are. */
export function textsOf(patch: unknown): unknown {
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
