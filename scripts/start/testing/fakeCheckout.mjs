import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Checkout } from '../../toolchain/Checkout.mjs';
import { yarnRelease } from '../../toolchain/findTools.mjs';
import { installationKeyOf, writeStamp } from '../../toolchain/stamp.mjs';

const scripts = fileURLToPath(new URL('../../', import.meta.url));

/** Every part notes its process and that of a child, so that a test can see both go. */
const noted = `
  const { appendFileSync, writeFileSync } = require('node:fs');
  const { join } = require('node:path');
  const { spawn } = require('node:child_process');
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  appendFileSync(join(process.env.FLEET_HOME, 'pids'), process.pid + ' ' + child.pid + ' ');
  const serve = (port, answer) =>
    require('node:http').createServer(answer).listen(Number(port), '127.0.0.1');
`;

const fleet = `${noted}
  serve(process.env.FLEET_PORT, (request, response) => response.end());
  writeFileSync(join(process.env.FLEET_HOME, 'fleet.json'), '{}');
  console.log('Fleet is ready: weu, neu, frc');
`;

const backend = `${noted}
  if (process.env.BREAK_BACKEND) {
    console.error('Error: app-config: serviceRouter.regions.weu.zone is missing');
    process.exit(1);
  }
  serve(process.env.BACKEND_PORT, (request, response) => {
    response.statusCode = request.url === '/.backstage/health/v1/readiness' ? 200 : 404;
    response.end();
  });
`;

const app = `${noted}
  serve(process.env.PORT, (request, response) => {
    const isPage = request.url === '/';
    response.setHeader('content-type', isPage ? 'text/html' : 'text/javascript');
    response.end(isPage ? '<script src="/main.js"></script>' : '');
  });
`;

const configLoader = `
  exports.ConfigSources = {
    default: () => ({}),
    toConfig: async () => ({ getOptionalString: () => undefined, close: () => {} }),
  };
`;

/** What a start expects of a checkout, with parts that take no time. */
const files = {
  'package.json': '{ "workspaces": ["packages/*"] }',
  'yarn.lock': '',
  'node_modules/.yarn-state.yml': '',
  'node_modules/@backstage/cli/bin/backstage-cli': app,
  'node_modules/@backstage/cli/config/nodeTransform.cjs':
    "require.extensions['.ts'] = require.extensions['.js'];",
  'node_modules/@backstage/config-loader/index.js': configLoader,
  '.toolchain/node_modules/@yarnpkg/cli-dist/bin/yarn.js': '',
  '.toolchain/node_modules/@yarnpkg/cli-dist/package.json': JSON.stringify({
    version: yarnRelease,
  }),
  'packages/app/package.json': '{}',
  'packages/backend/package.json':
    '{ "dependencies": { "app": "link:../app", "@backstage/config-loader": "*" } }',
  'packages/backend/src/index.ts': backend,
  'packages/local-fleet/package.json': '{}',
  'packages/local-fleet/src/main.ts': fleet,
};

/** A checkout in a folder of its own whose doors are the real ones and whose parts are not. */
export async function fakeCheckout() {
  const root = await mkdtemp(join(tmpdir(), 'a checkout '));
  await cp(scripts, join(root, 'scripts'), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    const path = join(root, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  const checkout = new Checkout(root);
  await writeStamp(
    checkout,
    installationKeyOf(checkout, process.versions.node),
  );
  return {
    root,
    door: checkout.path('scripts', 'door.mjs'),
    /** The processes that were started so far, and the children of each. */
    pids: async () => {
      const file = checkout.path('.fleet', 'pids');
      const text = existsSync(file) ? await readFile(file, 'utf8') : '';
      return text.split(' ').filter(Boolean).map(Number);
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
