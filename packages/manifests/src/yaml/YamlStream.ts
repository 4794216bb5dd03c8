import { InputError } from '@backstage/errors';
import { Document, parseAllDocuments, stringify } from 'yaml';
import { withItemAt, withoutItemAt, YamlItem } from './withItemAt';
import { withValueAt, YamlPath, YamlScalar } from './withValueAt';

/**
 * A file of YAML documents that is changed by the smallest possible edit: whatever is not asked for stays as it is,
 * byte by byte.
 *
 * Immutable: each change gives a new stream.
 *
 * @public
 */
export class YamlStream {
  private constructor(
    /** Name of the file, for messages. */
    readonly path: string,
    readonly text: string,
    private readonly documents: readonly Document[],
  ) {}

  /**
   * @param path - name of the file, for messages
   * @param text - its content; empty for a file that does not exist
   * @throws InputError naming the file and the place when the text is not YAML
   */
  static parse(path: string, text: string): YamlStream {
    const parsed = parseAllDocuments(text, { merge: true });
    const documents: Document[] = 'empty' in parsed ? [] : parsed;
    for (const document of documents) {
      const [error] = document.errors;
      if (error) {
        throw new InputError(
          `${path} is not valid YAML, so it was left as it is: ${error.message}`,
        );
      }
    }
    return new YamlStream(path, text, documents);
  }

  /** The documents as plain values, in the order of the file. */
  values(): unknown[] {
    return this.documents.map(document => {
      try {
        return document.toJS();
      } catch (error) {
        throw new InputError(
          `${this.path} cannot be read, so it was left as it is: ${
            error instanceof Error ? error.message : String(error)
          }`,
        );
      }
    });
  }

  /**
   * The same stream with one value set in one document, or removed where `value` is undefined. A stream without documents
   * gets its first one.
   *
   * @throws InputError when something on the way to the value is not a map
   */
  with(
    index: number,
    path: YamlPath,
    value: YamlScalar | undefined,
  ): YamlStream {
    if (this.documents.length === 0) {
      return value === undefined ? this : this.append(nested(path, value));
    }
    return this.edit(index, text => withValueAt(text, path, value, this.path));
  }

  /**
   * The same stream with one more entry at the end of a list of one document; the list is made where there is none.
   *
   * @throws InputError when the place is taken by something that is no list
   */
  withItem(index: number, path: YamlPath, item: YamlItem): YamlStream {
    return this.edit(index, text => withItemAt(text, path, item, this.path));
  }

  /** The same stream without one entry of a list, and without the list when that was its only one. */
  withoutItem(index: number, path: YamlPath, item: number): YamlStream {
    return this.edit(index, text => withoutItemAt(text, path, item));
  }

  /**
   * The same stream without one document. What a file begins with, such as a licence, is the file's: it stays for as long as
   * there is another document.
   */
  withoutDocument(index: number): YamlStream {
    const start = this.startOf(index);
    const end = this.endOf(index);
    const after = this.text.slice(end);
    const head = index === 0 && after !== '' ? this.head() : '';
    const isFirst = index === 0 && !/^---/m.test(this.text.slice(0, end));
    return YamlStream.parse(
      this.path,
      this.text.slice(0, start) +
        head +
        (isFirst ? after.replace(/^---[ \t]*\r?\n/, '') : after),
    );
  }

  /** Comments and empty lines before anything else. */
  private head(): string {
    const [head] = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*/.exec(this.text) ?? [''];
    return head.includes('#') ? head : '';
  }

  /** The same stream with one more document at its end. */
  append(value: unknown): YamlStream {
    const rendered = stringify(value, {
      lineWidth: 0,
      // Readers of YAML 1.1, kubectl among them, take a bare `on` or `1:30` for something else than a text.
      compat: 'yaml-1.1',
    });
    const before =
      this.text === '' || this.text.endsWith('\n')
        ? this.text
        : `${this.text}\n`;
    const divider = this.documents.length > 0 ? '---\n' : '';
    return YamlStream.parse(
      this.path,
      before + inLineEndingsOf(before, divider + rendered),
    );
  }

  private edit(index: number, change: (text: string) => string): YamlStream {
    const start = this.startOf(index);
    const end = this.endOf(index);
    return YamlStream.parse(
      this.path,
      this.text.slice(0, start) +
        change(this.text.slice(start, end)) +
        this.text.slice(end),
    );
  }

  private startOf(index: number): number {
    return index === 0 ? 0 : this.endOf(index - 1);
  }

  private endOf(index: number): number {
    const isLast = index === this.documents.length - 1;
    const end = isLast ? undefined : this.documents[index].range?.[2];
    return end ?? this.text.length;
  }
}

function nested(path: YamlPath, value: YamlScalar): unknown {
  return path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
}

function inLineEndingsOf(model: string, text: string): string {
  return model.includes('\r\n') ? text.replace(/\n/g, '\r\n') : text;
}
