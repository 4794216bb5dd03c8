import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folders and files of one checkout that the doors know by name. */
export class Checkout {
  /** @param {string} root absolute path of the folder that holds the root package.json */
  constructor(root) {
    this.root = resolve(root);
  }

  /** The checkout that this file is part of. */
  static ofThisFile() {
    return new Checkout(
      join(dirname(fileURLToPath(import.meta.url)), '..', '..'),
    );
  }

  /** @param {string[]} names path inside the checkout */
  path(...names) {
    return join(this.root, ...names);
  }

  /** Where Node and Yarn are kept when the machine has none that fit. */
  get toolchain() {
    return this.path('.toolchain');
  }

  /** Says which dependencies are installed; goes away together with what it speaks of. */
  get stamp() {
    return this.path('node_modules', '.service-router-setup');
  }

  /**
   * The folders of all workspaces, as the root package.json names them: one by one, or all within a folder (`folder/*`).
   *
   * @returns {string[]} absolute paths, sorted
   */
  get workspaces() {
    /** @type {{ workspaces?: string[] }} */
    const manifest = JSON.parse(
      readFileSync(this.path('package.json'), 'utf8'),
    );
    return (manifest.workspaces ?? [])
      .flatMap(pattern => {
        if (!pattern.endsWith('/*')) {
          return [this.path(pattern)];
        }
        const folder = this.path(pattern.slice(0, -2));
        return subfoldersOf(folder).map(name => join(folder, name));
      })
      .sort();
  }
}

/** @param {string} folder */
function subfoldersOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(entry => entry.name);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') {
      return [];
    }
    throw error;
  }
}
