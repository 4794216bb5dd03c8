#!/usr/bin/env node
/**
 * The one door to this checkout: `node scripts/door.mjs <verb>`, which is what every script of package.json runs.
 *
 * It needs nothing but Node 18, npm and git: what a verb needs beyond that, it sets up first.
 */
const oldestNode = 18;

if (Number(process.versions.node.split('.')[0]) < oldestNode) {
  process.stderr.write(
    `Service Router needs Node ${oldestNode} or newer to set itself up; this is Node ${process.versions.node}.\n`,
  );
  process.exit(1);
}

const { openDoor } = await import('./doors/openDoor.mjs');
process.exitCode = await openDoor(process.argv.slice(2));
