import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { posix } from 'node:path';
import {
  LoggerService,
  resolveSafeChildPath,
} from '@backstage/backend-plugin-api';
import { InputError, isError } from '@backstage/errors';
import {
  indexOfManifest,
  RoutingManifest,
  withManifest,
  YamlStream,
} from '@service-router/manifests';

/**
 * Writes objects into a folder of the workspace. An object that a file of the folder holds already is changed there;
 * one that is new goes into the file it is named for. A file whose content does not change is not written.
 *
 * @param folder - path in the workspace, with forward slashes
 * @returns path of the file of each object, each path once, in the order of the objects
 * @throws InputError when a file that has to be changed is not valid YAML
 */
export async function writeManifests(options: {
  workspacePath: string;
  folder: string;
  manifests: RoutingManifest[];
  logger: LoggerService;
  signal?: AbortSignal;
}): Promise<string[]> {
  const { workspacePath, folder, manifests, logger, signal } = options;
  await mkdir(resolveSafeChildPath(workspacePath, folder), { recursive: true });
  const files = await readFolder(workspacePath, folder, logger);
  const written = manifests.map(manifest => {
    const own = posix.join(folder, manifest.fileName);
    const holder = [...files].find(
      ([, file]) =>
        file instanceof YamlStream && indexOfManifest(file, manifest) >= 0,
    );
    const path = holder?.[0] ?? own;
    const file = files.get(path) ?? YamlStream.parse(path, '');
    if (!(file instanceof YamlStream)) {
      throw file;
    }
    files.set(path, withManifest(file, manifest));
    return path;
  });
  const paths = [...new Set(written)];
  for (const path of paths) {
    signal?.throwIfAborted();
    const file = files.get(path);
    if (file instanceof YamlStream) {
      const target = resolveSafeChildPath(workspacePath, path);
      await writeIfChanged(target, file.text);
    }
  }
  return paths;
}

/** Writes a file unless it holds exactly this text already. */
export async function writeIfChanged(
  target: string,
  text: string,
): Promise<void> {
  if ((await readIfThere(target)) !== text) {
    await writeFile(target, text, 'utf8');
  }
}

/** @returns undefined when there is no such file */
export async function readIfThere(target: string): Promise<string | undefined> {
  try {
    return await readFile(target, 'utf8');
  } catch (error) {
    if (isError(error) && error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}

/** Every YAML file of a folder; for one that cannot be read as YAML, the reason, which matters only if it is needed. */
async function readFolder(
  workspacePath: string,
  folder: string,
  logger: LoggerService,
): Promise<Map<string, YamlStream | InputError>> {
  const entries = await readdir(resolveSafeChildPath(workspacePath, folder), {
    withFileTypes: true,
  });
  const names = entries
    .filter(entry => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map(entry => entry.name)
    .sort();
  const files = new Map<string, YamlStream | InputError>();
  for (const name of names) {
    const path = posix.join(folder, name);
    const target = resolveSafeChildPath(workspacePath, path);
    try {
      const file = YamlStream.parse(path, await readFile(target, 'utf8'));
      file.values();
      files.set(path, file);
    } catch (error) {
      if (!(error instanceof InputError)) {
        throw error;
      }
      logger.warn(error.message);
      files.set(path, error);
    }
  }
  return files;
}
