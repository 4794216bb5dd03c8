import {
  deployedObjects,
  DeployedObjects,
  Deployment,
  folderOfKustomization,
  kustomizationsAround,
  referredPaths,
} from '@service-router/manifests';
import { lstat, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { PassedOver, readTree } from './readTree';
import { UnreadablePath } from './UnreadablePath';

/** Name of what comes from the standard input. */
const STDIN = 'stdin.yaml';

/**
 * What would be applied from the paths. Their names are those of the repository that they are in, so that a CI shows
 * findings at the right files whichever folder it starts in.
 *
 * @param paths - `-` is the standard input
 * @throws UnreadablePath
 */
export async function readDeployed(
  paths: readonly string[],
  folder: string,
  stdin: AsyncIterable<Buffer | string>,
): Promise<DeployedObjects> {
  const all: DeployedObjects[] = [];
  const byRoot = new Map<string, string[]>();
  for (const path of paths) {
    if (path === '-') {
      const files = new Map([[STDIN, await textOf(stdin)]]);
      all.push(deployedObjects(files));
    } else {
      const absolute = resolve(folder, path);
      const root = await rootOf(absolute, folder);
      byRoot.set(root, [...(byRoot.get(root) ?? []), absolute]);
    }
  }
  for (const [root, absolutes] of byRoot) {
    all.push(...(await deployedBelow(root, absolutes)));
  }
  const known = new Set<string>();
  return {
    deployments: all
      .flatMap(({ deployments }) => deployments)
      .filter(deployment => isFirst(known, deployment)),
    faults: all.flatMap(({ faults }) => faults),
    unchecked: all.flatMap(({ unchecked }) => unchecked),
  };
}

async function deployedBelow(
  root: string,
  absolutes: string[],
): Promise<DeployedObjects[]> {
  const nameOf = (absolute: string) =>
    relative(root, absolute).split(sep).join('/');
  const files = new Map<string, string>();
  const passedOver: PassedOver[] = [];
  for (const absolute of absolutes) {
    passedOver.push(...(await readTree(absolute, nameOf(absolute), files)));
  }
  passedOver.push(...(await readAround(root, absolutes.map(nameOf), files)));
  passedOver.push(...(await readReferred(root, files)));
  const unread: DeployedObjects = {
    deployments: [],
    faults: [],
    unchecked: passedOver
      .filter(
        ({ name }, index) =>
          ![...files.keys()].some(
            path => path === name || path.startsWith(`${name}/`),
          ) && passedOver.findIndex(other => other.name === name) === index,
      )
      .map(({ name, because }) => ({ path: name, line: 1, message: because })),
  };
  const deployed = absolutes.map(absolute => {
    const name = nameOf(absolute);
    const text = files.get(name);
    if (text === undefined) {
      return deployedObjects(files, name);
    }
    const kustomized = folderOfKustomization(name);
    return kustomized === undefined
      ? deployedObjects(new Map([[name, text]]))
      : deployedObjects(files, kustomized);
  });
  return [...deployed, unread];
}

/**
 * A kustomization of the repository that none of the paths holds may take them up and change what is in them, for example its
 * namespace. Outside of a repository nobody is looked for: nothing says where to end.
 */
async function readAround(
  root: string,
  names: string[],
  files: Map<string, string>,
): Promise<PassedOver[]> {
  if (names.includes('') || !(await exists(join(root, '.git')))) {
    return [];
  }
  const kustomizations = new Map<string, string>();
  try {
    await readTree(
      root,
      '',
      kustomizations,
      name => folderOfKustomization(name) !== undefined,
    );
  } catch (error) {
    if (!(error instanceof UnreadablePath)) {
      throw error;
    }
    return [
      {
        name: '',
        because: `${
          error.message
        }, so that what kustomizations there make of ${names.join(
          ', ',
        )} is not known`,
      },
    ];
  }
  for (const path of kustomizationsAround(kustomizations, names)) {
    files.set(path, kustomizations.get(path)!);
  }
  return [];
}

/**
 * A kustomization may refer to a base that none of the paths holds. What it refers to and is not there, or is a link that leads
 * nowhere, is left to be told at the kustomization.
 */
async function readReferred(
  root: string,
  files: Map<string, string>,
): Promise<PassedOver[]> {
  const passedOver: PassedOver[] = [];
  const tried = new Set<string>();
  for (;;) {
    const missing = referredPaths(files).filter(path => !tried.has(path));
    if (missing.length === 0) {
      return passedOver;
    }
    for (const path of missing) {
      tried.add(path);
      const absolute = join(root, path);
      if (await leadsSomewhere(absolute)) {
        passedOver.push(...(await readTree(absolute, path, files)));
      }
    }
  }
}

/** The repository that a path is in, else the folder that the command runs in or the path is in. */
async function rootOf(absolute: string, folder: string): Promise<string> {
  for (let around = absolute; ; around = dirname(around)) {
    if (await exists(join(around, '.git'))) {
      return around;
    }
    if (dirname(around) === around) {
      break;
    }
  }
  if (absolute === folder || absolute.startsWith(folder + sep)) {
    return folder;
  }
  const isFolder = (await statOf(absolute)).isDirectory();
  return isFolder ? absolute : dirname(absolute);
}

async function statOf(path: string) {
  try {
    return await lstat(path);
  } catch {
    throw new UnreadablePath(`there is no ${path}`);
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

async function leadsSomewhere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** A path may be given twice; what regions make of the same file is nevertheless as many deployments as there are regions. */
function isFirst(
  known: Set<string>,
  { folder, region, objects }: Deployment,
): boolean {
  const [first] = objects;
  const key = JSON.stringify([
    folder,
    region,
    first?.namespace,
    first?.path,
    first?.line,
  ]);
  const isNew = !known.has(key);
  known.add(key);
  return isNew;
}

async function textOf(stdin: AsyncIterable<Buffer | string>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stdin) {
    parts.push(Buffer.from(part));
  }
  return Buffer.concat(parts).toString('utf8');
}
