import {
  annotation,
  canary,
  noFiles,
  shopWritten,
  tree,
} from '../__testUtils__/shop';
import { layoutNames } from '../layout';
import { ROUTING_TEMPLATE } from '../chart/routingChart';

const GOLDEN_MANIFESTS = `==> routing/dns-policy.yaml
apiVersion: routing.router.io/v1alpha1
kind: DNSPolicy
metadata:
  name: dns-policy
  namespace: shop
spec:
  mode: Active
==> routing/namespace.yaml
apiVersion: v1
kind: Namespace
metadata:
  name: shop
==> routing/service-route.yaml
apiVersion: routing.router.io/v1alpha1
kind: ServiceRoute
metadata:
  name: api
  namespace: shop
  annotations:
    external-dns.alpha.kubernetes.io/webhook-traffic-manager-enabled: "true"
    external-dns.alpha.kubernetes.io/webhook-traffic-manager-resource-group: rg-edge
spec:
  serviceName: api
  application: shop
  environment: prod
  gatewayName: internal
  gatewayNamespace: mesh
`;

const GOLDEN_OVERLAYS = `==> routing/base/kustomization.yaml
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
  - namespace.yaml
  - dns-policy.yaml
  - service-route.yaml
==> routing/overlays/neu/kustomization.yaml
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
  - ../../base
patches:
  - path: service-route-api.yaml
==> routing/overlays/neu/service-route-api.yaml
apiVersion: routing.router.io/v1alpha1
kind: ServiceRoute
metadata:
  name: api
  namespace: shop
  annotations:
    external-dns.alpha.kubernetes.io/webhook-traffic-manager-weight: "10"
==> routing/overlays/weu/kustomization.yaml
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
  - ../../base
patches:
  - path: service-route-api.yaml
==> routing/overlays/weu/service-route-api.yaml
apiVersion: routing.router.io/v1alpha1
kind: ServiceRoute
metadata:
  name: api
  namespace: shop
  annotations:
    external-dns.alpha.kubernetes.io/webhook-traffic-manager-weight: "90"
`;

const GOLDEN_CHART = `==> routing/Chart.yaml
apiVersion: v2
name: shop-routing
description: Routing of the services of shop
type: application
version: 0.1.0
==> routing/templates/routing.yaml
${ROUTING_TEMPLATE}==> routing/values-neu.yaml
# What differs in neu; everything else is in values.yaml.
routes:
  api:
    annotations:
      external-dns.alpha.kubernetes.io/webhook-traffic-manager-weight: "10"
==> routing/values-weu.yaml
# What differs in weu; everything else is in values.yaml.
routes:
  api:
    annotations:
      external-dns.alpha.kubernetes.io/webhook-traffic-manager-weight: "90"
==> routing/values.yaml
namespace:
  name: shop
  create: true
policy:
  mode: Active
routes:
  api:
    serviceName: api
    application: shop
    environment: prod
    gatewayName: internal
    gatewayNamespace: mesh
    annotations:
      external-dns.alpha.kubernetes.io/webhook-traffic-manager-enabled: "true"
      external-dns.alpha.kubernetes.io/webhook-traffic-manager-resource-group: rg-edge
`;

const weight = annotation('weight');
const only = (files: ReadonlyMap<string, string>, part: string) =>
  new Map([...files].filter(([path]) => path.includes(part)));

describe('withRouting', () => {
  it('writes manifests with the settings of Traffic Manager', () => {
    const { files } = shopWritten({ traffic: { ...canary, regions: {} } });
    expect(tree(files)).toBe(GOLDEN_MANIFESTS);
  });

  it('writes a base and overlays that hold only what differs', () => {
    const { files } = shopWritten({ layout: 'kustomize', traffic: canary });
    const base = only(files, '/base/');
    base.delete('routing/base/kustomization.yaml');
    expect(tree(base).replaceAll('routing/base/', 'routing/')).toBe(
      GOLDEN_MANIFESTS,
    );
    expect(tree(new Map([...files].filter(([path]) => !base.has(path))))).toBe(
      GOLDEN_OVERLAYS,
    );
  });

  it('writes a chart whose values are the single place of the data', () => {
    const { files } = shopWritten({ layout: 'helm', traffic: canary });
    expect(tree(files)).toBe(GOLDEN_CHART);
  });

  it('writes no patch where nothing differs', () => {
    const { files } = shopWritten({
      layout: 'kustomize',
      traffic: {
        ...canary,
        regions: { weu: { weight: '50' }, neu: { weight: '50' } },
      },
    });
    expect(tree(only(files, '/overlays/'))).not.toContain('patches');
    expect(files.get('routing/base/service-route.yaml')).toContain(
      `${weight}: "50"`,
    );
  });

  it.each(layoutNames)('changes no byte the second time (%s)', layout => {
    const traffic =
      layout === 'manifests' ? { ...canary, regions: {} } : canary;
    const { files } = shopWritten({ layout, traffic });
    expect(tree(shopWritten({ layout, traffic }, files).files)).toBe(
      tree(files),
    );
  });

  it.each(layoutNames)(
    'has two routes of one namespace side by side (%s)',
    layout => {
      const first = shopWritten({ layout });
      const { files } = shopWritten(
        { layout, changed: { name: 'web', serviceName: 'web' } },
        first.files,
      );
      expect([...files.keys()].sort()).toEqual([...first.files.keys()].sort());
      const text = tree(files);
      expect(text).toContain('serviceName: api');
      expect(text).toContain('serviceName: web');
      expect(text.match(/mode: Active/g)).toHaveLength(1);
    },
  );

  it.each(layoutNames)(
    'sets a bound policy free without a trace (%s)',
    layout => {
      const bound = { mode: 'RegionBound', sourceRegion: 'weu' } as const;
      const before = shopWritten({ layout });
      const between = shopWritten({ layout, changed: bound }, before.files);
      expect(tree(between.files)).toContain('sourceRegion: weu');
      expect(tree(shopWritten({ layout }, between.files).files)).toBe(
        tree(before.files),
      );
    },
  );

  it.each(['kustomize', 'helm'] as const)(
    'takes back what differed when it is the same again (%s)',
    layout => {
      const { files } = shopWritten({ layout, traffic: canary });
      const same = {
        ...canary,
        regions: { weu: { weight: '50' }, neu: { weight: '50' } },
      };
      const { annotations } = shopWritten({ layout, traffic: same }, files);
      expect(annotations.map(place => place.annotations[weight])).toEqual([
        '50',
        '50',
      ]);
    },
  );

  it('answers a region again that was switched off and gets a weight', () => {
    const off = {
      ...canary,
      regions: { weu: {}, neu: { 'endpoint-status': 'Disabled' } },
    };
    const before = shopWritten({ layout: 'helm', traffic: off });
    const { annotations } = shopWritten(
      { layout: 'helm', traffic: canary },
      before.files,
    );
    expect(
      annotations.map(
        place => place.annotations[annotation('endpoint-status')],
      ),
    ).toEqual(['Enabled', undefined]);
  });

  it('keeps the prefix of annotations that a route has', () => {
    const { files } = shopWritten({
      traffic: {
        ...canary,
        regions: {},
        prefix: 'external-dns.kubernetes.io/',
      },
    });
    const again = shopWritten(
      { traffic: { ...canary, regions: {}, shared: { 'dns-ttl': '60' } } },
      files,
    );
    expect(again.files.get('routing/service-route.yaml')).toContain(
      'external-dns.kubernetes.io/webhook-traffic-manager-dns-ttl: "60"',
    );
  });

  it('adds to the list of a kustomization and leaves what is there', () => {
    const own =
      '# ours\nresources:\n  - ./dns-policy.yaml\n  - deployment.yaml # app\n';
    const { files } = shopWritten(
      { layout: 'kustomize' },
      new Map([['routing/base/kustomization.yaml', own]]),
    );
    expect(files.get('routing/base/kustomization.yaml')).toBe(
      `${own}  - namespace.yaml\n  - service-route.yaml\n`,
    );
  });

  it('tells which files hold the routing', () => {
    const wanted = { layout: 'kustomize', traffic: canary } as const;
    const { paths, files } = shopWritten(wanted);
    expect(shopWritten(wanted, files).paths).toEqual(paths);
    expect(paths).toEqual([
      'routing/base/namespace.yaml',
      'routing/base/dns-policy.yaml',
      'routing/base/service-route.yaml',
      'routing/base/kustomization.yaml',
      'routing/overlays/weu/kustomization.yaml',
      'routing/overlays/neu/kustomization.yaml',
      'routing/overlays/neu/service-route-api.yaml',
      'routing/overlays/weu/service-route-api.yaml',
    ]);
  });

  it('tells the annotations of each region', () => {
    const { annotations } = shopWritten({ layout: 'helm', traffic: canary });
    expect(
      annotations.map(place => [place.region, place.annotations[weight]]),
    ).toEqual([
      ['neu', '10'],
      ['weu', '90'],
    ]);
  });

  it('writes at the root of a repository', () => {
    expect([...shopWritten({ folder: '.' }, noFiles).files.keys()]).toEqual([
      'namespace.yaml',
      'dns-policy.yaml',
      'service-route.yaml',
    ]);
  });

  const kustomization =
    'resources: # theirs\n- config.yaml\n- ./dns-policy.yaml\n';

  it('names its files in a kustomization of the folder, as what that does not name is not applied', () => {
    const path = 'routing/kustomization.yaml';
    const { files, paths } = shopWritten({}, new Map([[path, kustomization]]));
    expect(files.get(path)).toBe(
      `${kustomization}- namespace.yaml\n- service-route.yaml\n`,
    );
    expect(paths).toContain(path);
  });

  it.each(layoutNames)(
    'says what becomes of the policy of the other routes (%s)',
    layout => {
      const bound = { mode: 'RegionBound', sourceRegion: 'weu' } as const;
      const first = shopWritten({ layout, changed: bound });
      const second = shopWritten(
        { layout, changed: { name: 'web' } },
        first.files,
      );
      expect([first.policyChanges, second.policyChanges]).toMatchObject([
        [],
        [
          { field: 'mode', before: 'RegionBound', after: 'Active' },
          { field: 'sourceRegion', before: 'weu' },
        ],
      ]);
    },
  );
});
