import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  askedNodeMajor,
  isSupportedNode,
  nodePackageOf,
  nodeReleases,
} from './nodeVersion.mjs';

/** The Yarn that is installed when the checkout is not used through one: what package.json names as `packageManager`. */
export const yarnRelease = '4.13.0';

/**
 * @typedef {object} Runtime the Node that runs this script
 * @property {string} execPath
 * @property {string} version as in `process.versions.node`
 * @property {string} platform
 * @property {string} arch
 */

/**
 * @typedef {object} Tool a tool that is there, or how npm gets it
 * @property {string} path
 * @property {string} version
 * @property {{ folder: string, spec: string }} [missing] the package to install, and where
 */

/**
 * Which Node to use: the running one if it fits, else the one in this checkout.
 *
 * @param {import('./Checkout.mjs').Checkout} checkout
 * @param {Runtime} runtime
 * @param {Record<string, string | undefined>} env SERVICE_ROUTER_NODE chooses between 22 and 24
 * @returns {Tool}
 */
export function findNode(checkout, runtime, env) {
  const asked = askedNodeMajor(env.SERVICE_ROUTER_NODE);
  const isAsked =
    asked === undefined || Number(runtime.version.split('.')[0]) === asked;
  if (isSupportedNode(runtime.version) && isAsked) {
    return { path: runtime.execPath, version: runtime.version };
  }
  const major = asked ?? 22;
  const folder =
    major === 22
      ? checkout.toolchain
      : join(checkout.toolchain, `node-${major}`);
  const path = join(folder, 'node_modules', '.bin', 'node');
  const version = nodeReleases[major];
  const name = nodePackageOf(runtime.platform, runtime.arch);
  const isThere =
    existsSync(path) &&
    [name, 'node'].some(holder => releaseIn(folder, holder) === version);
  return {
    path,
    version,
    ...(isThere ? {} : { missing: { folder, spec: `${name}@${version}` } }),
  };
}

/**
 * Which Yarn to use: the one that runs this script if it is Yarn 4, else the one in this checkout.
 *
 * @param {import('./Checkout.mjs').Checkout} checkout
 * @param {Record<string, string | undefined>} env
 * @returns {Tool}
 */
export function findYarn(checkout, env) {
  const running = /^yarn\/(4\.[\w.-]+)/.exec(
    env.npm_config_user_agent ?? '',
  )?.[1];
  if (
    running &&
    env.npm_execpath &&
    /\.[cm]?js$/.test(env.npm_execpath) &&
    existsSync(env.npm_execpath)
  ) {
    return { path: env.npm_execpath, version: running };
  }
  const folder = checkout.toolchain;
  const path = join(
    folder,
    'node_modules',
    '@yarnpkg',
    'cli-dist',
    'bin',
    'yarn.js',
  );
  const isThere =
    existsSync(path) && releaseIn(folder, '@yarnpkg/cli-dist') === yarnRelease;
  return {
    path,
    version: yarnRelease,
    ...(isThere
      ? {}
      : { missing: { folder, spec: `@yarnpkg/cli-dist@${yarnRelease}` } }),
  };
}

/**
 * @param {string} folder
 * @param {string} name
 * @returns {string | undefined} the installed version
 */
function releaseIn(folder, name) {
  try {
    return JSON.parse(
      readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'),
    ).version;
  } catch {
    return undefined;
  }
}
