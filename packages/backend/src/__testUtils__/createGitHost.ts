import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A git server with one repository, as real as git itself: `git http-backend` behind a login for pushes. */
export interface GitHost {
  /** `localhost:{port}` */
  host: string;
  /** Address of the repository. */
  url: string;
  /** Runs git in the bare repository. */
  git: (...args: string[]) => Promise<string>;
  /** Text of a file of main. */
  file: (path: string) => Promise<string>;
  /** Commits a file to main, as somebody else would. */
  commit: (path: string, text: string) => Promise<void>;
  /** Called before the server takes a push. */
  beforePush?: () => Promise<void>;
  stop: () => Promise<void>;
}

export const account = { username: 'git', token: 'secret' };

/** Starts a git server on a free port whose main branch holds the given files. */
export async function createGitHost(
  files: Record<string, string>,
): Promise<GitHost> {
  const folder = await mkdtemp(join(tmpdir(), 'git-host-'));
  const bare = join(folder, 'applications.git');
  const work = join(folder, 'work');
  const identity = ['-c', 'user.name=Other', '-c', 'user.email=o@example.com'];
  // Nothing of the configuration of whoever runs the tests.
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
  };
  const git = async (cwd: string, ...args: string[]) =>
    (await run('git', [...identity, ...args], { cwd, env })).stdout;

  await git(folder, 'init', '-q', '--bare', '-b', 'main', bare);
  await git(folder, 'clone', '-q', bare, work);
  await git(work, 'checkout', '-q', '-b', 'main');

  async function commit(path: string, text: string) {
    await mkdir(dirname(join(work, path)), { recursive: true });
    await writeFile(join(work, path), text);
    await git(work, 'add', '--all');
    await git(work, 'commit', '-q', '-m', `change ${path}`);
    await git(work, 'pull', '-q', '--rebase', 'origin', 'main').catch(() => '');
    await git(work, 'push', '-q', 'origin', 'main');
  }
  for (const [path, text] of Object.entries(files)) {
    await commit(path, text);
  }

  const server = createServer();
  const answering = new Set<Promise<void>>();
  const host: GitHost = {
    host: '',
    url: '',
    git: (...args) => git(bare, ...args),
    file: path => git(bare, 'show', `main:${path}`),
    commit,
    async stop() {
      const closed = new Promise(resolve => {
        server.close(resolve);
      });
      server.closeAllConnections();
      await closed;
      // git may still be writing for a client that went away.
      await Promise.all(answering);
      await rm(folder, { recursive: true });
    },
  };
  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const isPush =
      url.pathname.endsWith('/git-receive-pack') ||
      url.searchParams.get('service') === 'git-receive-pack';
    const login = Buffer.from(`${account.username}:${account.token}`);
    if (
      isPush &&
      request.headers.authorization !== `Basic ${login.toString('base64')}`
    ) {
      response
        .writeHead(401, { 'www-authenticate': 'Basic realm="test"' })
        .end();
      return;
    }
    if (url.pathname.endsWith('/git-receive-pack')) {
      await host.beforePush?.();
    }
    const child = spawn('git', ['http-backend'], {
      env: {
        ...env,
        GIT_PROJECT_ROOT: folder,
        GIT_HTTP_EXPORT_ALL: '1',
        PATH_INFO: url.pathname,
        QUERY_STRING: url.search.slice(1),
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        REMOTE_USER: isPush ? account.username : '',
      },
    });
    const ended = new Promise<void>(resolve => {
      child.once('close', () => resolve());
    });
    child.stdin.on('error', () => {});
    request.on('close', () => child.stdin.end());
    request.pipe(child.stdin);
    const chunks: Buffer[] = [];
    for await (const chunk of child.stdout) {
      chunks.push(chunk);
    }
    await ended;
    const output = Buffer.concat(chunks);
    const end = output.indexOf('\r\n\r\n');
    let status = 200;
    for (const line of output.subarray(0, end).toString().split('\r\n')) {
      const [name, value] = line.split(': ');
      if (name === 'Status') {
        status = parseInt(value, 10);
      } else {
        response.setHeader(name, value);
      }
    }
    response.writeHead(status).end(output.subarray(end + 4));
  }

  server.on('request', (request, response) => {
    const answered: Promise<void> = answer(request, response)
      .catch(error => {
        response.destroy(error);
      })
      .finally(() => answering.delete(answered));
    answering.add(answered);
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  host.host = `localhost:${(server.address() as AddressInfo).port}`;
  host.url = `http://${host.host}/applications.git`;
  return host;
}
