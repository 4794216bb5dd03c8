import fc from 'fast-check';
import { canary, noFiles, shopWritten, tree } from '../__testUtils__/shop';
import { DeliveryRequest } from '../delivery';
import { LayoutName, layoutNames } from '../layout';
import { withoutRoute } from './withoutRoute';

const delivery: DeliveryRequest = {
  tool: 'flux',
  repositoryUrl: 'https://git.example.com/shop.git',
  revision: 'main',
  repositoryPath: 'apps/routing',
  deliveryFolder: 'routing-delivery',
  destinations: {},
};
const written = (
  layout: LayoutName,
  files = noFiles,
  name = 'api',
  namespace = 'shop',
) =>
  shopWritten(
    {
      layout,
      delivery,
      traffic: layout === 'manifests' ? undefined : canary,
      changed: { name, namespace },
    },
    files,
  ).files;
const remove = (
  files: ReadonlyMap<string, string>,
  {
    name = 'api',
    namespace = 'shop',
    folder = 'routing',
    removeNamespace = true,
  } = {},
) =>
  withoutRoute(
    files,
    folder,
    { namespace, name },
    () => ({
      deliveryFolder: delivery.deliveryFolder,
      repositoryPath: delivery.repositoryPath,
    }),
    removeNamespace,
  );

const configMap =
  'apiVersion: v1\nkind: ConfigMap # theirs\nmetadata:\n  name: x\n  namespace: shop\n';

describe('withoutRoute', () => {
  it.each(layoutNames)('leaves nothing of the only route (%s)', layout => {
    const { files, kept, removed } = remove(written(layout));
    expect(tree(files)).toBe('');
    expect(kept).toEqual([]);
    expect(removed).toEqual([
      { kind: 'ServiceRoute', namespace: 'shop', name: 'api' },
      { kind: 'DNSPolicy', namespace: 'shop', name: 'dns-policy' },
    ]);
  });

  it.each(layoutNames)('takes out what a second route brought (%s)', layout => {
    const before = written(layout);
    const { files } = remove(written(layout, before, 'web'), { name: 'web' });
    expect(tree(files)).toBe(tree(before));
  });

  it.each(layoutNames)(
    'keeps policy and namespace for the other route, and says so (%s)',
    layout => {
      const { kept, removed } = remove(written(layout, written(layout), 'web'));
      expect(removed).toEqual([
        { kind: 'ServiceRoute', namespace: 'shop', name: 'api' },
      ]);
      expect(
        kept.map(({ object, because }) => `${object}: ${because}`),
      ).toEqual(
        layout === 'helm'
          ? ['the chart routing: it holds the route web as well']
          : ['DNSPolicy shop/dns-policy', 'Namespace shop'].map(
              object =>
                `${object}: ServiceRoute shop/web is still there (routing/${
                  layout === 'kustomize' ? 'base/' : ''
                }service-route.yaml)`,
            ),
      );
    },
  );

  it('takes the policy of one namespace and leaves those of others', () => {
    const before = written('manifests');
    const both = written('manifests', before, 'api', 'other');
    const { files } = remove(both, { namespace: 'other' });
    expect(tree(files)).toBe(tree(before));
  });

  it('keeps a namespace that something else of the folder is in, and what hands the folder over', () => {
    const files = new Map([
      ...written('manifests'),
      ['routing/config.yaml', configMap],
    ]);
    const { files: after, kept } = remove(files);
    expect([...after.keys()].sort()).toEqual([
      'routing-delivery/every-region.yaml',
      'routing/config.yaml',
      'routing/namespace.yaml',
    ]);
    const because = 'ConfigMap shop/x is still there (routing/config.yaml)';
    expect(kept).toEqual([
      { object: 'Namespace shop', file: 'routing/namespace.yaml', because },
      {
        object: 'what hands routing over',
        file: 'routing-delivery/every-region.yaml',
        because: `${because}, and 1 more`,
      },
    ]);
  });

  it.each`
    layout         | file                             | object
    ${'manifests'} | ${'routing/namespace.yaml'}      | ${'Namespace shop'}
    ${'kustomize'} | ${'routing/base/namespace.yaml'} | ${'Namespace shop'}
    ${'helm'}      | ${'routing/Chart.yaml'}          | ${'the chart routing'}
  `(
    'keeps what makes a namespace that another folder needs ($layout)',
    ({ layout, file, object }) => {
      const files = new Map([
        ...written(layout),
        ['deploy/config.yaml', configMap],
      ]);
      const { files: after, kept, goneNamespaces } = remove(files);
      expect([after.has(file), goneNamespaces]).toEqual([true, []]);
      expect(kept[0]).toEqual({
        object,
        file,
        because: expect.stringMatching(
          /ConfigMap shop\/x is still there \(deploy\/config.yaml\)$/,
        ),
      });
    },
  );

  it.each`
    what                                      | text
    ${'a kustomization that puts objects in'} | ${'kind: Kustomization\nnamespace: shop\nresources: [a.yaml]\n'}
    ${'a release of Flux'}                    | ${'kind: HelmRelease\nmetadata: {name: a}\nspec: {targetNamespace: shop}\n'}
    ${'an application of Argo CD'}            | ${'kind: Application\nmetadata: {name: a}\nspec: {destination: {namespace: shop}}\n'}
    ${'a file that names it and is no YAML'}  | ${'namespace: shop\n{{- end }}\n'}
  `('keeps a namespace for $what', ({ text }) => {
    const files = new Map(written('manifests')).set('deploy/a.yaml', text);
    expect(remove(files).files.has('routing/namespace.yaml')).toBe(true);
  });

  it('keeps a namespace for an object of the folder that names none', () => {
    const text = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\n';
    const files = new Map(written('manifests')).set('routing/x.yaml', text);
    expect(remove(files).files.has('routing/namespace.yaml')).toBe(true);
  });

  it.each`
    what                          | text
    ${'an entity of the catalog'} | ${'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: x\n  namespace: shop\n'}
    ${'an object of another'}     | ${'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: shop\n  namespace: other\n'}
  `('keeps no namespace for $what elsewhere', ({ text }) => {
    const files = new Map(written('manifests')).set('deploy/a.yaml', text);
    expect(tree(remove(files).files)).toBe(`==> deploy/a.yaml\n${text}`);
  });

  it.each`
    layout         | file                             | object
    ${'manifests'} | ${'routing/namespace.yaml'}      | ${'Namespace shop'}
    ${'kustomize'} | ${'routing/base/namespace.yaml'} | ${'Namespace shop'}
    ${'helm'}      | ${'routing/Chart.yaml'}          | ${'the chart routing'}
  `(
    'keeps what makes a namespace unless its removal is asked for, and says so ($layout)',
    ({ layout, file, object }) => {
      const {
        files: after,
        kept,
        goneNamespaces,
      } = remove(written(layout), { removeNamespace: false });
      expect([after.has(file), goneNamespaces]).toEqual([true, []]);
      expect(kept[0]).toEqual({
        object,
        file,
        because: expect.stringMatching(
          /what another repository has in it would go with it; set removeNamespace to true/,
        ),
      });
    },
  );

  it('says when the namespace goes with everything in it', () => {
    expect(remove(written('manifests')).goneNamespaces).toEqual(['shop']);
  });

  it('finds what hands over a route that was looked for from above', () => {
    const folders: string[] = [];
    withoutRoute(
      shopWritten({ folder: 'apps/shop/routing' }).files,
      'apps',
      { namespace: 'shop', name: 'api' },
      folder => {
        folders.push(folder);
        return { deliveryFolder: `${folder}-delivery`, repositoryPath: folder };
      },
    );
    expect(folders).toEqual(['apps/shop/routing']);
  });

  it('leaves the other documents of a file as they are', () => {
    const alone = written('manifests');
    const path = 'routing/service-route.yaml';
    const files = new Map(alone).set(
      path,
      `${configMap}---\n${alone.get(path)}`,
    );
    expect(remove(files).files.get(path)).toBe(configMap);
  });

  it('leaves the other entries of a kustomization', () => {
    const files = new Map([
      ...written('kustomize'),
      ['routing/base/config.yaml', configMap],
    ]);
    const path = 'routing/base/kustomization.yaml';
    files.set(path, `${files.get(path)}  - config.yaml # theirs\n`);
    const { files: after } = remove(files);
    expect(after.get(path)).toBe(
      'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n  - namespace.yaml\n  - config.yaml # theirs\n',
    );
    expect(after.get('routing/overlays/weu/kustomization.yaml')).toBe(
      'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n  - ../../base\n',
    );
  });

  it('keeps an overlay that builds something of its own, without the base', () => {
    const files = new Map([
      ...written('kustomize'),
      [
        'routing/overlays/weu/config.yaml',
        configMap.replace('namespace: shop', 'namespace: other'),
      ],
    ]);
    const path = 'routing/overlays/weu/kustomization.yaml';
    files.set(
      path,
      files.get(path)!.replace('base\n', 'base\n  - config.yaml\n'),
    );
    const { files: after, kept } = remove(files);
    expect(after.get(path)).toBe(
      'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n  - config.yaml\n',
    );
    expect(kept).toEqual([
      {
        object: 'Kustomization routing/overlays/weu',
        file: path,
        because: 'it builds more than the routing',
      },
      {
        object: 'what hands routing/overlays/weu over',
        file: 'routing-delivery/weu.yaml',
        because:
          'ConfigMap other/x is still there (routing/overlays/weu/config.yaml)',
      },
    ]);
  });

  it('keeps a chart that somebody added a template to', () => {
    const files = new Map([
      ...written('helm'),
      ['routing/templates/more.yaml', 'a: "{{ .Values.a }}"\n'],
    ]);
    const { files: after, kept } = remove(files);
    expect(after.get('routing/values.yaml')).not.toContain('api');
    expect(kept).toMatchObject([
      { because: 'it holds routing/templates/more.yaml as well' },
    ]);
  });

  it('keeps what hands over another folder', () => {
    const other =
      'kind: Kustomization\nmetadata:\n  name: other\nspec:\n  path: ./apps/other\n  sourceRef:\n    kind: GitRepository\n    name: shop-api\n';
    const path = 'routing-delivery/every-region.yaml';
    const files = new Map(written('manifests'));
    files.set(path, `${files.get(path)}---\n${other}`);
    const text = remove(files).files.get(path);
    expect(text).toContain('kind: GitRepository');
    expect(text).toContain('path: ./apps/other');
    expect(text).not.toContain('path: ./apps/routing');
  });

  it('is the way back of writing, whatever routes there are', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9]{0,4}$/);
    fc.assert(
      fc.property(
        fc.constantFrom(...layoutNames),
        fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
        (layout, names) => {
          const all = names.reduce(
            (files, each) => written(layout, files, each),
            noFiles,
          );
          // What hands the folder over is called after the first route.
          const [last] = names;
          const rest = names
            .filter(each => each !== last)
            .reduce((files, each) => remove(files, { name: each }).files, all);
          expect(tree(rest)).toBe(tree(written(layout, noFiles, last)));
          expect(tree(remove(rest, { name: last }).files)).toBe('');
        },
      ),
      { numRuns: 60 },
    );
  });
});
