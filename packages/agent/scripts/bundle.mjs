import { cp, mkdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// The agent for production, in packages/agent/dist or in the folder that is named.
//
// One file in the place of all packages: it is ready in less than half the time, and an image needs nothing but this folder
// and Node. What has to be a file stands beside it, in node_modules, where the code looks for it.
const agent = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = resolve(process.argv[2] ?? join(agent, 'dist'));
const requireFromAgent = createRequire(join(agent, 'package.json'));

/** Packages that stay packages, and the folders of theirs that are used at run time. */
const PACKAGES = {
  // Its binary; sqlite is in memory unless the configuration says otherwise.
  'better-sqlite3': ['lib', 'prebuilds'],
  // Reads its list of reserved words by the path of its own file.
  'pg-format': ['lib'],
};
/** What bundled packages look for in their own folder. */
const FILES = {
  '@service-router/plugin-service-router-backend': ['migrations'],
};

const NEVER_LOADED = [
  // Drivers of the other databases that knex knows.
  'mariadb',
  'mysql',
  'mysql2',
  'oracledb',
  'pg-native',
  'pg-query-stream',
  'sqlite3',
  'tedious',
  '@google-cloud/cloud-sql-connector',
  // With which configuration schemas are collected from packages, of which there are none here.
  'ts-json-schema-generator',
  'typescript',
];

await rm(dist, { recursive: true, force: true });
await build({
  absWorkingDir: agent,
  entryPoints: ['src/main.ts'],
  outfile: join(dist, 'main.js'),
  bundle: true,
  platform: 'node',
  target: 'node22',
  format: 'cjs',
  mainFields: ['module', 'main'],
  external: [...Object.keys(PACKAGES), ...NEVER_LOADED],
  minifySyntax: true,
  minifyWhitespace: true,
  // A trace shows where it came from: names are kept, and lines are short enough to be printed.
  keepNames: true,
  lineLimit: 160,
  legalComments: 'linked',
  logLevel: 'warning',
});
for (const [name, folders] of Object.entries({ ...PACKAGES, ...FILES })) {
  const from = dirname(requireFromAgent.resolve(`${name}/package.json`));
  const to = join(dist, 'node_modules', name);
  await mkdir(to, { recursive: true });
  for (const path of ['package.json', ...folders]) {
    await cp(join(from, path), join(to, path), { recursive: true });
  }
}
