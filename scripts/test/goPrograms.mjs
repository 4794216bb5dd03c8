import { createHash } from 'node:crypto';
import { accessSync, constants, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { linesOf } from '../process/linesOf.mjs';

/**
 * Programs that a Go module of this checkout declares as tools.
 *
 * @typedef {object} GoPrograms
 * @property {string} name of the folder they are kept in
 * @property {string} module folder of the go.mod, from the root of the checkout
 * @property {Record<string, string>} programs name of each to the package it is built from
 */

/** @type {GoPrograms} */
export const controlPlane = {
  name: 'control-plane',
  module: 'test/cluster/control-plane',
  programs: {
    etcd: 'go.etcd.io/etcd/server/v3',
    'kube-apiserver': 'k8s.io/kubernetes/cmd/kube-apiserver',
    'kube-controller-manager': 'k8s.io/kubernetes/cmd/kube-controller-manager',
  },
};

/** @type {GoPrograms} */
export const externalDns = {
  name: 'external-dns',
  module: 'test/cluster/external-dns',
  programs: { 'external-dns': 'sigs.k8s.io/external-dns' },
};

/** The oldest ExternalDNS that passes on the annotations of a webhook. @type {GoPrograms} */
export const externalDns015 = {
  name: 'external-dns-0.15',
  module: 'test/cluster/external-dns-0.15',
  programs: { 'external-dns': 'sigs.k8s.io/external-dns' },
};

/** Where the Go toolchain is put by its own instructions, which leave PATH to the person. */
const goFolders = ['/usr/local/go/bin', '/usr/lib/go/bin'];

/** @typedef {Pick<import('../doors/World.mjs').World, 'checkout' | 'env' | 'processes' | 'screen'>} BuildWorld */

/**
 * The folder with the programs: kept from an earlier run, or built now. What was built before the time was up is kept too.
 *
 * @param {BuildWorld} world
 * @param {GoPrograms} wanted
 * @param {{ until: number, go?: string }} limit until when a build may take, as of the screen's clock; and the Go to use
 * @returns {Promise<{ folder: string, obstacle?: string }>} obstacle: why a program is missing, for the person
 */
export async function goPrograms(world, wanted, { until, go = undefined }) {
  const { checkout, env } = world;
  const folder = join(
    cacheFolderOf(env),
    `${wanted.name}-${fingerprintOf(checkout.path(wanted.module))}`,
  );
  const missing = Object.entries(wanted.programs).filter(
    ([name]) => !mayRun(join(folder, name)),
  );
  if (missing.length === 0) {
    return { folder };
  }
  const compiler = go ?? findGo(env);
  if (compiler === undefined) {
    return {
      folder,
      obstacle: `there is no Go toolchain to build ${namesOf(missing)} with`,
    };
  }
  await mkdir(folder, { recursive: true });
  for (const [name, path] of missing) {
    const obstacle = await build(world, {
      ...{ go: compiler, name, path, folder, until },
      module: checkout.path(wanted.module),
    });
    if (obstacle !== undefined) {
      return { folder, obstacle };
    }
  }
  return { folder };
}

/**
 * @param {Record<string, string | undefined>} env
 * @param {(path: string) => boolean} [isExecutable]
 * @returns {string | undefined}
 */
export function findGo(env, isExecutable = mayRun) {
  return [...(env.PATH ?? '').split(delimiter).filter(Boolean), ...goFolders]
    .map(folder => join(folder, 'go'))
    .find(isExecutable);
}

/**
 * @param {BuildWorld} world
 * @param {{ go: string, name: string, path: string, folder: string, module: string, until: number }} what
 * @returns {Promise<string | undefined>} what went wrong
 */
async function build({ env, processes, screen }, what) {
  const { go, name, path, folder, module, until } = what;
  const step = screen.step(`Building ${name}`);
  const unfinished = join(folder, `.${name}-${process.pid}`);
  const group = processes.start(
    go,
    [
      // Two compilers at a time are what a small machine has memory for; without debug information, programs are half as large.
      ...['build', '-v', '-p', '2', '-ldflags', '-s -w'],
      ...['-o', unfinished, path],
    ],
    {
      cwd: module,
      // The machine's own settings may ask for a workspace or for a vendor folder, which are not here.
      env: { ...env, GOWORK: 'off', GOFLAGS: '-buildvcs=false' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    void group.stop();
  }, Math.max(0, until - screen.now()));
  /** @type {string[]} */
  const lines = [];
  const take = (/** @type {string} */ line) => {
    lines.push(line);
    step.say(`${lines.length} packages, ${line}`);
  };
  await Promise.all([
    linesOf(group.child.stdout, take),
    linesOf(group.child.stderr, take),
  ]);
  const { code, error } = await group.ended;
  clearTimeout(timer);
  if (code === 0) {
    await rename(unfinished, join(folder, name));
    step.done();
    return undefined;
  }
  await rm(unfinished, { force: true });
  if (isLate) {
    step.failed('out of time');
    return `the time for building was over before ${name} was built; what was compiled so far is kept for the next time`;
  }
  step.failed();
  lines.slice(-10).forEach(line => screen.line(`  ${line}`));
  return `${name} could not be built: ${
    error?.message ?? lines.at(-1) ?? `go ended with exit code ${code}`
  }`;
}

/** @param {Record<string, string | undefined>} env */
function cacheFolderOf(env) {
  return join(
    env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache'),
    'service-router',
  );
}

/**
 * Other versions are other programs.
 *
 * @param {string} module
 */
function fingerprintOf(module) {
  const hash = createHash('sha256');
  for (const name of ['go.mod', 'go.sum']) {
    hash.update(readFileSync(join(module, name)));
  }
  return hash.digest('hex').slice(0, 12);
}

/** @param {[string, string][]} programs */
function namesOf(programs) {
  return programs.map(([name]) => name).join(', ');
}

/** @param {string} path */
function mayRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
