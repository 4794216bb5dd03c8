import git from 'isomorphic-git';
import fs from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** One file of a clone that differs from its last commit. */
export interface FileChange {
  /** From the root of the clone, with forward slashes. */
  path: string;
  /** undefined: the file is gone. */
  content?: Buffer;
}

const HEAD = 1;
const WORKING_TREE = 2;

/** Every file of a clone that differs from its last commit; ignored files are none. */
export async function changesOf(dir: string): Promise<FileChange[]> {
  const rows = await git.statusMatrix({ fs, dir });
  const changed = rows.filter(
    row => row[HEAD] !== 1 || row[WORKING_TREE] !== 1,
  );
  return Promise.all(
    changed.map(async row => {
      const path = row[0];
      return row[WORKING_TREE] === 0
        ? { path }
        : { path, content: await readFile(join(dir, path)) };
    }),
  );
}

/** Puts changes into the working tree and the index. */
export async function stage(
  dir: string,
  changes: readonly FileChange[],
): Promise<void> {
  for (const { path: filepath, content } of changes) {
    const file = join(dir, filepath);
    if (content) {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
      await git.add({ fs, dir, filepath });
    } else {
      await rm(file, { force: true });
      await git.remove({ fs, dir, filepath });
    }
  }
}

/**
 * Hash of a file in a commit.
 *
 * @returns undefined when the commit does not have it
 */
export async function hashIn(
  dir: string,
  commit: string,
  filepath: string,
): Promise<string | undefined> {
  try {
    const { oid } = await git.readBlob({ fs, dir, oid: commit, filepath });
    return oid;
  } catch (error) {
    if (error instanceof git.Errors.NotFoundError) {
      return undefined;
    }
    throw error;
  }
}
