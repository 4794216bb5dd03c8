import { rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// The command line for publication, in packages/cli/dist or in the folder that is named.
//
// One file in the place of all packages: `npx` fetches nothing else, and it starts in a fraction of the time.
const cli = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = resolve(process.argv[2] ?? join(cli, 'dist'));

await rm(dist, { recursive: true, force: true });
await build({
  absWorkingDir: cli,
  entryPoints: ['src/main.ts'],
  outfile: join(dist, 'service-router.js'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  minifySyntax: true,
  minifyWhitespace: true,
  // A trace shows where it came from: names are kept, and lines are short enough to be printed.
  keepNames: true,
  lineLimit: 160,
  legalComments: 'linked',
  logLevel: 'warning',
});
