import { isJsonObject, jsonEquals, JsonValue } from '../json/json';
import { StructuralSchema } from '../schema/StructuralSchema';
import { FieldSet, FieldSetBuilder } from './FieldSet';
import {
  childrenOf,
  FieldChild,
  isDeclared,
  isEmptyValue,
  schemaBelow,
  shapeOf,
} from './fieldTypes';

/**
 * The fields that a configuration sets: every leaf, every item of an associative
 * list, and every additional member. This is what an apply comes to own.
 */
export function fieldSetOf(
  value: JsonValue,
  schema: StructuralSchema | undefined,
): FieldSet {
  const root = new FieldSetBuilder();
  collect(value, schema, root);
  return root;
}

function collect(
  value: JsonValue,
  schema: StructuralSchema | undefined,
  node: FieldSetBuilder,
): void {
  const shape = shapeOf(schema, value);
  if (shape === 'leaf') {
    node.isMember = true;
    return;
  }
  for (const child of childrenOf(schema, value)) {
    const below = node.child(child.element);
    collect(child.value, child.schema, below);
    const isEmptyMap =
      child.value === null ||
      (isJsonObject(child.value) && isEmptyValue(child.value));
    if (
      child.name === undefined ||
      isEmptyMap ||
      !isDeclared(schema, child.name)
    ) {
      below.isMember = true;
    }
    // An empty list of items sets nothing that could be owned.
    if (!below.isMember && below.children.size === 0) {
      node.children.delete(child.element);
    }
  }
}

/** What differs between two states of an object. */
export interface Comparison {
  added: FieldSet;
  modified: FieldSet;
  removed: FieldSet;
}

/** The fields by which the right value differs from the left. */
export function compareFields(
  left: JsonValue,
  right: JsonValue,
  schema: StructuralSchema | undefined,
): Comparison {
  const builders = {
    added: new FieldSetBuilder(),
    modified: new FieldSetBuilder(),
    removed: new FieldSetBuilder(),
  };
  compare(left, right, schema, [], builders);
  return builders;
}

type ComparisonBuilder = { [K in keyof Comparison]: FieldSetBuilder };

function compare(
  left: JsonValue | undefined,
  right: JsonValue | undefined,
  schema: StructuralSchema | undefined,
  path: readonly string[],
  into: ComparisonBuilder,
): void {
  const isLeft = isGranular(left, schema);
  const isRight = isGranular(right, schema);
  // An empty map or list against none is a change of the field itself.
  const isLeaf =
    (!isLeft && !isRight) || (isEmptyValue(left) && isEmptyValue(right));
  const isPresent = left !== undefined && right !== undefined;
  const changesForm =
    isPresent &&
    left !== null &&
    right !== null &&
    (isLeft !== isRight || Array.isArray(left) !== Array.isArray(right));
  if (!isPresent) {
    (left === undefined ? into.added : into.removed).insert(path);
  } else if (changesForm || (isLeaf && !jsonEquals(left, right))) {
    into.modified.insert(path);
  }
  if (changesForm) {
    compareChildren(isLeft ? left : undefined, undefined, schema, path, into);
    compareChildren(undefined, isRight ? right : undefined, schema, path, into);
  } else if (!isLeaf) {
    compareChildren(left, right, schema, path, into);
  }
}

/** Whether the value is owned by its parts rather than as a whole. */
function isGranular(
  value: JsonValue | undefined,
  schema: StructuralSchema | undefined,
): boolean {
  return (
    value !== undefined && value !== null && shapeOf(schema, value) !== 'leaf'
  );
}

function compareChildren(
  left: JsonValue | undefined,
  right: JsonValue | undefined,
  schema: StructuralSchema | undefined,
  path: readonly string[],
  into: ComparisonBuilder,
): void {
  const lefts = indexed(schema, left);
  const rights = indexed(schema, right);
  for (const element of new Set([...lefts.keys(), ...rights.keys()])) {
    const [l, ...moreLeft] = lefts.get(element) ?? [];
    const [r, ...moreRight] = rights.get(element) ?? [];
    const at = [...path, element];
    if (moreLeft.length > 0 || moreRight.length > 0) {
      compareDuplicates([l, ...moreLeft], [r, ...moreRight], at, into.modified);
    } else {
      compare(l?.value, r?.value, schemaBelow(schema, element), at, into);
    }
  }
}

function compareDuplicates(
  left: (FieldChild | undefined)[],
  right: (FieldChild | undefined)[],
  path: readonly string[],
  modified: FieldSetBuilder,
): void {
  const values = (children: (FieldChild | undefined)[]) =>
    children.flatMap(child => (child ? [child.value] : []));
  if (!jsonEquals(values(left), values(right))) {
    modified.insert(path);
  }
}

function indexed(
  schema: StructuralSchema | undefined,
  value: JsonValue | undefined,
): Map<string, FieldChild[]> {
  const index = new Map<string, FieldChild[]>();
  for (const child of childrenOf(schema, value)) {
    const same = index.get(child.element);
    if (same) {
      same.push(child);
    } else {
      index.set(child.element, [child]);
    }
  }
  return index;
}

/**
 * The set with every declared field that has a path below it added itself, so
 * that emptied objects go with their last field.
 */
export function withDeclaredParents(
  set: FieldSet,
  schema: StructuralSchema | undefined,
): FieldSet {
  const children = new Map<string, FieldSet>();
  for (const [element, child] of set.children) {
    const below = withDeclaredParents(child, schemaBelow(schema, element));
    const declared =
      child.children.size > 0 &&
      element.startsWith('f:') &&
      isDeclared(schema, element.slice(2));
    children.set(element, {
      children: below.children,
      isMember: below.isMember || declared,
    });
  }
  return { isMember: set.isMember, children };
}
