import { annotation, canary, shopWritten, tree } from '../__testUtils__/shop';
import { LayoutName, layoutNames } from '../layout';
import { RoutingRefusal } from '../routing';
import { RoutingUpdate } from './RoutingUpdate';
import { withUpdate } from './withUpdate';

const route = { namespace: 'shop', name: 'api' };
const standing = (layout: LayoutName) =>
  shopWritten({
    layout,
    traffic: layout === 'manifests' ? { ...canary, regions: {} } : canary,
  }).files;
const update = (
  files: ReadonlyMap<string, string>,
  wanted: Partial<RoutingUpdate>,
  folder = 'routing',
) => withUpdate(files, folder, route, { regions: {}, ...wanted });

const policyFiles = {
  manifests: 'routing/dns-policy.yaml',
  kustomize: 'routing/base/dns-policy.yaml',
  helm: 'routing/values.yaml',
};
const routeFiles = {
  manifests: 'routing/service-route.yaml',
  kustomize: 'routing/base/service-route.yaml',
  helm: 'routing/values.yaml',
};

describe('withUpdate', () => {
  it.each(layoutNames)('binds to a region in the policy alone (%s)', layout => {
    const files = standing(layout);
    const wanted = { mode: 'RegionBound', sourceRegion: 'weu' } as const;
    const { files: after, changes } = update(files, wanted);
    const path = policyFiles[layout];
    expect(changes).toEqual([
      { field: 'mode', before: 'Active', after: 'RegionBound', file: path },
      { field: 'sourceRegion', after: 'weu', file: path },
    ]);
    expect(tree(after)).toBe(
      tree(files).replace(
        'mode: Active\n',
        `mode: RegionBound\n  sourceRegion: weu\n`,
      ),
    );
  });

  it('changes the policy that is nearest to the route', () => {
    const other = shopWritten({ folder: 'a', changed: { name: 'web' } }).files;
    const both = shopWritten({ folder: 'b' }, other).files;
    const { changes } = update(
      both,
      { mode: 'RegionBound', sourceRegion: 'weu' },
      '.',
    );
    expect(new Set(changes.map(({ file }) => file))).toEqual(
      new Set(['b/dns-policy.yaml']),
    );
  });

  it.each(layoutNames)('goes back without a trace (%s)', layout => {
    const files = standing(layout);
    const bound = update(files, { mode: 'RegionBound', sourceRegion: 'weu' });
    expect(tree(update(bound.files, { mode: 'Active' }).files)).toBe(
      tree(files),
    );
  });

  it.each(layoutNames)('changes nothing that is so already (%s)', layout => {
    const files = standing(layout);
    const { files: after, changes } = update(files, { mode: 'Active' });
    expect(changes).toEqual([]);
    expect(tree(after)).toBe(tree(files));
  });

  it.each(layoutNames)('leads to another gateway (%s)', layout => {
    const files = standing(layout);
    const { files: after, changes } = update(files, {
      gateway: { name: 'public', namespace: 'mesh' },
    });
    expect(changes).toEqual([
      {
        field: 'gatewayName',
        before: 'internal',
        after: 'public',
        file: routeFiles[layout],
      },
    ]);
    expect(tree(after)).toBe(
      tree(files).replace('gatewayName: internal', 'gatewayName: public'),
    );
  });

  it("leads to a gateway in the platform's default namespace", () => {
    const { files } = update(standing('manifests'), {
      gateway: { name: 'internal' },
    });
    expect(tree(files)).not.toContain('gatewayNamespace');
  });

  it.each(['kustomize', 'helm'] as const)(
    'shifts weights in the files of the regions alone (%s)',
    layout => {
      const files = standing(layout);
      const { files: after, changes } = update(files, {
        regions: { weu: { weight: '50' }, neu: { weight: '50' } },
      });
      expect(changes).toMatchObject([
        { field: 'weight', region: 'weu', before: '90', after: '50' },
        { field: 'weight', region: 'neu', before: '10', after: '50' },
      ]);
      expect(tree(after)).toBe(
        tree(files).replace(/weight: "(90|10)"/g, 'weight: "50"'),
      );
    },
  );

  it.each(['kustomize', 'helm'] as const)(
    'takes a region out of answers and puts it back (%s)',
    layout => {
      const out = update(standing(layout), {
        regions: { weu: { 'endpoint-status': 'Disabled' } },
      });
      expect(
        out.annotations.map(place => [
          place.region,
          place.annotations[annotation('endpoint-status')],
        ]),
      ).toEqual([
        ['neu', undefined],
        ['weu', 'Disabled'],
      ]);
      const back = update(out.files, {
        regions: { weu: { 'endpoint-status': 'Enabled' } },
      });
      expect(back.changes).toMatchObject([
        {
          field: 'endpoint-status',
          region: 'weu',
          before: 'Disabled',
          after: 'Enabled',
        },
      ]);
    },
  );

  it('makes a patch where a region had none', () => {
    const files = shopWritten({
      layout: 'kustomize',
      traffic: { ...canary, regions: {} },
    }).files;
    const { files: after } = update(files, {
      regions: { neu: { weight: '5' } },
    });
    expect(after.get('routing/overlays/neu/kustomization.yaml')).toBe(
      `${files.get(
        'routing/overlays/neu/kustomization.yaml',
      )}patches:\n  - path: service-route-api.yaml\n`,
    );
    expect(after.get('routing/overlays/neu/service-route-api.yaml')).toContain(
      'weight: "5"',
    );
  });

  it('keeps comments, order, other documents and line endings', () => {
    const path = 'apps/all.yml';
    const text =
      'kind: ConfigMap # theirs\r\nmetadata: {name: x, namespace: shop}\r\n---\r\n' +
      '# our policy\r\napiVersion: routing.router.io/v1alpha1\r\nkind: DNSPolicy\r\nmetadata:\r\n  namespace: shop\r\n  name: p\r\nspec:\r\n  mode: "Active" # for now\r\n---\r\n' +
      'apiVersion: routing.router.io/v1alpha1\r\nkind: ServiceRoute\r\nmetadata: {name: api, namespace: shop}\r\nspec: {gatewayName: internal}\r\n';
    const { files } = update(
      new Map([[path, text]]),
      { mode: 'RegionBound', sourceRegion: 'neu' },
      'apps',
    );
    expect(files.get(path)).toBe(
      text.replace(
        'mode: "Active" # for now\r\n',
        'mode: RegionBound # for now\r\n  sourceRegion: neu\r\n',
      ),
    );
  });

  it.each(layoutNames)('finds the route from a folder above (%s)', layout => {
    expect(update(standing(layout), { mode: 'Active' }, '.').layout).toBe(
      layout,
    );
  });

  const refusalOf = (
    files: ReadonlyMap<string, string>,
    wanted: Partial<RoutingUpdate>,
    folder?: string,
  ) => {
    try {
      update(files, wanted, folder);
    } catch (error) {
      expect(error).toBeInstanceOf(RoutingRefusal);
      return (error as RoutingRefusal).faults[0];
    }
    throw new Error('it was not refused');
  };

  it('says where it looked for a route that is not there', () => {
    const files = new Map([
      ['apps/a.yaml', 'a: 1\n'],
      ['apps/x/b.yaml', 'a: [\n'],
    ]);
    expect(refusalOf(files, { mode: 'Active' }, 'apps')).toMatchObject({
      field: 'targetPath',
      rule: 'notFound',
      message: expect.stringMatching(
        /^ServiceRoute shop\/api is not in apps \(looked in 2 YAML files .*what could not be read: apps\/x\/b\.yaml is not valid YAML/,
      ),
    });
  });

  it('refuses to choose between several', () => {
    const files = new Map([
      ...standing('manifests'),
      ...shopWritten({ layout: 'helm', folder: 'chart' }).files,
    ]);
    expect(refusalOf(files, { mode: 'Active' }, '.')).toMatchObject({
      message:
        'ServiceRoute shop/api is in several places of .: chart/values.yaml, routing/service-route.yaml; set targetPath to the folder of one of them',
    });
  });

  it('says that the policy is missing', () => {
    const files = new Map(standing('manifests'));
    files.delete('routing/dns-policy.yaml');
    expect(refusalOf(files, { mode: 'Active' })).toMatchObject({
      field: 'mode',
      message: expect.stringContaining(
        'the DNSPolicy of the namespace "shop" is not in routing',
      ),
    });
  });

  it('refuses to bind to no region', () => {
    expect(refusalOf(standing('helm'), { mode: 'RegionBound' })).toMatchObject({
      field: 'sourceRegion',
    });
  });

  it('refuses a region that the route does not have', () => {
    expect(
      refusalOf(standing('helm'), { regions: { frc: { weight: '1' } } }),
    ).toMatchObject({
      field: 'weight',
      message:
        'weight is for the region "frc", but routing has the regions neu, weu',
    });
  });

  it('refuses weights where the layout is the same in every region', () => {
    expect(
      refusalOf(standing('manifests'), { regions: { weu: { weight: '1' } } }),
    ).toMatchObject({
      message: expect.stringContaining(
        'routing has the layout "manifests", which is the same in every region',
      ),
    });
  });

  it('refuses weights for a route without Traffic Manager', () => {
    const { files } = shopWritten({ layout: 'helm' });
    expect(
      refusalOf(files, { regions: { weu: { weight: '1' } } }),
    ).toMatchObject({ rule: 'trafficManager' });
  });
});
