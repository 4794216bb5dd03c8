import { InputError } from '@backstage/errors';
import {
  Document,
  isAlias,
  isMap,
  isScalar,
  parseDocument,
  Scalar,
  stringify,
  YAMLMap,
} from 'yaml';
import isDeepEqual from 'fast-deep-equal';

/** Keys from the root of a document to a value. @public */
export type YamlPath = readonly [string, ...string[]];

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
  value: string | undefined,
  file: string,
): string {
  const document = parseDocument(text);
  refuseForeignShape(document, path, file);
  if (isDeepEqual(document.getIn(path), value)) {
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
  if (cut !== undefined && reads(cut, rewritten.toJS())) {
    return cut;
  }
  const lineEnding = text.includes('\r\n') ? '\r\n' : '\n';
  return rewritten
    .toString({
      lineWidth: 0,
      indentSeq: !/^( *)[^\s#-][^\n]*:[ \t]*\r?\n\1- /m.test(text),
      flowCollectionPadding: !/[[{][^\s\]}]/.test(text),
    })
    .replace(/\n/g, lineEnding);
}

function refuseForeignShape(
  document: Document,
  path: YamlPath,
  file: string,
): void {
  path.slice(0, -1).forEach((_, depth) => {
    const parent = path.slice(0, depth + 1);
    const node = document.getIn(parent, true);
    const isEmpty =
      node === undefined || (isScalar(node) && node.value === null);
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

/** A key without a value, `annotations:`, holds null where a map is needed. */
function makeWay(document: Document, path: YamlPath): void {
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
  value: string,
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
  const end = endOfLine(text, lastCharacterOf(text, map.range[1]));
  const lineEnding = text.includes('\r\n') ? '\r\n' : '\n';
  return (
    text.slice(0, end) +
    lines.map(line => lineEnding + line).join('') +
    text.slice(end)
  );
}

function withScalar(
  text: string,
  scalar: Scalar,
  value: string,
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
  if (!isScalar(pair?.key) || !pair.key.range || !isScalar(pair.value)) {
    return undefined;
  }
  const { range } = pair.value;
  const start = pair.key.range[0] - columnOf(text, pair.key.range[0]);
  if (!range || text.slice(start, pair.key.range[0]).trim() !== '') {
    return undefined;
  }
  const lineEnd = endOfLine(text, lastCharacterOf(text, range[1]));
  const next = text.indexOf('\n', lineEnd);
  return text.slice(0, start) + (next < 0 ? '' : text.slice(next + 1));
}

function depthOfDeepestMap(document: Document, path: YamlPath): number {
  let depth = path.length - 1;
  while (depth > 0 && !isMap(document.getIn(path.slice(0, depth), true))) {
    depth -= 1;
  }
  return depth;
}

/** A text as a YAML scalar that stays on its line. */
function inline(value: string): string {
  const plain = stringify(value, { lineWidth: 0, compat: 'yaml-1.1' });
  const line = plain.slice(0, -1);
  return /[\r\n]/.test(line) ? JSON.stringify(value) : line;
}

function reads(text: string, expected: unknown): boolean {
  const document = parseDocument(text);
  return document.errors.length === 0 && isDeepEqual(document.toJS(), expected);
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

function endOfLine(text: string, offset: number): number {
  const end = /\r?\n|$/g;
  end.lastIndex = offset;
  return end.exec(text)?.index ?? text.length;
}

function lastCharacterOf(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}
