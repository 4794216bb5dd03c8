import { deployedObjects } from '../kustomize';
import { withoutRoute } from './withoutRoute';

const route = (
  name: string,
  more = '',
) => `apiVersion: routing.router.io/v1alpha1
kind: ServiceRoute
metadata:
  name: ${name}
  namespace: shop
${more}spec:
  serviceName: ${name}
  application: shop
  environment: prod
  gatewayName: internal
`;
const POLICY = `apiVersion: routing.router.io/v1alpha1
kind: DNSPolicy
metadata:
  name: dns-policy
  namespace: shop
spec:
  mode: Active
`;
const CONFIG =
  'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: theirs, namespace: tools}\n';
const PATCH = `apiVersion: routing.router.io/v1alpha1
kind: ServiceRoute
metadata:
  name: api
  namespace: shop
  annotations: {x: y}
`;
const indented = (text: string) => text.replace(/^(?=.)/gm, '    ');
const flux = (
  path: string,
  name = 'shop-api',
) => `apiVersion: source.toolkit.fluxcd.io/v1
kind: GitRepository
metadata: {name: ${name}, namespace: flux-system}
spec: {interval: 1m, url: https://git.example.com/shop.git, ref: {branch: main}}
---
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: ${name}, namespace: flux-system}
spec: {interval: 10m, path: ${path}, prune: true, sourceRef: {kind: GitRepository, name: ${name}}}
`;
const ROUTING = 'resources:\n- service-route.yaml\n- dns-policy.yaml\n';
const based = (files: Record<string, string> = {}) => ({
  'routing/base/kustomization.yaml': ROUTING,
  'routing/base/service-route.yaml': route('api'),
  'routing/base/dns-policy.yaml': POLICY,
  'routing/overlays/weu/kustomization.yaml': 'resources:\n- ../../base\n',
  ...files,
});
const plain = (files: Record<string, string> = {}) => ({
  'routing/service-route.yaml': route('api'),
  'routing/dns-policy.yaml': POLICY,
  ...files,
});
/** Two routes in a base, and an overlay with patches of the first. */
const patched = (lists: string, files: Record<string, string> = {}) =>
  based({
    'routing/base/kustomization.yaml': `${ROUTING}- web.yaml\n`,
    'routing/base/web.yaml': route('web'),
    'routing/overlays/weu/kustomization.yaml': `resources:\n- ../../base\n${lists}`,
    ...files,
  });

const faultsOf = (files: ReadonlyMap<string, string>) => {
  const { deployments, faults } = deployedObjects(files);
  return [...deployments.flatMap(each => each.faults), ...faults].map(
    ({ path, message }) => `${path}: ${message}`,
  );
};
const remove = (files: Record<string, string>, repositoryPath = 'routing') => {
  const before = new Map(Object.entries(files));
  expect(faultsOf(before)).toEqual([]);
  const { files: after, kept } = withoutRoute(
    before,
    'routing',
    { namespace: 'shop', name: 'api' },
    () => ({ deliveryFolder: 'routing-delivery', repositoryPath }),
  );
  expect(faultsOf(after)).toEqual([]);
  return {
    kept: kept.map(({ object, because }) => `${object}: ${because}`),
    paths: [...after.keys()].sort(),
    after,
  };
};

describe('what hands a folder over, when its route is removed', () => {
  it.each`
    what                | more
    ${'generates'}      | ${'configMapGenerator:\n- name: x\n  literals: [a=b]\n'}
    ${'takes a folder'} | ${'- ../common\n'}
    ${'takes a remote'} | ${'- https://example.com/x?ref=main\n'}
  `('stays with a kustomization that $what', ({ more }) => {
    const { paths, kept } = remove(
      plain({
        'routing/kustomization.yaml': `${ROUTING}${more}`,
        'common/kustomization.yaml': 'resources: [config.yaml]\n',
        'common/config.yaml': CONFIG,
        'routing-delivery/every-region.yaml': flux('./routing'),
      }),
    );
    expect(paths).toContain('routing-delivery/every-region.yaml');
    expect(kept).toEqual([
      'what hands routing over: routing/kustomization.yaml still builds something',
    ]);
  });

  it('stays for the overlay that builds something, and goes for the one that does not', () => {
    const { paths, kept } = remove(
      based({
        'routing/overlays/weu/kustomization.yaml':
          'resources:\n- ../../base\nconfigMapGenerator:\n- name: x\n  literals: [a=b]\n',
        'routing/overlays/neu/kustomization.yaml': 'resources:\n- ../../base\n',
        'routing-delivery/weu.yaml': flux('./routing/overlays/weu'),
        'routing-delivery/neu.yaml': flux('./routing/overlays/neu'),
      }),
    );
    expect(paths).toEqual([
      'routing-delivery/weu.yaml',
      'routing/overlays/weu/kustomization.yaml',
    ]);
    expect(kept).toEqual([
      'Kustomization routing/overlays/weu: it builds more than the routing',
      'what hands routing/overlays/weu over: routing/overlays/weu/kustomization.yaml still builds something',
    ]);
  });

  it('stays for a kustomization that cannot be read', () => {
    const files = new Map(
      Object.entries(
        plain({
          'routing/more/kustomization.yaml': 'resources: [\n',
          'routing-delivery/every-region.yaml': flux('./routing'),
        }),
      ),
    );
    const { files: after } = withoutRoute(
      files,
      'routing',
      { namespace: 'shop', name: 'api' },
      () => ({ deliveryFolder: 'routing-delivery', repositoryPath: 'routing' }),
    );
    expect(after.has('routing-delivery/every-region.yaml')).toBe(true);
  });

  it('goes although there are files that its kustomization never named', () => {
    const { paths } = remove(
      plain({
        'routing/kustomization.yaml': ROUTING,
        'routing/not-applied.yaml': CONFIG,
        'routing-delivery/every-region.yaml': flux('./routing'),
      }),
    );
    expect(paths).toEqual(['routing/not-applied.yaml']);
  });

  it.each`
    standing        | repositoryPath
    ${'./routing'}  | ${'routing/'}
    ${'./routing/'} | ${'routing'}
    ${'routing//'}  | ${'./routing'}
    ${'/routing'}   | ${'./routing/.'}
  `(
    'goes however its folder is spelled: $standing, $repositoryPath',
    ({ standing, repositoryPath }) => {
      const { paths } = remove(
        plain({ 'routing-delivery/every-region.yaml': flux(standing) }),
        repositoryPath,
      );
      expect(paths).toEqual([]);
    },
  );

  it('is told where it is elsewhere in the repository', () => {
    const { paths, kept } = remove(
      plain({ 'clusters/weu.yaml': flux('./routing/') }),
    );
    expect(paths).toEqual(['clusters/weu.yaml']);
    expect(kept).toEqual([
      'Kustomization flux-system/shop-api: it hands over routing, of which nothing is left, and is not in routing-delivery; remove it too, or clusters keep what they have of it',
    ]);
  });
});

describe('kustomizations that name a route, when it is removed', () => {
  it('name its folder no more', () => {
    const { after } = remove(
      based({
        'clusters/weu/kustomization.yaml':
          'resources:\n- ../../routing/overlays/weu # routing\n- other.yaml\n',
        'clusters/weu/other.yaml': CONFIG,
      }),
    );
    expect(after.get('clusters/weu/kustomization.yaml')).toBe(
      'resources:\n- other.yaml\n',
    );
  });

  it('go when they build nothing then, and those that name them as well', () => {
    const { paths } = remove(
      based({
        'clusters/weu/kustomization.yaml':
          'namespace: shop\nresources: [../../routing/overlays/weu]\n',
        'clusters/kustomization.yaml': 'resources: [weu]\n',
      }),
    );
    expect(paths).toEqual([]);
  });

  it('are told of what hands them over', () => {
    const { kept } = remove(
      based({
        'clusters/weu/kustomization.yaml':
          'resources: [../../routing/overlays/weu]\n',
        'flux/weu.yaml': flux('./clusters/weu', 'weu'),
      }),
    );
    expect(kept).toEqual([
      expect.stringMatching(
        /^Kustomization flux-system\/weu: it hands over clusters\/weu, of which/,
      ),
    ]);
  });

  it.each`
    list                       | lists
    ${'patches'}               | ${'patches:\n- path: p.yaml\n'}
    ${'patchesStrategicMerge'} | ${'patchesStrategicMerge:\n- p.yaml\n'}
    ${'patches with a target'} | ${'patches:\n- path: p.yaml\n  target: {kind: ServiceRoute, name: api}\n'}
    ${'patchesJson6902'}       | ${'patchesJson6902:\n- path: p.yaml\n  target: {group: routing.router.io, version: v1alpha1, kind: ServiceRoute, name: api, namespace: shop}\n'}
  `('have no file with a patch of it: $list', ({ list, lists }) => {
    const text =
      list === 'patchesJson6902'
        ? '[{op: remove, path: /metadata/labels}]\n'
        : PATCH;
    const { paths, after } = remove(
      patched(lists, {
        'routing/base/service-route.yaml': route('api', '  labels: {a: b}\n'),
        'routing/overlays/weu/p.yaml': text,
      }),
    );
    expect(paths).not.toContain('routing/overlays/weu/p.yaml');
    expect(after.get('routing/overlays/weu/kustomization.yaml')).toBe(
      'resources:\n- ../../base\n',
    );
  });

  it.each`
    list                       | lists
    ${'patches'}               | ${`patches:\n- patch: |\n${indented(PATCH)}`}
    ${'patchesStrategicMerge'} | ${`patchesStrategicMerge:\n- |\n${indented(PATCH)}`}
  `('have no text with a patch of it: $list', ({ lists }) => {
    const { after } = remove(patched(lists));
    expect(after.get('routing/overlays/weu/kustomization.yaml')).toBe(
      'resources:\n- ../../base\n',
    );
  });

  it('keep the patches of another route', () => {
    const lists = `patches:\n- patch: |\n${indented(
      PATCH.replace('name: api', 'name: web'),
    )}- target: {kind: ServiceRoute}\n  patch: '[{op: add, path: /metadata/labels, value: {a: b}}]'\n`;
    const { after } = remove(patched(lists));
    expect(after.get('routing/overlays/weu/kustomization.yaml')).toBe(
      `resources:\n- ../../base\n${lists}`,
    );
  });

  it('keep the patches of a route of the same name in another folder', () => {
    const other = {
      'other/kustomization.yaml':
        'namespace: other\nresources: [route.yaml]\npatches: [{path: p.yaml}]\n',
      'other/route.yaml': route('api'),
      'other/p.yaml': PATCH,
    };
    const { after } = remove(plain(other));
    expect([...after]).toEqual(Object.entries(other));
  });

  it('have no patch of it in a component', () => {
    const { after } = remove(
      patched('components: [../../labels]\n', {
        'routing/labels/kustomization.yaml': `kind: Component\npatches:\n- path: p.yaml\nresources: [theirs.yaml]\n`,
        'routing/labels/p.yaml': PATCH,
        'routing/labels/theirs.yaml': CONFIG,
      }),
    );
    expect(after.get('routing/labels/kustomization.yaml')).toBe(
      'kind: Component\nresources: [theirs.yaml]\n',
    );
  });

  it('keep the route where one could not be built without it, which is told', () => {
    const both = `${PATCH}---\n${PATCH.replace('name: api', 'name: web')}`;
    expect(() =>
      remove(patched(`patches:\n- patch: |\n${indented(both)}`)),
    ).toThrow(
      /^Without ServiceRoute shop\/api, routing\/overlays\/weu\/kustomization.yaml could not be built any more, so nothing was changed: line 5: no object/,
    );
  });
});
