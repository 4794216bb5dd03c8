import { InputError } from '@backstage/errors';
import {
  Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  YAMLMap,
  YAMLSeq,
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
import { makeWay, refuseForeignShape, YamlPath } from './withValueAt';

/** An entry of a list: a text, or a map of one text, as `path: patch.yaml`. @public */
export type YamlItem = string | Readonly<Record<string, string>>;

/**
 * The text of one YAML document with one more entry at the end of a list, which is made where there is none.
 *
 * @param file - name of the file, for messages
 * @throws InputError when something on the way to the list is not a map
 * @public
 */
export function withItemAt(
  text: string,
  path: YamlPath,
  item: YamlItem,
  file: string,
): string {
  const document = parseDocument(text);
  refuseForeignShape(document, path, file);
  const list = document.getIn(path, true);
  if (isNode(list) && !isSeq(list) && !isEmpty(list)) {
    throw new InputError(
      `${file}: ${path.join(
        '.',
      )} must be a list, but it is something else. Write it out as a list`,
    );
  }
  const changed = document.clone() as Document;
  if (isSeq(list)) {
    changed.addIn(path, changed.createNode(item));
  } else {
    makeWay(changed, path);
    changed.setIn(path, changed.createNode([item]));
  }
  const cut = isSeq(list)
    ? withItem(text, list, item)
    : withList(text, document, path, item);
  return smallestEdit(text, changed, cut);
}

/**
 * The text of one YAML document without one entry of a list; without the list when that was its only entry.
 *
 * @public
 */
export function withoutItemAt(
  text: string,
  path: YamlPath,
  index: number,
): string {
  const document = parseDocument(text);
  const list = document.getIn(path, true);
  const changed = document.clone() as Document;
  const isOnly = isSeq(list) && list.items.length === 1;
  changed.deleteIn(isOnly ? path : [...path, index]);
  return smallestEdit(
    text,
    changed,
    isSeq(list) ? withoutItem(text, document, path, index) : undefined,
  );
}

function withItem(
  text: string,
  list: YAMLSeq,
  item: YamlItem,
): string | undefined {
  const end = endOfNode(text, list);
  if (list.flow || !list.range || end === undefined) {
    return undefined;
  }
  return withLineAfter(text, end, columnOf(text, list.range[0]), item);
}

function withList(
  text: string,
  document: Document,
  path: YamlPath,
  item: YamlItem,
): string | undefined {
  const parent = document.getIn(path.slice(0, -1), true);
  const key = path[path.length - 1];
  if (!isMap(parent) || parent.flow || parent.has(key)) {
    return undefined;
  }
  const end = endOfNode(text, parent);
  const [first] = (parent as YAMLMap).items;
  if (end === undefined || !isNode(first?.key) || !first.key.range) {
    return undefined;
  }
  const indent = columnOf(text, first.key.range[0]);
  const at = endOfLine(text, end);
  const head = `${lineEndingOf(text)}${' '.repeat(indent)}${inline(key)}:`;
  const withHead = text.slice(0, at) + head + text.slice(at);
  return withLineAfter(withHead, at + head.length, indent + 2, item);
}

function withLineAfter(
  text: string,
  place: number,
  indent: number,
  item: YamlItem,
): string {
  const at = endOfLine(text, place);
  const entry =
    typeof item === 'string'
      ? inline(item)
      : Object.entries(item)
          .map(([key, value]) => `${inline(key)}: ${inline(value)}`)
          .join(`${lineEndingOf(text)}${' '.repeat(indent + 2)}`);
  return `${text.slice(0, at)}${lineEndingOf(text)}${' '.repeat(
    indent,
  )}- ${entry}${text.slice(at)}`;
}

function withoutItem(
  text: string,
  document: Document,
  path: YamlPath,
  index: number,
): string | undefined {
  const list = document.getIn(path, true) as YAMLSeq;
  const item = list.items[index];
  const end = endOfNode(text, item);
  if (list.flow || !isNode(item) || !item.range || end === undefined) {
    return undefined;
  }
  let start = item.range[0];
  if (list.items.length === 1) {
    const parent = document.getIn(path.slice(0, -1), true);
    const pair = isMap(parent)
      ? parent.items.find(
          ({ key }) => isNode(key) && String(key) === path[path.length - 1],
        )
      : undefined;
    if (!isNode(pair?.key) || !pair.key.range) {
      return undefined;
    }
    start = pair.key.range[0];
  }
  return withoutLines(text, start - columnOf(text, start), end);
}

/** A key without a value, `resources:`, holds null where a list is needed. */
function isEmpty(node: unknown): boolean {
  return isScalar(node) && node.value === null;
}
