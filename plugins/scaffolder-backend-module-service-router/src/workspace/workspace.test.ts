import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { readIfThere, readWorkspace } from './readWorkspace';
import { writeChanges } from './writeChanges';

describe('the workspace', () => {
  const directory = createMockDirectory();
  const outside = createMockDirectory();
  const read = async (...folders: string[]) =>
    (await readWorkspace(directory.path, folders)).files;
  const unread = async (...folders: string[]) =>
    (await readWorkspace(directory.path, folders)).unread;

  beforeEach(() => {
    directory.clear();
    outside.setContent({ 'secret.yaml': 'a: 1\n' });
  });

  it('is read wherever there may be manifests, in the order of the paths', async () => {
    directory.setContent({
      'b.yml': 'b',
      'a/b/c.json': 'c',
      'a/d.yaml': 'd',
      'a/e.txt': 'e',
      'base/Kustomization': 'f',
      'a/node_modules/g.yaml': 'g',
      '.git/h.yaml': 'h',
    });
    expect([...(await read('a', 'missing'))]).toEqual([
      ['a/b/c.json', 'c'],
      ['a/d.yaml', 'd'],
      ['b.yml', 'b'],
      ['base/Kustomization', 'f'],
    ]);
  });

  it('is read through a link that stays inside', async () => {
    directory.setContent({ 'shared.yaml': 's', a: {} });
    await symlink('../shared.yaml', directory.resolve('a/link.yaml'));
    expect(Object.fromEntries(await read('a'))).toEqual({
      'a/link.yaml': 's',
      'shared.yaml': 's',
    });
  });

  it.each(['file.yaml', 'folder'])(
    'is read at one path, whatever link to %s there is elsewhere',
    async target => {
      directory.setContent({ 'file.yaml': 'f', folder: { 'g.yaml': 'g' } });
      await symlink(target, directory.resolve('link.yaml'));
      expect([...(await read('a')).keys()]).toEqual([
        'file.yaml',
        'folder/g.yaml',
      ]);
      expect(await unread('a')).toEqual([]);
    },
  );

  it.each`
    what                         | name           | target                  | because
    ${'a link out of it'}        | ${'away.yaml'} | ${() => outside.path}   | ${'it is a link out of the workspace'}
    ${'a link to nothing'}       | ${'gone.yaml'} | ${() => 'nowhere.yaml'} | ${'it is a link to nothing'}
    ${'a folder that is a link'} | ${'folder'}    | ${() => outside.path}   | ${'it is a link out of the workspace'}
  `('says that it did not read $what', async ({ name, target, because }) => {
    await symlink(target(), directory.resolve(name));
    expect(await unread('routing')).toEqual([{ path: name, because }]);
  });

  it.each`
    name           | told
    ${'big.yaml'}  | ${[{ path: 'big.yaml', because: 'it has more than 5 MB' }]}
    ${'data.json'} | ${[]}
  `('takes $name of 6 MB for data', async ({ name, told }) => {
    directory.setContent({ [name]: 'x'.repeat(6_000_000) });
    expect([...(await read())]).toEqual([]);
    expect(await unread()).toEqual(told);
    await expect(readIfThere(directory.path, name)).rejects.toThrow(
      `${name} cannot be read: it has more than 5 MB; make it smaller, or name another file`,
    );
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

  it('is not read once the task is cancelled', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(readWorkspace(directory.path, [], signal)).rejects.toThrow(
      'cancelled',
    );
  });

  it.each`
    what                        | bytes              | known              | message
    ${'a file it did not read'} | ${'theirs'}        | ${undefined}       | ${'a.yaml is in the workspace already and was not read'}
    ${'one changed meanwhile'}  | ${'theirs'}        | ${'ours'}          | ${'a.yaml was changed by somebody else after it was read'}
    ${'one that is not UTF-8'}  | ${'# Stra\u00dfe'} | ${'# Stra\ufffde'} | ${'a.yaml is not UTF-8, so that characters would be lost by changing it; save it as UTF-8 first'}
  `('is not written over $what', async ({ bytes, known, message }) => {
    await writeFile(directory.resolve('a.yaml'), Buffer.from(bytes, 'latin1'));
    const before = new Map(known === undefined ? [] : [['a.yaml', known]]);
    const after = new Map([
      ['a.yaml', 'new'],
      ['b.yaml', 'new'],
    ]);
    await expect(writeChanges(directory.path, before, after)).rejects.toThrow(
      message,
    );
    expect(await readFile(directory.resolve('a.yaml'), 'latin1')).toBe(bytes);
    expect(await readdir(directory.path)).toEqual(['a.yaml']);
  });

  it('is not written once the task is cancelled', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(
      writeChanges(directory.path, new Map(), new Map([['a', '1']]), signal),
    ).rejects.toThrow('cancelled');
    expect(directory.content()).toEqual({});
  });
});
