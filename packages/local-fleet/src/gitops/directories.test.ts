import { appliedDirectories, isApplied } from './directories';

function snapshot(...paths: string[]) {
  return { commit: 'c', files: new Map(paths.map(path => [path, path])) };
}

describe('appliedDirectories', () => {
  const files = snapshot(
    'apps/workload-b/routing/route.yaml',
    'apps/workload-a/catalog-info.yaml',
    'apps/workload-a/routing/deep/policy.yml',
    'apps/workload-a/routing/route.yaml',
    'apps/no-routes/catalog-info.yaml',
    'platform/weu/identity.yaml',
    'platform/neu/identity.yaml',
    'platform/base/namespaces.yaml',
    'platform/README.md',
    'README.md',
  );

  it('gives a region the platform, its own part, and the applications, in this order', () => {
    expect(appliedDirectories(files, 'weu').map(({ name }) => name)).toEqual([
      'platform-base',
      'platform-weu',
      'apps-workload-a',
      'apps-workload-b',
    ]);
  });

  it('applies of an application only what is under routing', () => {
    const [, , application] = appliedDirectories(files, 'weu');
    expect(application).toMatchObject({
      path: './apps/workload-a',
      files: [
        ['apps/workload-a/routing/deep/policy.yml', expect.anything()],
        ['apps/workload-a/routing/route.yaml', expect.anything()],
      ],
    });
  });

  it('reads only files that can matter', () => {
    expect([...files.files.keys()].filter(isApplied)).not.toContain(
      'platform/README.md',
    );
  });
});
