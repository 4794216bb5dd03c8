import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from '../toolchain/Failure.mjs';

/** What Chromium and its sister are called, where a package manager has installed them. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

const macPath = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * The browser for the browser test: CHROMIUM_PATH, one that is installed, or the one that Playwright has fetched.
 *
 * @param {Record<string, string | undefined>} env
 * @param {object} [machine]
 * @param {(path: string) => boolean} [machine.isExecutable]
 * @param {() => Promise<string | undefined>} [machine.playwrightsOwn] where Playwright would put its own
 * @returns {Promise<string>} path of the executable
 * @throws {Failure} when there is none, with how to get one
 */
export async function findChromium(
  env,
  { isExecutable = mayRun, playwrightsOwn = async () => undefined } = {},
) {
  const named = env.CHROMIUM_PATH;
  if (named) {
    if (!isExecutable(named)) {
      throw new Failure(
        `CHROMIUM_PATH is "${named}", and no program is there: set it to the path of Chromium, or leave it unset.`,
      );
    }
    return named;
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    ...names.flatMap(name => folders.map(folder => join(folder, name))),
    macPath,
  ];
  const installed = candidates.find(isExecutable);
  if (installed) {
    return installed;
  }
  const own = await playwrightsOwn();
  if (own && isExecutable(own)) {
    return own;
  }
  throw new Failure(
    'The browser test needs Chromium, and none was found: install it (Debian: apt-get install chromium), or set CHROMIUM_PATH.',
  );
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
