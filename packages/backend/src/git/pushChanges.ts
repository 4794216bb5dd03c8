import { ConflictError, InputError } from '@backstage/errors';
import git, { Errors } from 'isomorphic-git';
import fs from 'node:fs';
import { gitRemoteErrorOf } from './GitRemoteError';
import { GitAccount } from './GitServers';
import { transportOf } from './transport';
import { changesOf, FileChange, hashIn, stage } from './workingTree';

/** How often others may be quicker before the push is given up. */
const ATTEMPTS = 5;

/** Who is named in a commit. */
export interface GitAuthor {
  name: string;
  email: string;
}

/** What is pushed, and where to. */
export interface PushOptions {
  /** Folder of a clone. */
  dir: string;
  /** Shown in messages instead of `dir`. */
  sourcePath: string;
  url: string;
  branch: string;
  message: string;
  author: GitAuthor;
  account?: GitAccount;
  signal?: AbortSignal;
}

/** The commit that the branch is at, and the files that came with it; none when there was nothing to commit. */
export interface PushResult {
  commit: string;
  paths: string[];
}

/**
 * Commits what was changed in a clone and pushes it.
 *
 * When somebody else pushed in the meantime, the changes are put on top of theirs and pushed again, unless both changed
 * the same file.
 *
 * @throws ConflictError when others changed a file that was changed here too
 * @throws GitRemoteError when the server refuses or cannot be reached
 */
export async function pushChanges(options: PushOptions): Promise<PushResult> {
  const { dir, url, branch, message, author, signal } = options;
  const base = await headOf(options);
  const changes = await changesOf(dir);
  if (changes.length === 0) {
    return { commit: base, paths: [] };
  }
  const paths = changes.map(({ path }) => path);
  let parent = base;
  for (let attempt = 1; ; attempt += 1) {
    signal?.throwIfAborted();
    await stage(dir, changes);
    const commit = await git.commit({ fs, dir, message, author });
    try {
      await git.push({
        fs,
        dir,
        url,
        remoteRef: `refs/heads/${branch}`,
        ...transportOf(options.account, signal),
      });
      return { commit, paths };
    } catch (error) {
      signal?.throwIfAborted();
      const theirs =
        error instanceof Errors.HttpError || attempt === ATTEMPTS
          ? undefined
          : await fetchedHead(options);
      if (theirs === undefined || theirs === parent) {
        throw gitRemoteErrorOf(`push to ${branch} of`, url, error);
      }
      await refuseSameFiles(options, changes, base, theirs);
      await moveTo(dir, theirs);
      parent = theirs;
    }
  }
}

async function headOf({ dir, sourcePath }: PushOptions): Promise<string> {
  try {
    return await git.resolveRef({ fs, dir, ref: 'HEAD' });
  } catch (error) {
    throw new InputError(
      `sourcePath "${sourcePath}" is not a clone of a repository; run git:clone with this targetPath before`,
      error,
    );
  }
}

async function fetchedHead(options: PushOptions): Promise<string | undefined> {
  const { dir, url, branch, signal } = options;
  try {
    const { fetchHead } = await git.fetch({
      fs,
      dir,
      url,
      ref: branch,
      singleBranch: true,
      tags: false,
      depth: 1,
      ...transportOf(options.account, signal),
    });
    return fetchHead ?? undefined;
  } catch (error) {
    signal?.throwIfAborted();
    throw gitRemoteErrorOf(`fetch ${branch} of`, url, error);
  }
}

async function refuseSameFiles(
  { dir, url, branch }: PushOptions,
  changes: readonly FileChange[],
  base: string,
  theirs: string,
): Promise<void> {
  for (const { path } of changes) {
    if ((await hashIn(dir, base, path)) !== (await hashIn(dir, theirs, path))) {
      throw new ConflictError(
        `Nothing was pushed: ${path} was changed on ${branch} of ${url} while this task ran. Run the template again`,
      );
    }
  }
}

/** Lets the checked out branch and the files be those of a commit. */
async function moveTo(dir: string, commit: string): Promise<void> {
  const ref = await git.currentBranch({ fs, dir, fullname: true });
  await git.writeRef({
    fs,
    dir,
    ref: ref ?? 'HEAD',
    value: commit,
    force: true,
  });
  await git.checkout({ fs, dir, ref: ref ?? commit, force: true });
}
