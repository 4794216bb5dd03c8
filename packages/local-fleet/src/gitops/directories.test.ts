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

  describe('of an application with overlays', () => {
    const overlaid = snapshot(
      'apps/shop/routing/base/kustomization.yaml',
      'apps/shop/routing/base/route.yaml',
      'apps/shop/routing/overlays/weu/kustomization.yaml',
      'apps/shop/routing/overlays/neu/kustomization.yaml',
    );

    it('gives a region its own, under the name that the application always has', () => {
      expect(appliedDirectories(overlaid, 'neu')).toMatchObject([
        {
          name: 'apps-shop',
          path: './apps/shop/routing/overlays/neu',
          kustomization: 'apps/shop/routing/overlays/neu',
        },
      ]);
    });

    it('gives nothing to a region that has none', () => {
      expect(appliedDirectories(overlaid, 'frc')).toEqual([]);
    });
  });

  it('builds an application with a kustomization.yaml from that', () => {
    expect(
      appliedDirectories(
        snapshot(
          'apps/shop/routing/kustomization.yaml',
          'apps/shop/routing/route.yaml',
        ),
        'weu',
      ),
    ).toMatchObject([
      {
        path: './apps/shop/routing',
        kustomization: 'apps/shop/routing',
      },
    ]);
  });

  it('reads only files that can matter', () => {
    expect([...files.files.keys()].filter(isApplied)).not.toContain(
      'platform/README.md',
    );
  });
});
