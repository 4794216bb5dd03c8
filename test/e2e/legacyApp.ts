import { execFile } from 'child_process';
import { existsSync, statSync } from 'fs';
import path from 'path';
import { promisify } from 'util';
import { BrowserContext } from '@playwright/test';

const root = path.resolve(__dirname, '../..');
const folder = path.join(root, 'packages/app-legacy');
const dist = path.join(folder, 'dist');

/** Builds the app on the old frontend system, as static files. */
export async function buildLegacyApp(): Promise<void> {
  const cli = require.resolve('@backstage/cli/package.json');
  await promisify(execFile)(
    process.execPath,
    [
      path.join(path.dirname(cli), 'bin/backstage-cli'),
      ...['package', 'build', '--config', '../../app-config.build.yaml'],
    ],
    { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
  );
}

/**
 * Gives a browser the app on the old frontend system where it asks for the other one: at the same address, so that the
 * backend, which answers the pages of one address, need not know of it.
 */
export async function withLegacyApp(
  context: BrowserContext,
  appUrl: string,
): Promise<void> {
  const { origin } = new URL(appUrl);
  await context.route(
    url => url.origin === origin,
    route => {
      const { pathname } = new URL(route.request().url());
      const file = path.join(dist, pathname);
      return route.fulfill({
        path:
          existsSync(file) && statSync(file).isFile()
            ? file
            : path.join(dist, 'index.html'),
      });
    },
  );
}
