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
      'platform/weu/identity.yaml',
      'platform/neu/identity.yaml',
      'platform/frc/identity.yaml',
      'apps/shop/routing/base/kustomization.yaml',
      'apps/shop/routing/base/route.yaml',
      'apps/shop/routing/overlays/weu/kustomization.yaml',
      'apps/shop/routing/overlays/neu/kustomization.yaml',
    );

    const ofShop = (repository: typeof overlaid, region: string) =>
      appliedDirectories(repository, region).filter(
        ({ name }) => name === 'apps-shop',
      );

    it('gives a region its own, under the name that the application always has', () => {
      expect(ofShop(overlaid, 'neu')).toMatchObject([
        {
          name: 'apps-shop',
          path: './apps/shop/routing/overlays/neu',
          kustomization: 'apps/shop/routing/overlays/neu',
        },
      ]);
    });

    it('gives nothing to a region that has none', () => {
      expect(ofShop(overlaid, 'frc')).toEqual([]);
    });

    it('builds that of a region that has lost its kustomization, so that it fails and nothing goes', () => {
      const repository = snapshot(
        'platform/weu/identity.yaml',
        'apps/shop/routing/overlays/weu/patch.yaml',
      );
      expect(ofShop(repository, 'weu')).toMatchObject([
        { kustomization: 'apps/shop/routing/overlays/weu' },
      ]);
    });

    it("builds that of a region whose name no overlay has, where none has any region's", () => {
      const repository = snapshot(
        'platform/weu/identity.yaml',
        'apps/shop/routing/overlays/prod/kustomization.yaml',
      );
      expect(ofShop(repository, 'weu')).toMatchObject([
        { kustomization: 'apps/shop/routing/overlays/weu' },
      ]);
    });
  });

  it.each(['kustomization.yaml', 'kustomization.yml', 'Kustomization'])(
    'builds an application with a %s from that',
    file => {
      expect(
        appliedDirectories(
          snapshot(`apps/shop/routing/${file}`, 'apps/shop/routing/route.yaml'),
          'weu',
        ),
      ).toMatchObject([
        {
          path: './apps/shop/routing',
          kustomization: 'apps/shop/routing',
          files: [[`apps/shop/routing/${file}`, expect.anything()], {}],
        },
      ]);
    },
  );

  it('reads only files that can matter', () => {
    expect([...files.files.keys()].filter(isApplied)).not.toContain(
      'platform/README.md',
    );
  });
});
