import { Failure } from './Failure.mjs';

/** The Node releases that are installed when the machine's own does not fit, by major version. */
export const nodeReleases = /** @type {const} */ ({
  22: '22.23.3',
  24: '24.21.0',
});

/** @typedef {keyof typeof nodeReleases} NodeMajor */

/**
 * Whether Backstage 1.55 and the packages of this checkout run on a Node version: 22 from 22.12 on (where an ES module can
 * be required, which `@kubernetes/client-node` 2 needs), or 24.
 *
 * @param {string} version as in `process.versions.node`
 */
export function isSupportedNode(version) {
  const [major, minor] = version.split('.').map(Number);
  return major === 24 || (major === 22 && minor >= 12);
}

/**
 * Which Node major a person asks for with SERVICE_ROUTER_NODE.
 *
 * @param {string | undefined} asked
 * @returns {NodeMajor | undefined} undefined: any that is supported
 */
export function askedNodeMajor(asked) {
  if (asked === undefined || asked === '') {
    return undefined;
  }
  if (asked !== '22' && asked !== '24') {
    throw new Failure(
      `SERVICE_ROUTER_NODE is "${asked}"; expected 22 or 24, or leave it unset.`,
    );
  }
  return /** @type {NodeMajor} */ (Number(asked));
}

/**
 * The npm package that carries the Node binary for a machine. The package named `node` is a small script that fetches
 * one of these: asking for it directly also works where install scripts are turned off.
 *
 * @param {string} platform as in `process.platform`
 * @param {string} arch as in `process.arch`
 */
export function nodePackageOf(platform, arch) {
  const prefix =
    platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${platform}-${arch}`;
}
