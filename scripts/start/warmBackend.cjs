/**
 * Runs the backend in two steps, in packages/backend: first loads the packages that it is made of, which takes most of its
 * start and needs nothing; then waits for a line on its input, and runs src/index as `backstage-cli package start` does.
 *
 * The fleet takes as long to come up, and the backend reads what it writes: so neither waits for the other.
 */
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');

const folder = process.cwd();
const requireFromBackend = createRequire(join(folder, 'package.json'));

/** @type {{ dependencies: Record<string, string> }} */
const { dependencies } = JSON.parse(
  readFileSync(join(folder, 'package.json'), 'utf8'),
);

for (const name of Object.keys(dependencies)) {
  try {
    requireFromBackend(name);
  } catch {
    // Not something to load (the app), or broken: the backend itself will say so when it loads it.
  }
}

let isTold = false;
process.stdin.once('data', () => {
  isTold = true;
  process.stdin.destroy();
  requireFromBackend('./src/index');
});
process.stdin.once('end', () => {
  if (!isTold) {
    process.exit(0);
  }
});
