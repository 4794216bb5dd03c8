import { deployedObjects } from './deployedObjects';

const API = 'routing.router.io/v1alpha1';
const route = `apiVersion: ${API}\nkind: ServiceRoute\nmetadata: {name: api}\nspec: {gatewayName: internal}\n`;
const policy = `apiVersion: ${API}\nkind: DNSPolicy\nmetadata: {name: policy}\nspec: {mode: Active}\n`;
const plain = {
  'routing/kustomization.yaml': 'resources: [route.yaml, policy.yaml]\n',
  'routing/route.yaml': route,
  'routing/policy.yaml': policy,
};
const overlays = {
  'routing/base/kustomization.yaml': 'resources: [route.yaml]\n',
  'routing/base/route.yaml': route,
  'routing/overlays/weu/kustomization.yaml': 'resources: [../../base]\n',
  'routing/overlays/neu/kustomization.yaml': 'resources: [../../base]\n',
};
const cluster = (name: string, kustomization: string) => ({
  [`clusters/${name}/kustomization.yaml`]: kustomization,
});
const INTO_SHOP = 'namespace: shop\nresources: [../../routing]\n';

const deployed = (files: Record<string, string>, folder = 'routing') =>
  deployedObjects(new Map(Object.entries(files)), folder);
/** Each deployment as `folder (region): objects`. */
const told = (files: Record<string, string>, folder?: string) =>
  deployed(files, folder).deployments.map(
    one =>
      `${one.folder} (${one.region}): ${one.objects
        .map(({ namespace, name }) => `${namespace}/${name}`)
        .join(', ')}`,
  );

describe('a folder that a kustomization outside of it takes up', () => {
  it('is in the namespace that this one puts it into', () => {
    expect(told({ ...plain, ...cluster('weu', INTO_SHOP) })).toEqual([
      'clusters/weu (undefined): shop/api, shop/policy',
    ]);
  });

  it('is one deployment for all that make the same of it', () => {
    expect(
      told({
        ...plain,
        ...cluster('weu', INTO_SHOP),
        ...cluster('neu', INTO_SHOP),
      }),
    ).toHaveLength(1);
  });

  it('is its own deployment where nothing is changed', () => {
    expect(
      told({ ...plain, ...cluster('weu', 'resources: [../../routing]\n') }),
    ).toEqual(['routing (undefined): undefined/api, undefined/policy']);
  });

  it('is without what else is taken up beside it', () => {
    expect(
      told({
        ...plain,
        'web/kustomization.yaml': 'resources: [route.yaml]\n',
        'web/route.yaml': route.replace('name: api', 'name: web'),
        ...cluster(
          'weu',
          'namespace: shop\nresources: [../../routing, ../../web]\n',
        ),
      }),
    ).toEqual(['clusters/weu (undefined): shop/api, shop/policy']);
  });

  it('is of the region of its overlay that is taken up', () => {
    expect(
      told({
        ...overlays,
        ...cluster(
          'a',
          'namespace: shop\nresources: [../../routing/overlays/weu]\n',
        ),
      }),
    ).toEqual([
      'clusters/a (weu): shop/api',
      'routing/overlays/neu (neu): undefined/api',
    ]);
  });

  it('is of that region in the whole repository as well', () => {
    expect(
      told(
        {
          ...overlays,
          ...cluster('a', 'resources: [../../routing/overlays/weu]\n'),
        },
        '',
      ),
    ).toEqual([
      'clusters/a (weu): undefined/api',
      'routing/overlays/neu (neu): undefined/api',
    ]);
  });

  it('may be files singly', () => {
    expect(
      told(
        {
          'apps/kustomization.yaml':
            'namespace: shop\nresources: [a/route.yaml]\n',
          'apps/a/route.yaml': route,
          'apps/a/policy.yaml': policy,
        },
        'apps/a',
      ),
    ).toEqual([
      'apps (undefined): shop/api',
      'apps/a (undefined): undefined/policy',
    ]);
  });

  it('is as it is where that one cannot be built, which is said', () => {
    const files = {
      ...plain,
      ...cluster('weu', `${INTO_SHOP}patches: [{path: gone.yaml}]\n`),
    };
    expect(told(files)).toEqual([
      'routing (undefined): undefined/api, undefined/policy',
    ]);
    expect(deployed(files).unchecked).toEqual([
      {
        path: 'clusters/weu/kustomization.yaml',
        line: 3,
        message:
          'clusters/weu takes up routing and cannot be built, so that what it makes of it is not known: there is no file gone.yaml here',
      },
    ]);
  });

  it('tells what is wrong in itself once', () => {
    const { deployments, unchecked } = deployed({
      ...plain,
      'routing/kustomization.yaml': 'resources: [gone.yaml]\n',
      ...cluster('weu', INTO_SHOP),
    });
    expect(deployments.flatMap(({ faults }) => faults)).toHaveLength(1);
    expect(unchecked).toEqual([]);
  });
});
