import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UnreadablePath } from './UnreadablePath';

/** Folders that hold nothing that is applied. */
const PASSED_OVER = new Set(['.git', 'node_modules']);

/** What may be a manifest, or says how manifests are made of others. */
const READ = /(\.(ya?ml|json)|^Kustomization)$/i;

/** Larger ones are data, in a tree; one that is named is read whatever its size. */
const MOST_BYTES = 5_000_000;

/** Files that are read at the same time. */
const AT_ONCE = 32;

/**
 * Reads a file, or a folder with everything below it. Links are not followed: they may lead out of the repository, or back.
 *
 * @param name - of the path in the repository, with forward slashes; empty for the repository itself
 * @param files - what was read is put in here
 * @returns names of YAML files that are too large to be ones of manifests, and were not read
 * @throws UnreadablePath
 */
export async function readTree(
  path: string,
  name: string,
  files: Map<string, string>,
): Promise<string[]> {
  const passedOver: string[] = [];
  try {
    const found = await stat(path);
    if (!found.isDirectory()) {
      files.set(name, await readFile(path, 'utf8'));
      return passedOver;
    }
    const wanted = await filesBelow(path, name);
    for (let start = 0; start < wanted.length; start += AT_ONCE) {
      const part = wanted.slice(start, start + AT_ONCE);
      const texts = await Promise.all(part.map(file => textOf(file.path)));
      part.forEach((file, index) => {
        const text = texts[index];
        if (text !== undefined) {
          files.set(file.name, text);
        } else if (/\.ya?ml$/i.test(file.name)) {
          passedOver.push(file.name);
        }
      });
    }
    return passedOver;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UnreadablePath(
      code === 'ENOENT'
        ? `there is no ${name || path}`
        : `${name || path} cannot be read: ${message}`,
    );
  }
}

async function filesBelow(
  path: string,
  name: string,
): Promise<{ path: string; name: string }[]> {
  const entries = await readdir(path, { withFileTypes: true });
  const below = await Promise.all(
    entries.map(async entry => {
      const file = {
        path: join(path, entry.name),
        name: name === '' ? entry.name : `${name}/${entry.name}`,
      };
      if (entry.isDirectory()) {
        return PASSED_OVER.has(entry.name)
          ? []
          : filesBelow(file.path, file.name);
      }
      return entry.isFile() && READ.test(entry.name) ? [file] : [];
    }),
  );
  return below.flat();
}

async function textOf(path: string): Promise<string | undefined> {
  const { size } = await lstat(path);
  return size > MOST_BYTES ? undefined : readFile(path, 'utf8');
}
