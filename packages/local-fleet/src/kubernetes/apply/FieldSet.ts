import { isJsonObject, JsonObject, JsonValue } from '../json/json';
import { comparePathElements } from './pathElements';

/**
 * A set of field paths, in the form of `fieldsV1`: a tree whose edges are path
 * elements (`f:name`, `k:{"type":"Ready"}`, `v:"x"`, `i:0`). A node is a member
 * when its own path is in the set; the root is never one. Sets are not changed
 * once built; every operation returns a new one.
 */
export interface FieldSet {
  readonly isMember: boolean;
  readonly children: ReadonlyMap<string, FieldSet>;
}

/** The set without any path. */
export const EMPTY_SET: FieldSet = { isMember: false, children: new Map() };

/** A tree that is being built. */
export class FieldSetBuilder implements FieldSet {
  isMember = false;
  readonly children = new Map<string, FieldSetBuilder>();

  /** The node below a path element, added where it was missing. */
  child(element: string): FieldSetBuilder {
    let node = this.children.get(element);
    if (!node) {
      node = new FieldSetBuilder();
      this.children.set(element, node);
    }
    return node;
  }

  /** Adds a path. */
  insert(path: readonly string[]): void {
    path.reduce<FieldSetBuilder>(
      (node, element) => node.child(element),
      this,
    ).isMember = true;
  }
}

/** Whether no path is in the set. */
export function isEmptySet(set: FieldSet): boolean {
  return !set.isMember && [...set.children.values()].every(isEmptySet);
}

function combine(
  left: FieldSet | undefined,
  right: FieldSet | undefined,
  keep: (inLeft: boolean, inRight: boolean) => boolean,
): FieldSet {
  if (!left || !right) {
    // Below here only one side has paths: they stay all, or none.
    const stays = left ? keep(true, false) : keep(false, true);
    return (stays && (left ?? right)) || EMPTY_SET;
  }
  const children = new Map<string, FieldSet>();
  const elements = new Set([...left.children.keys(), ...right.children.keys()]);
  for (const element of elements) {
    const child = combine(
      left.children.get(element),
      right.children.get(element),
      keep,
    );
    if (child.isMember || child.children.size > 0) {
      children.set(element, child);
    }
  }
  return {
    isMember: keep(left.isMember, right.isMember),
    children,
  };
}

/** The paths in either set. */
export function union(left: FieldSet, right: FieldSet): FieldSet {
  return combine(left, right, (a, b) => a || b);
}

/** The paths in both sets. */
export function intersection(left: FieldSet, right: FieldSet): FieldSet {
  return combine(left, right, (a, b) => a && b);
}

/** The paths of the left set that are not in the right one. */
export function difference(left: FieldSet, right: FieldSet): FieldSet {
  return combine(left, right, (a, b) => a && !b);
}

/** The paths of the left set that are neither in the right one nor below one of its paths. */
export function outside(left: FieldSet, right: FieldSet): FieldSet {
  const children = new Map<string, FieldSet>();
  for (const [element, child] of left.children) {
    const other = right.children.get(element);
    if (!other) {
      children.set(element, child);
    } else if (!other.isMember) {
      const rest = outside(child, other);
      if (rest.isMember || rest.children.size > 0) {
        children.set(element, rest);
      }
    }
  }
  return { isMember: left.isMember, children };
}

/** Every path of the set: at each level first the members, then what is below. */
export function pathsOf(set: FieldSet): string[][] {
  const paths: string[][] = [];
  const visit = (node: FieldSet, path: string[]) => {
    const children = [...node.children].sort(([left], [right]) =>
      comparePathElements(left, right),
    );
    for (const [element, child] of children) {
      if (child.isMember) {
        paths.push([...path, element]);
      }
    }
    children.forEach(([element, child]) => visit(child, [...path, element]));
  };
  visit(set, []);
  return paths;
}

/** Whether a path is in the set. */
export function hasPath(set: FieldSet, path: readonly string[]): boolean {
  let node: FieldSet | undefined = set;
  for (const element of path) {
    node = node?.children.get(element);
  }
  return node?.isMember ?? false;
}

/** The set as `fieldsV1` of a managedFields entry. */
export function encodeFieldSet(set: FieldSet): JsonObject {
  const encoded: JsonObject = {};
  if (set.isMember && set.children.size > 0) {
    encoded['.'] = {};
  }
  for (const element of [...set.children.keys()].sort(comparePathElements)) {
    encoded[element] = encodeFieldSet(set.children.get(element) as FieldSet);
  }
  return encoded;
}

/** Reads `fieldsV1`: a leaf is a member, a node with children only if it has `.`. */
export function decodeFieldSet(encoded: JsonValue | undefined): FieldSet {
  const visit = (value: JsonValue): FieldSet => {
    const entries = Object.entries(isJsonObject(value) ? value : {});
    return {
      isMember: entries.length === 0 || entries.some(([name]) => name === '.'),
      children: new Map(
        entries
          .filter(([name]) => name !== '.')
          .map(([name, child]) => [name, visit(child)]),
      ),
    };
  };
  return { ...visit(encoded ?? {}), isMember: false };
}
