import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { git, GitError } from './git';

/** The branch that the clusters follow. @public */
export const MAIN = 'main';

const AUTHOR = {
  GIT_AUTHOR_NAME: 'Service Router',
  GIT_AUTHOR_EMAIL: 'service-router@localhost',
  GIT_COMMITTER_NAME: 'Service Router',
  GIT_COMMITTER_EMAIL: 'service-router@localhost',
};

/** The text files of one commit, by path. @public */
export interface Snapshot {
  /** Full hash of the commit. */
  commit: string;
  files: ReadonlyMap<string, string>;
}

/**
 * A bare git repository in a folder.
 * @public
 */
export class BareRepository {
  private constructor(
    readonly folder: string,
    private readonly searchPath: string,
  ) {}

  /**
   * Opens the repository, or makes it with one commit that holds the files of a folder.
   *
   * @param options - `searchPath`: where `git` is looked for, as in `PATH`
   */
  static async open(options: {
    folder: string;
    seed: string;
    searchPath: string;
  }): Promise<BareRepository> {
    const repository = new BareRepository(options.folder, options.searchPath);
    const exists = await stat(path.join(options.folder, 'HEAD')).then(
      () => true,
      () => false,
    );
    if (!exists) {
      await repository.#git(['init', '--bare', '--initial-branch', MAIN]);
    }
    if (!(await repository.head())) await repository.#seed(options.seed);
    return repository;
  }

  /** Hash of the last commit of a branch; undefined when there is no such branch. */
  async head(branch = MAIN): Promise<string | undefined> {
    return this.#hashOf(`refs/heads/${branch}`);
  }

  /**
   * A file of a branch.
   * @returns its content and the hash of that content, undefined when there is no such file
   */
  async file(
    branch: string,
    filePath: string,
  ): Promise<{ hash: string; content: Buffer } | undefined> {
    const commit = await this.head(branch);
    const hash =
      commit && (await this.#hashOf(`${commit}:${filePath}`, '^{blob}'));
    if (!hash) return undefined;
    return { hash, content: await this.#git(['cat-file', 'blob', hash]) };
  }

  /** All files of a commit whose path is wanted. */
  async snapshot(
    commit: string,
    isWanted: (filePath: string) => boolean,
  ): Promise<Snapshot> {
    const listing = await this.#git(['ls-tree', '-r', '-z', commit]);
    const entries = listing
      .toString('utf8')
      .split('\0')
      .filter(Boolean)
      .map(line => {
        const [attributes, filePath] = line.split('\t');
        const [mode, type, hash] = attributes.split(' ');
        return { mode, type, hash, filePath };
      })
      // A symbolic link is a blob too; it is not followed, since it may lead anywhere.
      .filter(
        ({ type, mode, filePath }) =>
          type === 'blob' && mode !== '120000' && isWanted(filePath),
      );
    const contents = await this.#blobs(entries.map(({ hash }) => hash));
    return {
      commit,
      files: new Map(
        entries.map(({ filePath }, index) => [filePath, contents[index]]),
      ),
    };
  }

  async #blobs(hashes: string[]): Promise<string[]> {
    if (hashes.length === 0) return [];
    const output = await this.#git(['cat-file', '--batch'], {
      input: `${hashes.join('\n')}\n`,
    });
    const contents: string[] = [];
    let offset = 0;
    for (const _hash of hashes) {
      const lineEnd = output.indexOf('\n', offset);
      // `<hash> blob <size>`, the content, and a newline.
      const size = Number(
        output.subarray(offset, lineEnd).toString().split(' ')[2],
      );
      const start = lineEnd + 1;
      contents.push(output.subarray(start, start + size).toString('utf8'));
      offset = start + size + 1;
    }
    return contents;
  }

  async #seed(folder: string): Promise<void> {
    const temporary = await mkdtemp(path.join(os.tmpdir(), 'fleet-index-'));
    const environment = {
      ...AUTHOR,
      GIT_INDEX_FILE: path.join(temporary, 'index'),
    };
    try {
      await this.#git(['--work-tree', folder, 'add', '--all', '--force', '.'], {
        environment,
      });
      const tree = await this.#text(['write-tree'], environment);
      const commit = await this.#text(
        ['commit-tree', tree, '-m', 'The platform and its first application'],
        environment,
      );
      await this.#git(['update-ref', `refs/heads/${MAIN}`, commit]);
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  }

  async #hashOf(
    revision: string,
    peel: '' | '^{blob}' = '',
  ): Promise<string | undefined> {
    try {
      const hash = await this.#text([
        'rev-parse',
        '--verify',
        '--quiet',
        '--end-of-options',
        revision,
      ]);
      if (peel && (await this.#text(['cat-file', '-t', hash])) !== 'blob') {
        return undefined;
      }
      return hash;
    } catch (error) {
      if (error instanceof GitError) return undefined;
      throw error;
    }
  }

  async #text(
    args: string[],
    environment?: Record<string, string>,
  ): Promise<string> {
    return (await this.#git(args, { environment })).toString().trim();
  }

  #git(
    args: string[],
    options: { environment?: Record<string, string>; input?: string } = {},
  ): Promise<Buffer> {
    return git(this.folder, args, { path: this.searchPath, ...options });
  }
}
