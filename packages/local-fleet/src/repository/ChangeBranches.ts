import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { MAIN } from './BareRepository';
import { git, GitError } from './git';

/** There is no such branch, or it is the one that changes go into. @public */
export class UnknownChangeError extends Error {
  readonly name = 'UnknownChangeError';

  constructor(branch: string, known: readonly string[]) {
    super(
      `There is no change "${branch}"; ${
        known.length > 0 ? `there are ${known.join(', ')}` : 'there is none'
      }.`,
    );
  }
}

/** Files of a change were changed on main as well. @public */
export class MergeConflictError extends Error {
  readonly name = 'MergeConflictError';

  constructor(branch: string, paths: readonly string[]) {
    super(
      `"${branch}" cannot be merged: ${paths.join(
        ', ',
      )} changed on ${MAIN} in the meantime. Discard the change and make it again.`,
    );
  }
}

/** A branch was begun beside main, not from it. @public */
export class UnrelatedChangeError extends Error {
  readonly name = 'UnrelatedChangeError';

  constructor(branch: string) {
    super(
      `"${branch}" cannot be merged: it has no commit in common with ${MAIN}. Discard it, and make the change on a branch of ${MAIN}.`,
    );
  }
}

/** A branch that somebody wants merged, as a pull request shows it. @public */
export interface ChangeBranch {
  branch: string;
  commit: string;
  author: string;
  /** ISO 8601 */
  date: string;
  /** First line of the last commit's message. */
  title: string;
  /** The rest of it. */
  description: string;
  /** Files that differ from main; none where nothing can be merged. */
  paths: string[];
  /** Why it cannot be merged, whatever is on main, and what to do. */
  obstacle?: string;
}

/** A change with all that it does. @public */
export interface ShownChange extends ChangeBranch {
  /** What it does to each line. */
  diff: string;
  /** What the clusters would not make of it as it asks for it; a sentence each. */
  remarks: string[];
}

/** What there is to say of the files of a commit, of which some are a change. */
export type Remarks = (
  commit: string,
  paths: readonly string[],
) => Promise<string[]>;

const MERGER = {
  GIT_AUTHOR_NAME: 'Local fleet',
  GIT_AUTHOR_EMAIL: 'fleet@localhost',
  GIT_COMMITTER_NAME: 'Local fleet',
  GIT_COMMITTER_EMAIL: 'fleet@localhost',
};

/** The branches of a repository that are to be merged into its main branch, by a person. */
export class ChangeBranches {
  constructor(
    private readonly folder: string,
    private readonly searchPath: string,
    private readonly remarks: Remarks = async () => [],
  ) {}

  /** In the order of their names. */
  async list(): Promise<ChangeBranch[]> {
    return Promise.all((await this.#branches()).map(name => this.#read(name)));
  }

  /**
   * What a change does to each line, and what is to be said of it.
   *
   * @throws UnknownChangeError
   */
  async show(branch: string): Promise<ShownChange> {
    await this.#refuseUnknown(branch);
    const change = await this.#read(branch);
    return {
      ...change,
      remarks: await this.remarks(change.commit, change.paths),
      diff: change.obstacle
        ? ''
        : await this.#text(['diff', `${MAIN}...${ref(branch)}`]),
    };
  }

  /**
   * Merges a change and removes its branch, unless something was pushed to it meanwhile.
   *
   * @returns the commit that main is at
   * @throws UnknownChangeError, MergeConflictError, UnrelatedChangeError
   */
  async merge(branch: string): Promise<string> {
    await this.#refuseUnknown(branch);
    const [ours, theirs] = await Promise.all([
      this.#text(['rev-parse', ref(MAIN)]),
      this.#text(['rev-parse', ref(branch)]),
    ]);
    const base = await this.#base(ours, theirs);
    if (!base) throw new UnrelatedChangeError(branch);
    const commit =
      base === ours
        ? theirs
        : await this.#mergeCommit(branch, { base, ours, theirs });
    // With the old value, so that a push in the same moment is not lost.
    await this.#text(['update-ref', ref(MAIN), commit, ours]);
    await this.#text(['update-ref', '-d', ref(branch), theirs]).catch(
      async error => {
        const now = await this.#text(['rev-parse', ref(branch)]);
        if (now === theirs) throw error;
      },
    );
    return commit;
  }

  /** @throws UnknownChangeError */
  async discard(branch: string): Promise<void> {
    await this.#refuseUnknown(branch);
    await this.#text(['update-ref', '-d', ref(branch)]);
  }

  /** A file that both sides changed is left to the person: two edits of YAML that fit line by line may still contradict. */
  async #mergeCommit(
    branch: string,
    { base, ours, theirs }: { base: string; ours: string; theirs: string },
  ): Promise<string> {
    const temporary = await mkdtemp(path.join(os.tmpdir(), 'fleet-index-'));
    const environment = {
      ...MERGER,
      GIT_INDEX_FILE: path.join(temporary, 'index'),
    };
    try {
      await this.#text(
        ['read-tree', '-i', '-m', '--aggressive', base, ours, theirs],
        environment,
      );
      const unmerged = await this.#text(
        ['ls-files', '--unmerged', '-z'],
        environment,
      );
      if (unmerged) {
        const paths = unmerged
          .split('\0')
          .filter(Boolean)
          .map(line => line.split('\t')[1]);
        throw new MergeConflictError(branch, [...new Set(paths)]);
      }
      const tree = await this.#text(['write-tree'], environment);
      return await this.#text(
        [
          'commit-tree',
          tree,
          '-p',
          ours,
          '-p',
          theirs,
          '-m',
          `Merge ${branch}`,
        ],
        environment,
      );
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  }

  async #read(branch: string): Promise<ChangeBranch> {
    const [told, base] = await Promise.all([
      this.#text([
        'log',
        '-1',
        '--format=%H%x00%an%x00%aI%x00%s%x00%b',
        ref(branch),
      ]),
      this.#base(ref(MAIN), ref(branch)),
    ]);
    const paths = base
      ? await this.#text(['diff', '--name-only', '-z', base, ref(branch)])
      : '';
    const [commit, author, date, title, description] = told.split('\0');
    return {
      branch,
      commit,
      author,
      date,
      title,
      description: description.trim(),
      paths: paths.split('\0').filter(Boolean),
      ...(base ? {} : { obstacle: new UnrelatedChangeError(branch).message }),
    };
  }

  /** The commit that both were begun from; undefined where there is none. */
  async #base(ours: string, theirs: string): Promise<string | undefined> {
    try {
      return await this.#text(['merge-base', ours, theirs]);
    } catch (error) {
      if (error instanceof GitError && error.exitCode === 1) return undefined;
      throw error;
    }
  }

  async #branches(): Promise<string[]> {
    const names = await this.#text([
      'for-each-ref',
      '--format=%(refname:lstrip=2)',
      'refs/heads/',
    ]);
    return names.split('\n').filter(name => name && name !== MAIN);
  }

  async #refuseUnknown(branch: string): Promise<void> {
    const known = await this.#branches();
    if (!known.includes(branch)) throw new UnknownChangeError(branch, known);
  }

  async #text(
    args: string[],
    environment?: Record<string, string>,
  ): Promise<string> {
    const output = await git(this.folder, args, {
      path: this.searchPath,
      environment,
    });
    return output.toString('utf8').trim();
  }
}

function ref(branch: string): string {
  return `refs/heads/${branch}`;
}
