import isDeepEqual from 'fast-deep-equal';
import { Document, parseDocument } from 'yaml';
import { lineEndingOf } from './lines';

/**
 * The text that a changed document becomes: the cut, where reading it back gives exactly the changed document; else the
 * document written anew by the `yaml` library, which keeps comments and order.
 *
 * @param text - of the document before
 * @param cut - the change made in the text itself; undefined where its form does not allow one
 */
export function smallestEdit(
  text: string,
  changed: Document,
  cut: string | undefined,
): string {
  if (cut !== undefined && reads(cut, changed.toJS())) {
    return cut;
  }
  return changed
    .toString({
      lineWidth: 0,
      indentSeq: !/^( *)[^\s#-][^\n]*:[ \t]*\r?\n\1- /m.test(text),
      flowCollectionPadding: !/[[{][^\s\]}]/.test(text),
    })
    .replace(/\n/g, lineEndingOf(text));
}

function reads(text: string, expected: unknown): boolean {
  const document = parseDocument(text);
  return document.errors.length === 0 && isDeepEqual(document.toJS(), expected);
}
