import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { BareRepository } from './BareRepository';
import { ChangeBranches, UnrelatedChangeError } from './ChangeBranches';
import { changePage } from './changePage';
import { GIT_ENVIRONMENT } from './git';

const run = promisify(execFile);
const searchPath = process.env.PATH ?? '';

describe('ChangeBranches', () => {
  let folder: string;
  let repository: BareRepository;
  let changes: ChangeBranches;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'changes-'));
    const seed = path.join(folder, 'seed');
    await mkdir(seed);
    await writeFile(path.join(seed, 'route.yaml'), 'mode: Active\n');
    await writeFile(path.join(seed, 'other.yaml'), 'a: 1\n');
    repository = await BareRepository.open({
      folder: path.join(folder, 'applications.git'),
      seed,
      searchPath,
    });
    changes = new ChangeBranches(repository.folder, searchPath);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const git = (cwd: string, ...args: string[]) =>
    run('git', args, {
      cwd,
      env: {
        PATH: searchPath,
        ...GIT_ENVIRONMENT,
        GIT_AUTHOR_NAME: 'Developer',
        GIT_AUTHOR_EMAIL: 'developer@localhost',
        GIT_COMMITTER_NAME: 'Developer',
        GIT_COMMITTER_EMAIL: 'developer@localhost',
      },
    });

  /** Pushes one file to a branch, made of main as it is now. */
  async function push(
    branch: string,
    file: string,
    content: string,
    message = 'Bind to West Europe\n\nEvery region follows.',
  ) {
    const work = await mkdtemp(path.join(folder, 'work-'));
    await git(work, 'clone', '--quiet', repository.folder, '.');
    await writeFile(path.join(work, file), content);
    await git(work, 'add', '--all');
    await git(work, 'commit', '--quiet', '--message', message);
    await git(work, 'push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`);
  }

  const onMain = async (file: string) =>
    (await repository.file('main', file))?.content.toString();
  const names = async () => (await changes.list()).map(one => one.branch);

  it('lists the branches that are not main, with what they are for', async () => {
    await push('routing/api', 'route.yaml', 'mode: RegionBound\n');
    expect(await changes.list()).toEqual([
      {
        branch: 'routing/api',
        commit: await repository.head('routing/api'),
        author: 'Developer',
        date: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        title: 'Bind to West Europe',
        description: 'Every region follows.',
        paths: ['route.yaml'],
      },
    ]);
  });

  it('shows a change line by line', async () => {
    await push('api', 'route.yaml', 'mode: RegionBound\n');
    const { diff } = await changes.show('api');
    expect(diff).toContain('-mode: Active\n+mode: RegionBound');
  });

  it('merges a change and removes its branch', async () => {
    await push('api', 'route.yaml', 'mode: RegionBound\n');
    const commit = await changes.merge('api');
    expect(await repository.head()).toBe(commit);
    expect(await onMain('route.yaml')).toBe('mode: RegionBound\n');
    expect(await names()).toEqual([]);
  });

  it('merges two changes that were made side by side', async () => {
    await push('one', 'route.yaml', 'mode: RegionBound\n');
    await push('two', 'other.yaml', 'a: 2\n');
    await changes.merge('one');
    await changes.merge('two');
    expect(await onMain('route.yaml')).toBe('mode: RegionBound\n');
    expect(await onMain('other.yaml')).toBe('a: 2\n');
  });

  it('refuses a change of a file that changed on main, and leaves both', async () => {
    await push('one', 'route.yaml', 'mode: RegionBound\n');
    await push('two', 'route.yaml', 'mode: Other\n');
    const before = await changes.merge('one');
    await expect(changes.merge('two')).rejects.toThrow(
      '"two" cannot be merged: route.yaml changed on main in the meantime.',
    );
    expect(await repository.head()).toBe(before);
    expect(await names()).toEqual(['two']);
  });

  it('leaves a branch that something was pushed to while it was merged', async () => {
    await push('api', 'route.yaml', 'mode: RegionBound\n');
    await push('later', 'other.yaml', 'a: 2\n');
    const later = await repository.head('later');
    // Git runs it once main has moved, which is before the branch is removed.
    const hook = path.join(repository.folder, 'hooks/reference-transaction');
    await mkdir(path.dirname(hook), { recursive: true });
    await writeFile(
      hook,
      `#!/bin/sh
if [ "$1" = committed ] && grep -q refs/heads/main; then
  git update-ref refs/heads/api ${later}
fi
`,
    );
    await chmod(hook, 0o755);
    await changes.merge('api');
    expect(await onMain('route.yaml')).toBe('mode: RegionBound\n');
    expect(await repository.head('api')).toBe(later);
  });

  describe('a branch that was not begun from main', () => {
    const obstacle = new UnrelatedChangeError('stray').message;

    beforeEach(async () => {
      await push('api', 'route.yaml', 'mode: RegionBound\n');
      const work = await mkdtemp(path.join(folder, 'work-'));
      await git(work, 'init', '--quiet');
      await writeFile(path.join(work, 'other.yaml'), 'a: 3\n');
      await git(work, 'add', '--all');
      await git(work, 'commit', '--quiet', '--message', 'Stray');
      await git(
        work,
        'push',
        '--quiet',
        repository.folder,
        'HEAD:refs/heads/stray',
      );
    });

    it('is listed with why it cannot be merged, beside the others', async () => {
      expect(await changes.list()).toMatchObject([
        { branch: 'api', paths: ['route.yaml'] },
        { branch: 'stray', paths: [], obstacle },
      ]);
    });

    it('is not merged', async () => {
      await expect(changes.merge('stray')).rejects.toThrow(obstacle);
      expect(await onMain('other.yaml')).toBe('a: 1\n');
    });

    it('is shown as a page that says so', async () => {
      const page = changePage(await changes.show('stray'));
      expect(page).toContain('it has no commit in common with main');
      expect(page).not.toContain('fleet -- merge');
    });
  });

  it('discards a change', async () => {
    await push('api', 'route.yaml', 'mode: RegionBound\n');
    await changes.discard('api');
    expect(await names()).toEqual([]);
    expect(await onMain('route.yaml')).toBe('mode: Active\n');
  });

  it.each(['main', 'missing', '--help', '../main'])(
    'knows no change "%s"',
    async branch => {
      await expect(changes.merge(branch)).rejects.toThrow(
        `There is no change "${branch}"; there is none.`,
      );
      await expect(changes.discard(branch)).rejects.toThrow('There is no');
    },
  );

  it('shows what is to be said of the files of a change', async () => {
    await push('api', 'route.yaml', 'mode: Idle\n');
    const remarked = new ChangeBranches(
      repository.folder,
      searchPath,
      async (commit, paths) => [`${paths} of <${commit}>`],
    );
    const { commit } = await remarked.show('api');
    expect(changePage(await remarked.show('api'))).toContain(
      `<li>route.yaml of &lt;${commit}&gt;</li>`,
    );
  });

  it('marks every line that goes and comes, whatever it begins with', async () => {
    await push('separated', 'other.yaml', '---\na: 1\n');
    await changes.merge('separated');
    await push('joined', 'other.yaml', '--\na: 1\n');
    const page = changePage(await changes.show('joined'));
    expect(page).toContain('\n--- a/other.yaml\n+++ b/other.yaml\n');
    expect(page).toContain('\n<del>----</del>\n<ins>+--</ins>\n');
  });

  it('gives a line to copy that a shell takes as one name', async () => {
    await push('api;true', 'route.yaml', 'mode: RegionBound\n');
    expect(changePage(await changes.show('api;true'))).toContain(
      "fleet -- merge 'api;true'\n",
    );
  });

  it('makes a page in which no text is markup', async () => {
    await push('api', 'route.yaml', '<b>"&\n', '<script>\n\n</pre>');
    const page = changePage(await changes.show('api'));
    expect(page).not.toContain('<script>');
    expect(page).not.toContain('<b>');
    expect(page.match(/<\/pre>/g)).toHaveLength(3);
    expect(page).toContain('<ins>+&lt;b&gt;&quot;&amp;</ins>');
    expect(page).toContain('npm run fleet -- merge api');
  });
});
