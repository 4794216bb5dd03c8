import { execFile } from 'child_process';
import { createReadStream, existsSync, statSync } from 'fs';
import { createServer, Server } from 'http';
import { AddressInfo } from 'net';
import path from 'path';
import { promisify } from 'util';

const folder = path.resolve(__dirname, '../../../packages/app');
const dist = path.join(folder, 'dist');

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** Builds the app as for production. */
export async function buildApp(): Promise<void> {
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

/** An app that was built, as a web server hands it out: its files, and its first page for every other address. */
export function serveApp(): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const asked = path.join(dist, pathname);
    const file =
      existsSync(asked) && statSync(asked).isFile()
        ? asked
        : path.join(dist, 'index.html');
    response.setHeader(
      'content-type',
      types[path.extname(file)] ?? 'application/octet-stream',
    );
    createReadStream(file).pipe(response);
  });
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({ url: `http://localhost:${port}`, server });
    });
  });
}
