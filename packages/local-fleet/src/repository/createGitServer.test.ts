import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import https from 'node:https';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import isomorphic from 'isomorphic-git';
import http from 'isomorphic-git/http/node';
import { createCertificateAuthority } from '../certificates';
import { BareRepository } from './BareRepository';
import { ChangeBranches } from './ChangeBranches';
import { createGitServer, GitServer } from './createGitServer';

const run = promisify(execFile);
const authority = createCertificateAuthority({ now: new Date() });
const tlsFiles = authority.issue('git');
const searchPath = process.env.PATH ?? '';

describe('createGitServer', () => {
  let folder: string;
  let repository: BareRepository;
  let server: GitServer;
  let pushes: number;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'repository-'));
    const seed = path.join(folder, 'seed');
    await mkdir(path.join(seed, 'apps/a'), { recursive: true });
    await writeFile(path.join(seed, 'apps/a/catalog-info.yaml'), 'kind: A\n');
    await writeFile(path.join(folder, 'ca.crt'), authority.own.cert);
    repository = await BareRepository.open({
      folder: path.join(folder, 'applications.git'),
      seed,
      searchPath,
    });
    pushes = 0;
    server = createGitServer({
      port: 0,
      tls: tlsFiles,
      repository,
      changes: new ChangeBranches(repository.folder, searchPath),
      user: 'fleet',
      token: 'secret',
      searchPath,
      pushed: () => {
        pushes += 1;
      },
    });
    await server.start();
  });
  afterEach(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });

  function git(cwd: string, ...args: string[]) {
    return run('git', args, {
      cwd,
      env: {
        PATH: searchPath,
        GIT_SSL_CAINFO: path.join(folder, 'ca.crt'),
        GIT_TERMINAL_PROMPT: '0',
        GIT_AUTHOR_NAME: 'a',
        GIT_AUTHOR_EMAIL: 'a@b',
        GIT_COMMITTER_NAME: 'a',
        GIT_COMMITTER_EMAIL: 'a@b',
      },
    });
  }

  async function clone(): Promise<string> {
    await git(folder, 'clone', server.url, 'clone');
    return path.join(folder, 'clone');
  }

  async function commit(work: string, file: string, content: string) {
    await writeFile(path.join(work, file), content);
    await git(work, 'add', '.');
    await git(work, 'commit', '-m', file);
  }

  function withCredentials(credentials: string): string {
    return server.url.replace('https://', `https://${credentials}@`);
  }

  function get(
    location: string,
    headers: Record<string, string> = {},
  ): Promise<{ status?: number; etag?: string; body: string }> {
    return new Promise((resolve, reject) => {
      https
        .get(
          `${server.url}${location}`,
          { ca: authority.own.cert, headers, agent: false },
          async response => {
            let body = '';
            for await (const chunk of response) body += chunk;
            resolve({
              status: response.statusCode,
              etag: response.headers.etag,
              body,
            });
          },
        )
        .on('error', reject);
    });
  }

  it('gives a clone of what it was seeded with, on main', async () => {
    const work = await clone();
    expect(
      await readFile(path.join(work, 'apps/a/catalog-info.yaml'), 'utf8'),
    ).toBe('kind: A\n');
    const { stdout } = await git(work, 'branch', '--show-current');
    expect(stdout.trim()).toBe('main');
  });

  it('takes a push with the token, and tells of it', async () => {
    const work = await clone();
    await commit(work, 'new.yaml', 'kind: New\n');
    await git(work, 'push', withCredentials('fleet:secret'), 'main');
    const { stdout } = await git(work, 'rev-parse', 'HEAD');
    expect(await repository.head()).toBe(stdout.trim());
    expect(pushes).toBe(1);
  });

  it.each(['fleet:wrong', 'other:secret'])(
    'refuses a push of %s',
    async credentials => {
      const before = await repository.head();
      const work = await clone();
      await commit(work, 'new.yaml', 'kind: New\n');
      await expect(
        git(work, 'push', withCredentials(credentials), 'main'),
      ).rejects.toThrow(/Authentication failed/);
      expect(await repository.head()).toBe(before);
      expect(pushes).toBe(0);
    },
  );

  it('takes a push from isomorphic-git, which is what Backstage pushes with', async () => {
    const dir = path.join(folder, 'isomorphic');
    const { ca } = https.globalAgent.options;
    https.globalAgent.options.ca = authority.own.cert;
    try {
      const author = { name: 'a', email: 'a@b' };
      const onAuth = () => ({ username: 'fleet', password: 'secret' });
      await isomorphic.clone({ fs, http, dir, url: server.url, ref: 'main' });
      await writeFile(path.join(dir, 'new.yaml'), 'kind: New\n');
      await isomorphic.add({ fs, dir, filepath: 'new.yaml' });
      await isomorphic.commit({ fs, dir, message: 'new', author });
      await isomorphic.push({ fs, http, dir, ref: 'main', onAuth });
    } finally {
      https.globalAgent.options.ca = ca;
    }
    expect(await repository.file('main', 'new.yaml')).toBeDefined();
    expect(pushes).toBe(1);
  });

  it('gives a file with an ETag that a reader can come back with', async () => {
    const location = '/raw/main/apps/a/catalog-info.yaml';
    const first = await get(location);
    expect(first).toMatchObject({ status: 200, body: 'kind: A\n' });
    const second = await get(location, { 'if-none-match': first.etag! });
    expect(second).toMatchObject({ status: 304, body: '' });
  });

  it('gives a file of a branch whose name has a slash', async () => {
    const work = await clone();
    await git(work, 'checkout', '-b', 'routes/a');
    await commit(work, 'new.yaml', 'kind: New\n');
    await git(work, 'push', withCredentials('fleet:secret'), 'routes/a');
    expect(await get('/raw/routes/a/new.yaml')).toMatchObject({
      status: 200,
      body: 'kind: New\n',
    });
  });

  it('shows what a branch would change', async () => {
    const work = await clone();
    await git(work, 'checkout', '-b', 'routes/a');
    await commit(work, 'new.yaml', 'kind: New\n');
    await git(work, 'push', withCredentials('fleet:secret'), 'routes/a');
    const { status, body } = await get('/changes/routes/a');
    expect(status).toBe(200);
    expect(body).toContain('<ins>+kind: New</ins>');
  });

  it('shows it to a browser that does not know its certificate', async () => {
    const work = await clone();
    await git(work, 'checkout', '-b', 'routes/a');
    await commit(work, 'new.yaml', 'kind: New\n');
    await git(work, 'push', withCredentials('fleet:secret'), 'routes/a');
    const plain = server.url.replace('https:', 'http:');
    const response = await fetch(`${plain}/changes/routes/a`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<ins>+kind: New</ins>');
  });

  it.each(['/raw/main/apps/a/catalog-info.yaml', '/info/refs'])(
    'does not give %s without TLS',
    async location => {
      const plain = server.url.replace('https:', 'http:');
      const response = await fetch(`${plain}${location}`);
      expect(response.status).toBe(403);
      expect(await response.text()).toContain(`git is served at ${server.url}`);
    },
  );

  it.each(['/raw/main/%E0%A4%A', '/changes/%E0%A4%A'])(
    'says that %s is no URL',
    async location => {
      expect(await get(location)).toMatchObject({
        status: 400,
        body: expect.stringContaining('is not encoded as a URL is'),
      });
    },
  );

  it.each([
    '/changes/main',
    '/changes/other',
    '/raw/main/apps/b/catalog-info.yaml',
    '/raw/main/apps/a',
    '/raw/other/apps/a/catalog-info.yaml',
    '/raw/main/../../../etc/passwd',
    '/raw/--help/x',
    '/config',
  ])('answers 404 to %s', async location => {
    expect(await get(location)).toMatchObject({ status: 404 });
  });

  it('keeps what was pushed when it is opened again', async () => {
    const work = await clone();
    await commit(work, 'new.yaml', 'kind: New\n');
    await git(work, 'push', withCredentials('fleet:secret'), 'main');
    const again = await BareRepository.open({
      folder: repository.folder,
      seed: path.join(folder, 'seed'),
      searchPath,
    });
    expect(await again.file('main', 'new.yaml')).toBeDefined();
  });

  it('reads the wanted files of a commit', async () => {
    const work = await clone();
    await commit(work, 'é ü.yaml', 'name: ß\n');
    await git(work, 'push', withCredentials('fleet:secret'), 'main');
    const head = await repository.head();
    const all = await repository.snapshot(head!, () => true);
    expect(Object.fromEntries(all.files)).toEqual({
      'apps/a/catalog-info.yaml': 'kind: A\n',
      'é ü.yaml': 'name: ß\n',
    });
    const some = await repository.snapshot(head!, file =>
      file.startsWith('apps/'),
    );
    expect([...some.files.keys()]).toEqual(['apps/a/catalog-info.yaml']);
  });
});
