import { JsonObject, JsonValue } from '../json/json';
import { StructuralSchema } from '../schema/StructuralSchema';
import {
  difference,
  EMPTY_SET,
  FieldSet,
  FieldSetBuilder,
  intersection,
  isEmptySet,
  outside,
  union,
} from './FieldSet';
import {
  compareFields,
  Comparison,
  fieldSetOf,
  withDeclaredParents,
} from './fieldSets';
import { Conflict, conflictError } from './conflicts';
import { FieldManager, identityOf, ManagedEntry } from './managedFields';
import { mergeFields, withoutFields } from './mergeFields';

/** Metadata that no manager owns: the API server alone decides it. */
const UNOWNED: FieldSet = (() => {
  const set = new FieldSetBuilder();
  set.insert(['f:apiVersion']);
  set.insert(['f:kind']);
  set.insert(['f:metadata']);
  for (const name of [
    'name',
    'namespace',
    'creationTimestamp',
    'selfLink',
    'uid',
    'clusterName',
    'generation',
    'managedFields',
    'resourceVersion',
  ]) {
    set.insert(['f:metadata', `f:${name}`]);
  }
  return set;
})();

/** Which kind of object, and which parts of it the endpoint resets. */
export interface OwnershipScope {
  schema: StructuralSchema;
  /** Fields that this endpoint never changes, so that nobody comes to own them through it. */
  reset: FieldSet;
}

/** The outcome of an apply. */
export interface Applied {
  object: JsonObject;
  managed: Map<string, ManagedEntry>;
}

/**
 * Server-side apply: merges a configuration into the live object and removes
 * what its manager applied before, applies no longer, and nobody else owns.
 *
 * @param live - the live object without managedFields
 * @param configuration - what the manager wants
 * @param managers - who manages what now
 * @throws StatusError 409 when other managers own fields that would change
 */
export function applyConfiguration(
  live: JsonObject,
  configuration: JsonObject,
  managers: ReadonlyMap<string, ManagedEntry>,
  by: FieldManager & { force: boolean; time: string },
  scope: OwnershipScope,
): Applied {
  const { schema } = scope;
  const identity = identityOf(by);
  const last = managers.get(identity)?.fields ?? EMPTY_SET;
  const wanted = outside(fieldSetOf(configuration, schema), scope.reset);
  const entry: ManagedEntry = {
    manager: by.manager,
    operation: by.operation,
    apiVersion: by.apiVersion,
    subresource: by.subresource,
    fields: wanted,
    time: managers.get(identity)?.time ?? '',
  };
  const claimed = new Map(managers).set(identity, entry);
  const merged = mergeFields(live, configuration, schema);
  const object = isEmptySet(difference(last, wanted))
    ? (merged as JsonObject)
    : removeAbandoned(merged, claimed, last, schema);
  const comparison = comparisonWithin(live, object, scope);
  const conflicts = conflictsOf(claimed, identity, comparison);
  if (conflicts.size > 0 && !by.force) {
    throw conflictError(conflicts);
  }
  const managed = released(claimed, identity, conflicts, comparison);
  return { object, managed };
}

/** Server-side bookkeeping of every other write: who changes a field comes to own it. */
export function trackUpdate(
  live: JsonObject,
  updated: JsonObject,
  managers: ReadonlyMap<string, ManagedEntry>,
  by: FieldManager & { time: string },
  scope: OwnershipScope,
): Map<string, ManagedEntry> {
  const comparison = comparisonWithin(live, updated, scope);
  const conflicts = conflictsOf(managers, undefined, comparison);
  const managed = released(managers, undefined, conflicts, comparison);
  const taken = strip(union(comparison.modified, comparison.added));
  if (!isEmptySet(taken)) {
    const identity = identityOf(by);
    const previous = managed.get(identity)?.fields ?? EMPTY_SET;
    managed.set(identity, {
      manager: by.manager,
      operation: by.operation,
      apiVersion: by.apiVersion,
      subresource: by.subresource,
      fields: union(previous, taken),
      time: by.time,
    });
  }
  return managed;
}

/** The fields of the set that a manager can own. */
function strip(fields: FieldSet): FieldSet {
  return difference(fields, UNOWNED);
}

function comparisonWithin(
  live: JsonObject,
  updated: JsonObject,
  { schema, reset }: OwnershipScope,
): Comparison {
  const { added, modified, removed } = compareFields(live, updated, schema);
  return {
    added: outside(added, reset),
    modified: outside(modified, reset),
    removed: outside(removed, reset),
  };
}

function conflictsOf(
  managers: ReadonlyMap<string, ManagedEntry>,
  own: string | undefined,
  comparison: Comparison,
): Map<string, Conflict> {
  const changed = union(comparison.modified, comparison.added);
  const conflicts = new Map<string, Conflict>();
  for (const [identity, entry] of managers) {
    const fields = intersection(entry.fields, changed);
    if (identity !== own && !isEmptySet(fields)) {
      conflicts.set(identity, { entry, fields });
    }
  }
  return conflicts;
}

/** The managers after others lost what was changed, and everybody what was removed. */
function released(
  managers: ReadonlyMap<string, ManagedEntry>,
  own: string | undefined,
  conflicts: ReadonlyMap<string, { fields: FieldSet }>,
  { removed }: Comparison,
): Map<string, ManagedEntry> {
  const remaining = new Map<string, ManagedEntry>();
  for (const [identity, entry] of managers) {
    const lost = conflicts.get(identity)?.fields ?? EMPTY_SET;
    const kept =
      identity === own
        ? entry.fields
        : difference(difference(entry.fields, lost), removed);
    const fields = strip(kept);
    if (!isEmptySet(fields)) {
      remaining.set(identity, { ...entry, fields });
    }
  }
  return remaining;
}

/**
 * Takes out what the manager applied last time, then puts back what anybody
 * still owns, and what nobody owned in the first place.
 */
function removeAbandoned(
  merged: JsonValue,
  claimed: ReadonlyMap<string, ManagedEntry>,
  last: FieldSet,
  schema: StructuralSchema,
): JsonObject {
  const whole = (set: FieldSet) => withDeclaredParents(set, schema);
  const lastWhole = whole(last);
  const owned = [...claimed.values()].reduce(
    (all, entry) => union(all, entry.fields),
    EMPTY_SET,
  );
  const mergedSet = whole(fieldSetOf(merged, schema));
  const stripped = withoutFields(merged, lastWhole, schema);
  const strippedSet = whole(fieldSetOf(stripped, schema));
  const withOwned = withoutFields(
    merged,
    difference(mergedSet, union(strippedSet, whole(owned))),
    schema,
  );
  const withOwnedSet = whole(fieldSetOf(withOwned, schema));
  const abandoned = intersection(
    difference(mergedSet, withOwnedSet),
    lastWhole,
  );
  return withoutFields(merged, abandoned, schema) as JsonObject;
}
