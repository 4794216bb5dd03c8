import { mkdir, readdir, symlink } from 'node:fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { readFolders } from './readFolders';
import { writeChanges } from './writeChanges';

describe('the workspace', () => {
  const directory = createMockDirectory();
  const outside = createMockDirectory();
  const read = (...folders: string[]) => readFolders(directory.path, folders);

  beforeEach(() => {
    directory.clear();
    outside.setContent({ 'secret.yaml': 'a: 1\n' });
  });

  it('is read only below the folders asked for, and only YAML', async () => {
    directory.setContent({
      'a/b/c.yml': 'c',
      'a/d.yaml': 'd',
      'a/e.txt': 'e',
      'a/node_modules/f.yaml': 'f',
      'other/g.yaml': 'g',
    });
    expect(Object.fromEntries(await read('a', 'missing'))).toEqual({
      'a/b/c.yml': 'c',
      'a/d.yaml': 'd',
    });
  });

  it('is read through a link that stays inside', async () => {
    directory.setContent({ 'shared.yaml': 's', a: {} });
    await symlink('../shared.yaml', directory.resolve('a/link.yaml'));
    expect(Object.fromEntries(await read('a'))).toEqual({ 'a/link.yaml': 's' });
  });

  it('is not read through a link to a folder', async () => {
    directory.setContent({ 'a/b.yaml': 'b' });
    await symlink('.', directory.resolve('a/again'));
    expect([...(await read('a')).keys()]).toEqual(['a/b.yaml']);
  });

  it.each(['secret.yaml', 'not-there.yaml'])(
    'refuses a link to %s outside, naming it',
    async target => {
      directory.setContent({ a: {} });
      await symlink(outside.resolve(target), directory.resolve('a/link.yaml'));
      await expect(read('a')).rejects.toThrow(
        'a/link.yaml leads out of the workspace through a symbolic link',
      );
    },
  );

  it('is written where it differs, and nowhere else', async () => {
    directory.setContent({ 'a.yaml': '1', 'b.yaml': '1', 'c.yaml': '1' });
    const before = await read('.');
    const after = new Map([
      ['a.yaml', '1'],
      ['b.yaml', '2'],
      ['new/d.yaml', '3'],
    ]);
    expect(await writeChanges(directory.path, before, after)).toEqual({
      changed: ['b.yaml', 'new/d.yaml'],
      removed: ['c.yaml'],
    });
    expect(directory.content()).toEqual({
      'a.yaml': '1',
      'b.yaml': '2',
      new: { 'd.yaml': '3' },
    });
  });

  it('is not written at all when one path leads out of it', async () => {
    await mkdir(directory.resolve('a'));
    await symlink(outside.path, directory.resolve('a/away'));
    const after = new Map([
      ['a/first.yaml', '1'],
      ['a/away/second.yaml', '2'],
    ]);
    await expect(
      writeChanges(directory.path, new Map(), after),
    ).rejects.toThrow('a/away/second.yaml leads out of the workspace');
    expect(await readdir(directory.resolve('a'))).toEqual(['away']);
    expect(outside.content()).toEqual({ 'secret.yaml': 'a: 1\n' });
  });

  it('is not written at all when one path is that of a folder', async () => {
    directory.setContent({ folder: {} });
    const after = new Map([
      ['first.yaml', '1'],
      ['folder', '2'],
    ]);
    await expect(
      writeChanges(directory.path, new Map(), after),
    ).rejects.toThrow('folder is a folder of the workspace');
    expect(directory.content()).toEqual({ folder: {} });
  });

  it.each`
    path          | message
    ${'a.yaml'}   | ${'a.yaml is a file of the workspace, and a folder was expected'}
    ${'a.yaml/b'} | ${'a.yaml/b goes through a file of the workspace'}
  `('refuses the folder $path', async ({ path, message }) => {
    directory.setContent({ 'a.yaml': 'a' });
    await expect(read(path)).rejects.toThrow(message);
  });

  it('is not written once the task is cancelled', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(
      writeChanges(directory.path, new Map(), new Map([['a', '1']]), signal),
    ).rejects.toThrow('cancelled');
    expect(directory.content()).toEqual({});
  });
});
