import { delimiter, dirname } from 'node:path';

/** The Node and the Yarn that everything after the set-up runs with. */
export class Toolchain {
  /**
   * @param {object} found
   * @param {import('./Checkout.mjs').Checkout} found.checkout
   * @param {string} found.node path of the Node binary
   * @param {string} found.nodeVersion
   * @param {string} found.yarn path of Yarn's script
   */
  constructor({ checkout, node, nodeVersion, yarn }) {
    this.checkout = checkout;
    this.node = node;
    this.nodeVersion = nodeVersion;
    this.yarn = yarn;
  }

  /**
   * An environment in which `node`, `yarn` and the commands of the installed packages are found first.
   *
   * @param {Record<string, string | undefined>} env
   * @returns {Record<string, string | undefined>}
   */
  environment(env) {
    const folders = [
      dirname(this.node),
      this.checkout.path('.toolchain', 'node_modules', '.bin'),
      this.checkout.path('node_modules', '.bin'),
    ];
    return {
      ...env,
      PATH: [
        ...new Set([...folders, ...(env.PATH ?? '').split(delimiter)]),
      ].join(delimiter),
    };
  }

  /** Arguments for `node` that run the Backstage CLI. */
  get backstageCli() {
    return [
      this.checkout.path(
        'node_modules',
        '@backstage',
        'cli',
        'bin',
        'backstage-cli',
      ),
    ];
  }

  /** Arguments for `node` that let it run TypeScript as Backstage does, without a build. */
  get typescript() {
    return [
      '--enable-source-maps',
      '--require',
      this.checkout.path(
        'node_modules',
        '@backstage',
        'cli',
        'config',
        'nodeTransform.cjs',
      ),
    ];
  }
}
