import { symlink } from 'node:fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { readWorkspaceManifests } from './readWorkspaceManifests';

describe('readWorkspaceManifests', () => {
  const workspace = createMockDirectory();
  const outside = createMockDirectory();

  const pathsIn = async () => [
    ...(await readWorkspaceManifests(workspace.path)).keys(),
  ];

  it('reads every YAML file, in the order of their paths', async () => {
    workspace.setContent({
      'b.yml': 'b: 1',
      'README.md': '',
      a: { deep: { 'c.yaml': 'c: 1' } },
    });
    expect(await pathsIn()).toEqual(['a/deep/c.yaml', 'b.yml']);
  });

  it('passes over what is not of the repository', async () => {
    workspace.setContent({
      '.git': { 'x.yaml': '' },
      node_modules: { lib: { 'x.yaml': '' } },
    });
    expect(await pathsIn()).toEqual([]);
  });

  it('follows no link', async () => {
    workspace.setContent({ 'own.yaml': 'a: 1' });
    outside.setContent({ 'secret.yaml': 'b: 1' });
    await symlink(outside.path, workspace.resolve('folder'));
    await symlink(
      outside.resolve('secret.yaml'),
      workspace.resolve('link.yaml'),
    );
    expect(await pathsIn()).toEqual(['own.yaml']);
  });

  it('leaves data alone', async () => {
    workspace.setContent({
      'data.yaml': `a: "${'x'.repeat(1024 * 1024)}"`,
      'own.yaml': 'a: 1',
    });
    expect(await pathsIn()).toEqual(['own.yaml']);
  });

  it('stops with the task', async () => {
    workspace.setContent({ 'own.yaml': 'a: 1' });
    await expect(
      readWorkspaceManifests(
        workspace.path,
        AbortSignal.abort(new Error('off')),
      ),
    ).rejects.toThrow('off');
  });
});
