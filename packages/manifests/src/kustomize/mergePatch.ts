import { FieldPath } from '../reading';
import { isRecord } from '../reading/Manifest';

/** What a merge makes of a value, and the paths in it that the patch decided. */
export interface Merged {
  /** Absent where the patch deletes the value. */
  value: unknown;
  decided: FieldPath[];
  /**
   * Where a number or a boolean takes the place of a text: Kustomize makes a text of it where the old text is quoted in
   * its file, which cannot be told from the value.
   */
  unsure: FieldPath[];
}

/** A patch has a list, a map or a single value where the object has another of the three. */
export class MergeMismatch extends Error {
  readonly name = 'MergeMismatch';

  constructor(
    readonly field: FieldPath,
    readonly found: string,
    readonly given: string,
  ) {
    super(`${field.join('.')} is ${found}, and the patch has ${given}`);
  }
}

const DIRECTIVE = '$patch';

/**
 * What a strategic merge patch makes of an object whose kind Kustomize has no schema of, which is every custom resource:
 * maps are merged, lists and all else are replaced, null deletes.
 */
export function mergePatch(
  target: unknown,
  patch: unknown,
  at: FieldPath = [],
): Merged {
  if (patch === null) {
    return { value: undefined, decided: [at], unsure: [] };
  }
  const isThere = target !== undefined && target !== null;
  if (isThere && formOf(target) !== formOf(patch)) {
    throw new MergeMismatch(at, formOf(target), formOf(patch));
  }
  if (!isRecord(patch)) {
    const isUnsure = typeof target === 'string' && typeof patch !== 'string';
    return { value: patch, decided: [at], unsure: isUnsure ? [at] : [] };
  }
  const { [DIRECTIVE]: directive, ...fields } = patch;
  if (directive === 'delete') {
    return { value: undefined, decided: [at], unsure: [] };
  }
  if (directive === 'replace' || !isRecord(target)) {
    return { value: withoutNulls(fields), decided: [at], unsure: [] };
  }
  const value: Record<string, unknown> = { ...target };
  const decided: FieldPath[] = [];
  const unsure: FieldPath[] = [];
  for (const [key, part] of Object.entries(fields)) {
    const merged = mergePatch(target[key], part, [...at, key]);
    decided.push(...merged.decided);
    unsure.push(...merged.unsure);
    if (merged.value === undefined) {
      delete value[key];
    } else {
      value[key] = merged.value;
    }
  }
  return { value, decided, unsure };
}

function withoutNulls(value: unknown): unknown {
  return isRecord(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([key, part]) => part !== null && key !== DIRECTIVE)
          .map(([key, part]) => [key, withoutNulls(part)]),
      )
    : value;
}

function formOf(value: unknown): string {
  if (Array.isArray(value)) {
    return 'a list';
  }
  return isRecord(value) ? 'a map' : 'a single value';
}
