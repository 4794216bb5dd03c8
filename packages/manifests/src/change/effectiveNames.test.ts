import { DeliveryRequest } from '../delivery';
import { kustomizedObjects } from '../kustomize';
import { canary, shopWritten, tree } from '../__testUtils__/shop';
import { withoutRoute } from './withoutRoute';
import { withUpdate } from './withUpdate';

const POLICY = `apiVersion: routing.router.io/v1alpha1
kind: DNSPolicy
metadata:
  name: policy
spec:
  mode: Active
`;
const ROUTE = `apiVersion: routing.router.io/v1alpha1
kind: ServiceRoute
metadata:
  name: api
spec:
  serviceName: api
  environment: prod
  application: shop
  gatewayName: internal
`;
const NAMESPACE = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: any}\n';
const LIST = 'resources: [policy.yaml, route.yaml, namespace.yaml]\n';
/** A base without a namespace, with these kustomizations. */
const repository = (kustomizations: Record<string, string>) =>
  new Map([
    ['shop/base/policy.yaml', POLICY],
    ['shop/base/route.yaml', ROUTE],
    ['shop/base/namespace.yaml', NAMESPACE],
    ['shop/base/kustomization.yaml', LIST],
    ...Object.entries(kustomizations).map(
      ([folder, text]) => [`${folder}/kustomization.yaml`, text] as const,
    ),
  ]);
const overlay = (more: string) => `resources: [../../base]\n${more}`;
const own = repository({ 'shop/base': `namespace: shop\n${LIST}` });
const differing = repository({
  'shop/overlays/weu': overlay('namespace: shop\n'),
  'shop/overlays/neu': overlay('namespace: shop-test\n'),
});

type Files = ReadonlyMap<string, string>;
const lead = (files: Files, namespace = 'shop', folder = 'shop') =>
  withUpdate(
    files,
    folder,
    { namespace, name: 'api' },
    { gateway: { name: 'public' }, regions: {} },
  );
const bind = (files: Files, namespace = 'shop') =>
  withUpdate(
    files,
    'shop',
    { namespace, name: 'api' },
    { mode: 'RegionBound', sourceRegion: 'weu', regions: {} },
  );
const remove = (files: Files, namespace = 'shop', folder = 'shop') =>
  withoutRoute(
    files,
    folder,
    { namespace, name: 'api' },
    () => ({ deliveryFolder: 'delivery', repositoryPath: folder }),
    true,
  );
const refusalOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('it was not refused');
};

describe('a route whose namespace a kustomization decides', () => {
  it.each`
    whose                             | files
    ${'its own'}                      | ${own}
    ${'an overlay'}                   | ${repository({ 'shop/overlays/weu': overlay('namespace: shop\n') })}
    ${'a folder above'}               | ${repository({ clusters: 'namespace: shop\nresources: [../shop/base]\n' })}
    ${'a patch of an overlay'}        | ${repository({ 'shop/overlays/weu': overlay('patches: [{target: {kind: ServiceRoute}, patch: "[{op: add, path: /metadata/namespace, value: shop}]"}]\n') })}
    ${'one of several overlays that'} | ${differing}
  `('is found by it: $whose', ({ files }) => {
    expect(lead(files).files.get('shop/base/route.yaml')).toBe(
      ROUTE.replace('internal', 'public'),
    );
  });

  it('is not found by the one of its file that a kustomization overrides', () => {
    const files = new Map(own).set(
      'shop/base/route.yaml',
      ROUTE.replace('name: api', 'name: api\n  namespace: any'),
    );
    expect(refusalOf(() => lead(files, 'any'))).toContain(
      'ServiceRoute any/api is not in shop',
    );
  });

  it('is found by the name that a prefix gives it', () => {
    const files = repository({
      'shop/base': `namespace: shop\nnamePrefix: new-\n${LIST}`,
    });
    const { changes } = withUpdate(
      files,
      'shop',
      { namespace: 'shop', name: 'new-api' },
      { gateway: { name: 'public' }, regions: {} },
    );
    expect(changes).toHaveLength(1);
  });

  it('is governed by the policy that is put into the same one', () => {
    expect(bind(own).changes.map(({ file }) => file)).toEqual([
      'shop/base/policy.yaml',
      'shop/base/policy.yaml',
    ]);
  });

  it('gets a patch that names it as its file does', () => {
    const annotated = ROUTE.replace(
      'name: api\n',
      'name: api\n  annotations:\n    external-dns.alpha.kubernetes.io/webhook-traffic-manager-enabled: "true"\n',
    );
    const files = new Map(differing).set('shop/base/route.yaml', annotated);
    const weigh = (standing: Files, weight: string) =>
      withUpdate(
        standing,
        'shop',
        { namespace: 'shop', name: 'api' },
        { regions: { weu: { weight } } },
      );
    const { files: once } = weigh(files, '5');
    const path = 'shop/overlays/weu/service-route-api.yaml';
    expect(once.get(path)).not.toContain('namespace');
    // It is found again, as Kustomize finds its object.
    const { files: twice, changes } = weigh(once, '7');
    expect(changes).toMatchObject([{ before: '5', after: '7', file: path }]);
    expect([...twice.keys()]).toEqual([...once.keys()]);
  });

  it('is found beside a patch of it, whatever else of the repository cannot be built', () => {
    const files = new Map(own)
      .set(
        'shop/base/kustomization.yaml',
        `namespace: shop\n${LIST}patches: [{path: patch.yaml}]\n`,
      )
      .set(
        'shop/base/patch.yaml',
        ROUTE.replace(/spec:[^]*/, 'spec: {serviceName: shop-api}\n'),
      )
      .set('web/kustomization.yaml', 'resources: [generated.yaml]\n');
    expect(lead(files).changes.map(({ file }) => file)).toContain(
      'shop/base/route.yaml',
    );
  });

  it('says what nothing tells the namespace of', () => {
    expect(refusalOf(() => lead(repository({})))).toContain(
      'ServiceRoute api in shop/base/route.yaml has no namespace, neither there nor by a kustomization; write metadata.namespace',
    );
  });

  it('says which kustomization that may decide it cannot be built', () => {
    const files = repository({
      'shop/overlays/weu': overlay('namespce: shop\n'),
    });
    expect(refusalOf(() => lead(files))).toContain(
      'shop/overlays/weu/kustomization.yaml:2: Kustomize knows no field namespce',
    );
  });
});

describe('an object that overlays put into several namespaces', () => {
  it('is told where a change of it is one in the others too', () => {
    expect(lead(differing).alsoChanged).toEqual([
      { object: 'ServiceRoute shop-test/api', folder: 'shop/overlays/neu' },
    ]);
  });

  it('is told for its policy as well', () => {
    expect(
      bind(differing, 'shop-test').alsoChanged.map(({ object }) => object),
    ).toEqual(['DNSPolicy shop/policy']);
  });

  it('is not told of where the change is in the overlay alone', () => {
    const { files } = shopWritten({ layout: 'kustomize', traffic: canary });
    const path = 'routing/overlays/neu/kustomization.yaml';
    const moved = new Map(files).set(
      path,
      `${files.get(path)}namespace: shop-test\n`,
    );
    const { alsoChanged, changes } = withUpdate(
      moved,
      'routing',
      { namespace: 'shop', name: 'api' },
      { regions: { weu: { weight: '50' } } },
    );
    expect([changes.length, alsoChanged]).toEqual([1, []]);
  });

  it('is removed by all of its names', () => {
    const { removed, goneNamespaces, files } = remove(differing);
    expect(
      removed.map(
        ({ kind, namespace, name }) => `${kind} ${namespace}/${name}`,
      ),
    ).toEqual([
      'ServiceRoute shop-test/api',
      'ServiceRoute shop/api',
      'DNSPolicy shop-test/policy',
      'DNSPolicy shop/policy',
    ]);
    expect(goneNamespaces).toEqual(['shop-test', 'shop']);
    expect(tree(files)).toBe('');
  });

  it('leaves the policy that a route of one of them needs', () => {
    const files = new Map(differing).set(
      'other/route.yaml',
      ROUTE.replace('name: api', 'name: web\n  namespace: shop-test'),
    );
    const { files: after, kept } = remove(files);
    expect(after.has('shop/base/policy.yaml')).toBe(true);
    expect(kept[0]).toEqual({
      object: 'DNSPolicy policy',
      file: 'shop/base/policy.yaml',
      because: 'ServiceRoute shop-test/web is still there (other/route.yaml)',
    });
  });
});

describe('removing a route whose namespace a kustomization decides', () => {
  it('leaves nothing of it', () => {
    expect(tree(remove(own).files)).toBe('');
  });

  it('leaves nothing of a kustomization of another folder that builds nothing else', () => {
    const files = repository({
      clusters: 'namespace: shop\nresources: [../shop/base]\n',
    });
    expect(tree(remove(files).files)).toBe('');
  });

  it('leaves the Namespace that another kustomization puts an object into', () => {
    const files = new Map([
      ...own,
      [
        'other/kustomization.yaml',
        'namespace: shop\nresources: [config.yaml]\n',
      ],
      [
        'other/config.yaml',
        'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n',
      ],
    ]);
    expect(remove(files).goneNamespaces).toEqual([]);
  });

  it('leaves the Namespace that its own kustomization generates something into', () => {
    const files = new Map(own).set(
      'shop/base/kustomization.yaml',
      `namespace: shop\n${LIST}configMapGenerator: [{name: x, literals: [a=b]}]\n`,
    );
    const { files: after, goneNamespaces } = remove(files);
    expect(goneNamespaces).toEqual([]);
    expect(tree(after)).toBe(
      tree(
        new Map([
          [
            'shop/base/kustomization.yaml',
            'namespace: shop\nresources: [namespace.yaml]\nconfigMapGenerator: [{name: x, literals: [a=b]}]\n',
          ],
          ['shop/base/namespace.yaml', NAMESPACE],
        ]),
      ),
    );
    expect(kustomizedObjects(after, 'shop/base').faults).toEqual([]);
  });
});

describe('a chart whose values name no namespace', () => {
  const delivery: DeliveryRequest = {
    tool: 'flux',
    repositoryUrl: 'https://git.example.com/shop.git',
    revision: 'main',
    repositoryPath: 'routing',
    deliveryFolder: 'delivery',
    destinations: {},
  };
  const chart = (tool: DeliveryRequest['tool'] = 'flux') => {
    const { files } = shopWritten({
      layout: 'helm',
      delivery: { ...delivery, tool },
      traffic: canary,
      createNamespace: false,
    });
    return new Map(
      [...files].map(([path, text]) => [
        path,
        path === 'routing/values.yaml'
          ? text.replace('  name: shop\n', '')
          : text,
      ]),
    );
  };
  const changedIn = (files: Map<string, string>, from: string, to: string) =>
    new Map(
      [...files].map(([path, text]) => [
        path,
        path.startsWith('delivery/') ? text.replace(from, to) : text,
      ]),
    );
  const fluxRelease = changedIn(
    chart(),
    '  interval: 10m\n',
    '  interval: 10m\n  targetNamespace: payments\n',
  );
  const argoApplication = changedIn(
    chart('argocd'),
    '  destination:\n',
    '  destination:\n    namespace: payments\n',
  );

  it.each`
    what                           | files              | namespace
    ${'a release of Flux'}         | ${fluxRelease}     | ${'payments'}
    ${'an application of Argo CD'} | ${argoApplication} | ${'payments'}
    ${"the release's own"}         | ${chart()}         | ${'flux-system'}
  `('is found by the one of $what', ({ files, namespace }) => {
    expect(lead(files, namespace, 'routing').changes).toMatchObject([
      { field: 'gatewayName', file: 'routing/values.yaml' },
      { field: 'gatewayNamespace' },
    ]);
  });

  it('says what to write where nothing tells it', () => {
    expect(refusalOf(() => lead(chart('argocd'), 'shop', 'routing'))).toContain(
      'ServiceRoute api of the chart routing has no namespace: neither its values name one nor does any release of it that is among the files (spec.targetNamespace of a HelmRelease, spec.destination.namespace of an Application); write namespace.name in routing/values.yaml',
    );
  });

  it('is removed by it, with what hands it over', () => {
    const { removed, files } = remove(fluxRelease, 'payments', 'routing');
    expect(removed).toEqual([
      { kind: 'ServiceRoute', namespace: 'payments', name: 'api' },
      { kind: 'DNSPolicy', namespace: 'payments', name: 'dns-policy' },
    ]);
    expect(tree(files)).toBe('');
  });
});
