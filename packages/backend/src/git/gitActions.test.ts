import { rm, writeFile } from 'node:fs/promises';
import { ConfigReader } from '@backstage/config';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import {
  account,
  createGitHost,
  GitHost,
} from '../__testUtils__/createGitHost';
import { createCloneAction } from './createCloneAction';
import { createPushAction } from './createPushAction';
import { GitServers } from './GitServers';

describe('git:clone and git:push', () => {
  const workspace = createMockDirectory();
  const logger = mockServices.logger.mock();
  let host: GitHost;
  let outputs: Record<string, unknown>;

  beforeEach(async () => {
    host = await createGitHost({ 'a.txt': 'a\n', 'b.txt': 'b\n' });
    workspace.clear();
    outputs = {};
    jest.clearAllMocks();
  });
  afterEach(() => host.stop());

  const servers = (token = account.token) =>
    GitServers.fromConfig(
      new ConfigReader({
        gitServers: [{ host: host.host, username: account.username, token }],
      }),
    );
  const context = (options: object) => ({
    ...createMockActionContext({ workspacePath: workspace.path }),
    logger,
    output: (name: string, value: unknown) => {
      outputs[name] = value;
    },
    ...options,
  });
  const clone = (options: object = {}, input: object = {}) =>
    createCloneAction({ servers: servers() }).handler(
      context({
        input: { url: host.url, targetPath: 'repository', ...input },
        ...options,
      }) as never,
    );
  const push = (options: object = {}, token?: string) =>
    createPushAction({
      servers: servers(token),
      defaultAuthor: { name: 'Portal', email: 'portal@example.com' },
    }).handler(
      context({
        input: {
          url: host.url,
          sourcePath: 'repository',
          commitMessage: 'Expose api',
        },
        ...options,
      }) as never,
    );
  const write = (path: string, text: string) =>
    writeFile(workspace.resolve('repository', path), text);
  const commits = async () =>
    Number(await host.git('rev-list', '--count', 'main'));

  it('brings the branch into the workspace', async () => {
    await clone();
    expect(workspace.content()).toMatchObject({
      repository: { 'a.txt': 'a\n', 'b.txt': 'b\n' },
    });
    expect(outputs.commit).toBe((await host.git('rev-parse', 'main')).trim());
  });

  it('pushes what was added, changed and removed as one commit', async () => {
    await clone();
    await write('a.txt', 'changed\n');
    await write('new.txt', 'new\n');
    await rm(workspace.resolve('repository/b.txt'));
    await push();
    expect(await host.git('show', '--name-status', '--format=%s', 'main')).toBe(
      'Expose api\n\nM\ta.txt\nD\tb.txt\nA\tnew.txt\n',
    );
    expect(outputs).toEqual({
      commit: (await host.git('rev-parse', 'main')).trim(),
      branch: 'main',
      paths: ['a.txt', 'b.txt', 'new.txt'],
    });
  });

  it('commits in the name of the person who runs the template', async () => {
    await clone();
    await write('a.txt', 'changed\n');
    await push({
      user: {
        ref: 'user:default/jane',
        entity: {
          spec: { profile: { displayName: 'Jane', email: 'j@example.com' } },
        },
      },
    });
    expect(await host.git('log', '-1', '--format=%an <%ae>', 'main')).toBe(
      'Jane <j@example.com>\n',
    );
  });

  it('commits in the name of the portal where nobody is known', async () => {
    await clone();
    await write('a.txt', 'changed\n');
    await push();
    expect(await host.git('log', '-1', '--format=%an <%ae>', 'main')).toBe(
      'Portal <portal@example.com>\n',
    );
  });

  it('succeeds with nothing to commit, and says so', async () => {
    await clone();
    await push();
    expect(await commits()).toBe(2);
    expect(outputs.paths).toEqual([]);
    expect(logger.info).toHaveBeenLastCalledWith(
      expect.stringContaining('Nothing to commit'),
    );
  });

  it('puts the changes on top of what others pushed meanwhile', async () => {
    await clone();
    await write('new.txt', 'new\n');
    await host.commit('a.txt', 'theirs\n');
    await push();
    expect(await host.file('a.txt')).toBe('theirs\n');
    expect(await host.file('new.txt')).toBe('new\n');
    expect(await commits()).toBe(4);
  });

  it('does so too when others are quicker by the blink of an eye, twice', async () => {
    await clone();
    await write('new.txt', 'new\n');
    let times = 0;
    host.beforePush = async () => {
      times += 1;
      if (times < 3) {
        await host.commit(`theirs-${times}.txt`, 'theirs\n');
      }
    };
    await push();
    expect(await host.git('ls-tree', '--name-only', 'main')).toBe(
      'a.txt\nb.txt\nnew.txt\ntheirs-1.txt\ntheirs-2.txt\n',
    );
  });

  it('refuses to overwrite a file that others changed meanwhile', async () => {
    await clone();
    await write('a.txt', 'ours\n');
    await host.commit('a.txt', 'theirs\n');
    await expect(push()).rejects.toThrow(
      `Nothing was pushed: a.txt was changed on main of ${host.url} while this task ran`,
    );
    expect(await host.file('a.txt')).toBe('theirs\n');
  });

  it('says which account the server refused', async () => {
    await clone();
    await write('a.txt', 'ours\n');
    await expect(push({}, 'wrong')).rejects.toThrow(
      `Could not push to main of ${host.url}: the server refused the account (401); check username and token of ${host.host} in gitServers of app-config`,
    );
  });

  it('says when there is no such repository', async () => {
    const url = host.url.replace('applications', 'other');
    await expect(clone({}, { url })).rejects.toThrow(
      `Could not clone main of ${url}: there is no such repository (404)`,
    );
  });

  it('says when there is no such branch', async () => {
    await expect(clone({}, { branch: 'other' })).rejects.toThrow(
      `Could not clone other of ${host.url}: Could not find other`,
    );
  });

  it('says when the folder is not a clone', async () => {
    await expect(push()).rejects.toThrow(
      'sourcePath "repository" is not a clone of a repository',
    );
  });

  it('refuses folders outside the workspace', async () => {
    await expect(clone({}, { targetPath: '../out' })).rejects.toThrow(
      /not allowed/,
    );
  });

  it('stays away from the server in a dry run', async () => {
    await host.stop();
    await clone({ isDryRun: true });
    await push({ isDryRun: true });
    expect(workspace.content()).toEqual({ repository: {} });
    expect(outputs).toEqual({ branch: 'main', paths: [] });
    host = await createGitHost({});
  });

  it('stops when the task is cancelled', async () => {
    await clone();
    await write('a.txt', 'ours\n');
    const task = new AbortController();
    host.beforePush = async () => task.abort(new Error('cancelled'));
    await expect(push({ signal: task.signal })).rejects.toThrow('cancelled');
  });
});
