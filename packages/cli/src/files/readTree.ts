import {
  isMissedWhenUnread,
  isPassedOver,
  mayHoldManifests,
  MOST_MANIFEST_BYTES,
} from '@service-router/manifests';
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { UnreadablePath } from './UnreadablePath';

/** Files that are read at the same time. */
const AT_ONCE = 32;

/** A file or folder that may hold manifests, and was not read. */
export interface PassedOver {
  /** In the repository. */
  name: string;
  /** Why, and what to do, as a sentence about "this". */
  because: string;
}

/** A file or a link of a folder. */
interface Found {
  path: string;
  name: string;
  isLink: boolean;
}

/**
 * Reads a file, or a folder with everything below it. Links are not followed: they may lead out of the repository, or back. Those
 * to something that is not read where it is are told.
 *
 * @param name - of the path in the repository, with forward slashes; empty for the repository itself
 * @param files - what was read is put in here
 * @param isWanted - which files of a folder are read, by their names
 * @throws UnreadablePath
 */
export async function readTree(
  path: string,
  name: string,
  files: Map<string, string>,
  isWanted: (name: string) => boolean = mayHoldManifests,
): Promise<PassedOver[]> {
  try {
    // A path that is named is read whatever its size, and wherever it leads.
    const found = await stat(path);
    if (!found.isDirectory()) {
      files.set(name, await readFile(path, 'utf8'));
      return [];
    }
    const all = await foundBelow(path, name, isWanted);
    const regular = all.filter(({ isLink }) => !isLink);
    const passedOver = await Promise.all(
      all
        .filter(({ isLink }) => isLink)
        .map(link => linkPassedOver(link, path)),
    );
    for (let start = 0; start < regular.length; start += AT_ONCE) {
      const part = regular.slice(start, start + AT_ONCE);
      const texts = await Promise.all(part.map(file => textOf(file.path)));
      part.forEach((file, index) => {
        const text = texts[index];
        if (text !== undefined) {
          files.set(file.name, text);
        } else if (isMissedWhenUnread(file.name)) {
          passedOver.push({
            name: file.name,
            because: `this file is larger than manifests are and was not read; check it by its name: service-router check ${file.name}`,
          });
        }
      });
    }
    return passedOver.filter(each => each !== undefined);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UnreadablePath(
      code === 'ENOENT'
        ? `there is no ${name || path}`
        : `${name || path} cannot be read: ${message}`,
    );
  }
}

async function foundBelow(
  path: string,
  name: string,
  isWanted: (name: string) => boolean,
): Promise<Found[]> {
  const entries = await readdir(path, { withFileTypes: true });
  const below = await Promise.all(
    entries.map(async (entry): Promise<Found[]> => {
      const file = {
        path: join(path, entry.name),
        name: name === '' ? entry.name : `${name}/${entry.name}`,
      };
      if (isPassedOver(entry.name)) {
        return [];
      }
      if (entry.isDirectory()) {
        return foundBelow(file.path, file.name, isWanted);
      }
      const isLink = entry.isSymbolicLink();
      return isLink || (entry.isFile() && isWanted(entry.name))
        ? [{ ...file, isLink }]
        : [];
    }),
  );
  return below.flat();
}

/** @returns undefined for a link to what is read where it is, or to something else than manifests */
async function linkPassedOver(
  { path, name }: Found,
  tree: string,
): Promise<PassedOver | undefined> {
  const target = await realpath(path).catch(() => undefined);
  if (target === undefined) {
    return mayHoldManifests(name)
      ? { name, because: 'this link leads nowhere; mend or remove it' }
      : undefined;
  }
  const isFolder = (await stat(target)).isDirectory();
  const within = relative(await realpath(tree), target).split(sep);
  const isReadThere =
    within[0] !== '..' &&
    !within.some(isPassedOver) &&
    (isFolder || mayHoldManifests(target));
  return isReadThere || !(isFolder || mayHoldManifests(name))
    ? undefined
    : {
        name,
        because: `this link is not followed; check it by its name: service-router check ${name}`,
      };
}

async function textOf(path: string): Promise<string | undefined> {
  const { size } = await lstat(path);
  return size > MOST_MANIFEST_BYTES ? undefined : readFile(path, 'utf8');
}
