import { InputError } from '@backstage/errors';
import { DeployedNames, deployedNames } from '../kustomize/deployedNames';
import { UnreadFile } from '../reading';
import { isManifestPath } from '../reading/manifestFiles';
import { YamlStream } from '../yaml';

/** A YAML document of a repository that is a map. @public */
export interface RepositoryDocument {
  path: string;
  /** Place among the documents of its file. */
  index: number;
  value: Record<string, unknown>;
}

/** What a draft began with. */
interface BegunDraft {
  files: ReadonlyMap<string, string>;
  unread?: readonly UnreadFile[];
  names?: DeployedNames;
}

/**
 * The files of a repository while they are being changed. Paths have forward slashes.
 *
 * Immutable: each change gives a new draft. A file that is no YAML is passed over until it would have to be changed.
 *
 * @public
 */
export class RepositoryDraft {
  private readonly streams = new Map<string, YamlStream | InputError>();

  constructor(
    readonly files: ReadonlyMap<string, string>,
    private readonly begun: BegunDraft = { files },
  ) {}

  /** Files in a folder or below it that are there, and of which nobody knows what they hold. */
  unreadIn(folder: string): UnreadFile[] {
    const prefix = prefixOf(folder);
    return (this.begun.unread ?? []).filter(({ path }) =>
      path.startsWith(prefix),
    );
  }

  /** What the objects are called in clusters, as the files were when the draft was begun: no change of ours renames one. */
  names(): DeployedNames {
    this.begun.names ??= deployedNames(this.begun.files);
    return this.begun.names;
  }

  has(path: string): boolean {
    return this.files.has(path);
  }

  /**
   * One file; empty when there is none.
   *
   * @throws InputError naming the file when it is not valid YAML
   */
  file(path: string): YamlStream {
    const stream = this.read(path);
    if (stream instanceof InputError) {
      throw stream;
    }
    return stream;
  }

  with({ path, text }: YamlStream): RepositoryDraft {
    return this.withText(path, text);
  }

  /** The draft with another text of a file, whether it is YAML or not. */
  withText(path: string, text: string): RepositoryDraft {
    return this.files.get(path) === text
      ? this
      : this.next(path, new Map(this.files).set(path, text));
  }

  without(path: string): RepositoryDraft {
    const files = new Map(this.files);
    files.delete(path);
    return this.next(path, files);
  }

  /**
   * Paths of all files in a folder or below it that may be applied: those that a change of ours may be made in, and JSON, which
   * is looked at and never changed.
   */
  appliedPathsIn(folder: string): string[] {
    const prefix = prefixOf(folder);
    return [...this.files]
      .filter(
        ([path, text]) =>
          path.startsWith(prefix) &&
          isManifestPath(path) &&
          // What other tools have in JSON may be large, and slow to parse.
          (!/\.json$/i.test(path) || text.includes('"apiVersion"')),
      )
      .map(([path]) => path)
      .sort();
  }

  /** Paths of the YAML files in a folder, with those below it where `isDeep`; in the order of their names. */
  yamlPathsIn(folder: string, isDeep = false): string[] {
    const prefix = prefixOf(folder);
    return [...this.files.keys()]
      .filter(
        path =>
          path.startsWith(prefix) &&
          /\.ya?ml$/.test(path) &&
          (isDeep || !path.slice(prefix.length).includes('/')),
      )
      .sort();
  }

  /** The documents of the readable YAML files in a folder, with those below it where `isDeep`. */
  documentsIn(folder: string, isDeep = false): RepositoryDocument[] {
    return this.yamlPathsIn(folder, isDeep).flatMap(path =>
      this.documentsOf(path),
    );
  }

  /** The documents of one file; none when it is not YAML. */
  documentsOf(path: string): RepositoryDocument[] {
    const stream = this.read(path);
    return stream instanceof InputError
      ? []
      : stream
          .values()
          .flatMap((value, index) =>
            isRecord(value) ? [{ path, index, value }] : [],
          );
  }

  /** What keeps the YAML files of a folder from being read, one error per file. */
  unreadableIn(folder: string, isDeep = false): InputError[] {
    return this.yamlPathsIn(folder, isDeep).flatMap(
      path => this.unreadableAt(path) ?? [],
    );
  }

  /** What keeps a file from being read; undefined when nothing does. */
  unreadableAt(path: string): InputError | undefined {
    const stream = this.read(path);
    return stream instanceof InputError ? stream : undefined;
  }

  private read(path: string): YamlStream | InputError {
    const known =
      this.streams.get(path) ?? readable(path, this.files.get(path));
    this.streams.set(path, known);
    return known;
  }

  /** What was read of the other files stays read. */
  private next(
    changed: string,
    files: ReadonlyMap<string, string>,
  ): RepositoryDraft {
    const draft = new RepositoryDraft(files, this.begun);
    for (const [path, stream] of this.streams) {
      if (path !== changed) {
        draft.streams.set(path, stream);
      }
    }
    return draft;
  }
}

/** What the paths of files in a folder begin with. */
function prefixOf(folder: string): string {
  return folder === '.' || folder === '' ? '' : `${folder}/`;
}

/** A map of texts or more at a place of a value; empty when there is none. */
export function recordAt(
  value: unknown,
  path: readonly string[],
): Record<string, unknown> {
  const found = path.reduce<unknown>(
    (parent, key) => (isRecord(parent) ? parent[key] : undefined),
    value,
  );
  return isRecord(found) ? found : {};
}

/** Whether a value is a map. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readable(path: string, text = ''): YamlStream | InputError {
  try {
    const stream = YamlStream.parse(path, text);
    stream.values();
    return stream;
  } catch (error) {
    if (error instanceof InputError) {
      return error;
    }
    throw error;
  }
}
