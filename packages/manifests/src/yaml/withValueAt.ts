import { InputError } from '@backstage/errors';
import isDeepEqual from 'fast-deep-equal';
import {
  Document,
  isAlias,
  isMap,
  isScalar,
  parseDocument,
  Scalar,
  YAMLMap,
} from 'yaml';
import {
  columnOf,
  endOfLine,
  endOfNode,
  inline,
  lineEndingOf,
  withoutLines,
} from './lines';
import { smallestEdit } from './smallestEdit';

/** Keys from the root of a document to a value. @public */
export type YamlPath = readonly [string, ...string[]];

/** What can be set at a place of a document. @public */
export type YamlScalar = string | boolean;

/**
 * The text of one YAML document with one value set, or removed where `value` is undefined.
 *
 * The change is cut into the text where the document's form allows it, so that a review shows one changed line. Where it
 * does not (flow maps, block scalars), the document is written anew by the `yaml` library, which keeps comments and
 * order. A cut counts only when reading the result back gives exactly the value asked for and everything else as it was.
 *
 * @param file - name of the file, for messages
 * @public
 */
export function withValueAt(
  text: string,
  path: YamlPath,
  value: YamlScalar | undefined,
  file: string,
): string {
  const document = parseDocument(text);
  refuseForeignShape(document, path, file);
  const isSo = isDeepEqual(document.getIn(path), value);
  // What is not written here may be merged from elsewhere.
  if (isSo && (value !== undefined || !holds(read(text), path))) {
    return text;
  }
  const rewritten = document.clone() as Document;
  if (value === undefined) {
    rewritten.deleteIn(path);
  } else {
    makeWay(rewritten, path);
    rewritten.setIn(path, value);
  }
  const cut =
    value === undefined
      ? withoutValue(text, document, path)
      : withValue(text, document, path, value);
  try {
    const result = smallestEdit(text, rewritten, cut);
    if (isDeepEqual(read(result), expected(read(text), path, value))) {
      return result;
    }
  } catch (error) {
    // An alias is left without its anchor.
    if (!(error instanceof ReferenceError)) {
      throw error;
    }
  }
  throw new InputError(
    `${file}: ${path.join(
      '.',
    )} is shared with other places through a YAML anchor, so that to change it would change them as well. Write the value out at each of them`,
  );
}

/** A text as the tools of Kubernetes read it, with what anchors share written out. */
function read(text: string): unknown {
  const value = parseDocument(text, { merge: true, logLevel: 'error' }).toJS();
  return JSON.parse(JSON.stringify(value ?? null));
}

function holds(around: unknown, path: readonly string[]): boolean {
  const [key, ...rest] = path;
  return (
    key === undefined ||
    (typeof around === 'object' &&
      around !== null &&
      Object.hasOwn(around, key) &&
      holds((around as Record<string, unknown>)[key], rest))
  );
}

/** A value with one value in it set, or removed where it is undefined. */
function expected(
  around: unknown,
  [key, ...rest]: readonly string[],
  value: YamlScalar | undefined,
): unknown {
  const result: Record<string, unknown> = {
    ...(around as Record<string, unknown> | null),
  };
  if (rest.length > 0) {
    result[key] = expected(result[key], rest, value);
  } else if (value === undefined) {
    delete result[key];
  } else {
    result[key] = value;
  }
  return result;
}

/** @throws InputError when something on the way to the value is not a map */
export function refuseForeignShape(
  document: Document,
  path: YamlPath,
  file: string,
): void {
  if (
    document.contents &&
    !isMap(document.contents) &&
    !isNull(document.contents)
  ) {
    throw new InputError(
      `${file} must be a map with the key ${path[0]}, but it is something else, such as a list or a text`,
    );
  }
  path.slice(0, -1).forEach((_, depth) => {
    const parent = path.slice(0, depth + 1);
    const node = document.getIn(parent, true);
    const isEmpty = node === undefined || isNull(node);
    if (!isEmpty && !isMap(node)) {
      throw new InputError(
        `${file}: ${parent.join('.')} must be a map with the key ${
          path[depth + 1]
        }, but it is ${
          isAlias(node) ? `the alias *${node.source}` : 'something else'
        }. Write it out as a map`,
      );
    }
  });
}

function isNull(node: unknown): boolean {
  return isScalar(node) && node.value === null;
}

/** A key without a value, `annotations:`, holds null where a map is needed. */
export function makeWay(document: Document, path: YamlPath): void {
  for (let depth = 1; depth < path.length; depth += 1) {
    const parent = path.slice(0, depth);
    const node = document.getIn(parent, true);
    if (isScalar(node)) {
      const map = new YAMLMap();
      map.comment = node.comment;
      map.commentBefore = node.commentBefore;
      document.setIn(parent, map);
    }
  }
}

function withValue(
  text: string,
  document: Document,
  path: YamlPath,
  value: YamlScalar,
): string | undefined {
  const existing = document.getIn(path, true);
  if (isScalar(existing)) {
    return withScalar(text, existing, value);
  }
  const depth = depthOfDeepestMap(document, path);
  const map = document.getIn(path.slice(0, depth), true) as YAMLMap | undefined;
  const [first] = map?.items ?? [];
  if (
    !map ||
    map.flow ||
    !isScalar(first?.key) ||
    !first.key.range ||
    !map.range
  ) {
    return undefined;
  }
  const indent = columnOf(text, first.key.range[0]);
  const missing = path.slice(depth);
  if (map.has(missing[0])) {
    return undefined;
  }
  const lines = missing.map((key, level) => {
    const isLast = level === missing.length - 1;
    return `${' '.repeat(indent + 2 * level)}${inline(key)}:${
      isLast ? ` ${inline(value)}` : ''
    }`;
  });
  const neighbour = missing.length === 1 ? lastScalarOf(map) : undefined;
  const end = endOfLine(
    text,
    endOfNode(text, neighbour ?? map) ?? map.range[1],
  );
  const lineEnding = lineEndingOf(text);
  return (
    text.slice(0, end) +
    lines.map(line => lineEnding + line).join('') +
    text.slice(end)
  );
}

/** A value is written below those of its kind, above the maps and lists of the same map. */
function lastScalarOf(map: YAMLMap): Scalar | undefined {
  const scalars = map.items.flatMap(({ value }) =>
    isScalar(value) && value.range ? [value] : [],
  );
  return scalars.at(-1);
}

function withScalar(
  text: string,
  scalar: Scalar,
  value: YamlScalar,
): string | undefined {
  const isOneLine =
    scalar.type !== Scalar.BLOCK_LITERAL && scalar.type !== Scalar.BLOCK_FOLDED;
  if (!scalar.range || !isOneLine || scalar.anchor || scalar.tag) {
    return undefined;
  }
  const [start, end] = scalar.range;
  const separator = text[start - 1] === ':' ? ' ' : '';
  return text.slice(0, start) + separator + inline(value) + text.slice(end);
}

function withoutValue(
  text: string,
  document: Document,
  path: YamlPath,
): string | undefined {
  const parent = document.getIn(path.slice(0, -1), true);
  if (!isMap(parent) || parent.flow || parent.items.length < 2) {
    return undefined;
  }
  const pair = parent.items.find(
    item => isScalar(item.key) && item.key.value === path[path.length - 1],
  );
  if (!isScalar(pair?.key) || !pair.key.range) {
    return undefined;
  }
  const start = pair.key.range[0] - columnOf(text, pair.key.range[0]);
  const end = endOfNode(text, pair.value);
  return end === undefined || text.slice(start, pair.key.range[0]).trim() !== ''
    ? undefined
    : withoutLines(text, start, end);
}

function depthOfDeepestMap(document: Document, path: YamlPath): number {
  let depth = path.length - 1;
  while (depth > 0 && !isMap(document.getIn(path.slice(0, depth), true))) {
    depth -= 1;
  }
  return depth;
}
