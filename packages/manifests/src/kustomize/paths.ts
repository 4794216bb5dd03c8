/** A path below a folder, without detours; undefined where it leaves the repository. */
export function resolved(folder: string, path: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.length === 0) {
        return undefined;
      }
      parts.pop();
    } else if (part !== '' && part !== '.') {
      parts.push(part);
    }
  }
  return parts.join('/');
}

/** `folder/name`; the root is the empty folder. */
export function joined(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** Whether a path is in a folder or below it. */
export function isBelow(folder: string, path: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

/** Folder of a file; empty for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** Whether an entry of a kustomization is no path of the repository. */
export function isRemote(entry: string): boolean {
  return /^(https?:|ssh:|git@|git::|github\.com[/:])|[?&]ref=/.test(entry);
}
