import { createHash } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import { LayoutName, RemovedRouting } from '@service-router/manifests';
import { readIfThere } from '../workspace';

/** What is told of a removal. A type, as an interface is no JSON value to TypeScript. */
export type ToldRemoval = {
  layout: LayoutName;
  routePath: string;
  removedPaths: string[];
  changedPaths: string[];
  filesToDelete: string[];
  removed: {
    kind: 'ServiceRoute' | 'DNSPolicy';
    namespace: string;
    name: string;
  }[];
  kept: { object: string; file: string; because: string }[];
};

/**
 * A removal as it was decided before it is written. It is what a task remembers, so it holds no text of a file, which may have
 * secrets in it.
 */
export type DecidedRemoval = {
  told: ToldRemoval;
  /** What each file that it concerns is to be: a digest, or null for one that is gone. */
  files: { path: string; digest: string | null }[];
};

/** What a removal makes of the files. */
export function decidedRemoval(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  { layout, folder, removed, kept }: RemovedRouting,
  deletedPathOf: (path: string) => string,
): DecidedRemoval {
  const removedPaths = [...before.keys()].filter(path => !after.has(path));
  const changedPaths = [...after.keys()].filter(
    path => before.get(path) !== after.get(path),
  );
  removedPaths.sort();
  changedPaths.sort();
  return {
    told: {
      layout,
      routePath: folder,
      removedPaths,
      changedPaths,
      filesToDelete: removedPaths.map(deletedPathOf),
      removed: removed.map(({ kind, namespace, name }) => ({
        kind,
        namespace,
        name,
      })),
      kept: kept.map(({ object, file, because }) => ({
        object,
        file,
        because,
      })),
    },
    files: [...removedPaths, ...changedPaths].map(path => ({
      path,
      digest: digestOf(after.get(path)),
    })),
  };
}

/**
 * Whether the workspace holds what a removal was to make of it, as it does when its task was interrupted after the writing.
 *
 * @param what - `ServiceRoute shop/api`
 * @throws ConflictError when it holds a part of it
 */
export async function isWritten(
  workspacePath: string,
  { files }: DecidedRemoval,
  what: string,
): Promise<boolean> {
  const open: string[] = [];
  for (const { path, digest } of files) {
    if (digestOf(await readIfThere(workspacePath, path)) !== digest) {
      open.push(path);
    }
  }
  if (open.length > 0 && open.length < files.length) {
    throw new ConflictError(
      `The task was interrupted while ${what} was being removed: ${open.join(
        ', ',
      )} is as it was, and the rest is written; start the task again`,
    );
  }
  return open.length === 0;
}

function digestOf(text: string | undefined): string | null {
  return text === undefined
    ? null
    : createHash('sha256').update(text).digest('hex');
}
