import { isMap, isNode, isScalar, isSeq, stringify } from 'yaml';

/** A value as YAML that stays on its line. */
export function inline(value: string | boolean): string {
  const plain = stringify(value, { lineWidth: 0, compat: 'yaml-1.1' });
  const line = plain.slice(0, -1);
  return /[\r\n]/.test(line) ? JSON.stringify(value) : line;
}

/** How the lines of a text end. */
export function lineEndingOf(text: string): '\r\n' | '\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Characters of its line before a place. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** Where the line of a place ends, before its line ending. */
export function endOfLine(text: string, offset: number): number {
  const end = /\r?\n|$/g;
  end.lastIndex = offset;
  return end.exec(text)?.index ?? text.length;
}

/**
 * Where the last character of a node is written, without the comments that follow it, which belong to what is around it.
 *
 * @returns undefined for a node that was not read from a text
 */
export function endOfNode(text: string, node: unknown): number | undefined {
  if (!isNode(node) || !node.range) {
    return undefined;
  }
  if (isMap(node) && !node.flow && node.items.length > 0) {
    const { key, value } = node.items[node.items.length - 1];
    const isEmpty = isScalar(value) && value.range?.[0] === value.range?.[1];
    return endOfNode(text, isEmpty ? key : value) ?? node.range[1];
  }
  if (isSeq(node) && !node.flow && node.items.length > 0) {
    return endOfNode(text, node.items[node.items.length - 1]) ?? node.range[1];
  }
  return text.slice(0, node.range[1]).trimEnd().length;
}

/** A text without the lines from the start of one to the one that a place is on. */
export function withoutLines(text: string, start: number, end: number): string {
  const next = text.indexOf('\n', endOfLine(text, end));
  return text.slice(0, start) + (next < 0 ? '' : text.slice(next + 1));
}
