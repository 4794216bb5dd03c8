import { withRouting } from '../change/withRouting';
import { deployedObjects } from '../kustomize';
import { chartDeployments } from './chartDeployments';

const KEY = 'external-dns.alpha.kubernetes.io/webhook-traffic-manager-weight';

/** A chart as the scaffolder writes it, with weights for two regions. */
function chart(more: Record<string, string> = {}): Map<string, string> {
  const { files } = withRouting(new Map(), {
    layout: 'helm',
    folder: 'routing',
    regions: ['weu', 'neu'],
    createNamespace: true,
    request: {
      namespace: 'payments',
      name: 'api',
      serviceName: 'api',
      application: 'shop',
      environment: 'prod',
      gatewayName: 'internal',
      mode: 'RegionBound',
      sourceRegion: 'weu',
    },
    traffic: {
      prefix: 'external-dns.alpha.kubernetes.io/',
      shared: { enabled: 'true', 'resource-group': 'rg-edge' },
      regions: { weu: { weight: '95' }, neu: { weight: '5' } },
    },
  });
  return new Map([...files, ...Object.entries(more)]);
}

describe('chartDeployments', () => {
  it('makes for each region what Helm would', () => {
    const deployments = chartDeployments(chart(), 'routing');
    expect(
      deployments.map(({ region, objects }) => [
        region,
        objects.map(({ value }) => value),
      ]),
    ).toMatchObject(
      [
        ['neu', '5'],
        ['weu', '95'],
      ].map(([region, weight]) => [
        region,
        [
          {
            kind: 'DNSPolicy',
            metadata: { name: 'dns-policy', namespace: 'payments' },
            spec: { mode: 'RegionBound', sourceRegion: 'weu' },
          },
          {
            kind: 'ServiceRoute',
            metadata: {
              name: 'api',
              namespace: 'payments',
              annotations: { [KEY]: weight },
            },
            spec: {
              serviceName: 'api',
              application: 'shop',
              environment: 'prod',
              gatewayName: 'internal',
            },
          },
        ],
      ]),
    );
  });

  it('leads to the values that decide a field', () => {
    const [neu] = chartDeployments(chart(), '');
    const [, route] = neu.objects;
    expect(route.placeOf(['metadata', 'annotations', KEY]).path).toBe(
      'routing/values-neu.yaml',
    );
    const { path, line } = route.placeOf(['spec', 'serviceName']);
    const text = chart().get(path)!.split('\n')[line - 1];
    expect([path, text.trim()]).toEqual([
      'routing/values.yaml',
      'serviceName: api',
    ]);
  });

  it('takes away what the values of a region say is null', () => {
    const [neu] = chartDeployments(
      chart({
        'routing/values-neu.yaml': 'policy:\n  sourceRegion: null\n',
      }),
      'routing',
    );
    expect(neu.objects[0].value.spec).toEqual({ mode: 'RegionBound' });
  });

  it('makes one deployment for every region where none differs', () => {
    const files = chart();
    files.delete('routing/values-neu.yaml');
    files.delete('routing/values-weu.yaml');
    expect(
      chartDeployments(files, 'routing').map(({ region }) => region),
    ).toEqual([undefined]);
  });

  it.each`
    what                             | path                                | text
    ${'of a template of their own'}  | ${'routing/templates/routing.yaml'} | ${'# ours\n'}
    ${'with values that are a list'} | ${'routing/values-neu.yaml'}        | ${'policy: { mode: [Active] }\n'}
    ${'with a fraction'}             | ${'routing/values-neu.yaml'}        | ${'policy: { mode: 1.5 }\n'}
    ${'whose values are no YAML'}    | ${'routing/values-neu.yaml'}        | ${'a: b: c\n'}
  `('leaves charts $what to Helm', ({ path, text }) => {
    expect(chartDeployments(chart({ [path]: text }), 'routing')).toEqual([]);
  });

  it('looks only where it is asked to', () => {
    expect(chartDeployments(chart(), 'other')).toEqual([]);
  });

  it('are among what is deployed, in place of saying that they are unread', () => {
    const { deployments, unchecked } = deployedObjects(chart(), 'routing');
    expect(deployments.map(({ region }) => region)).toEqual(['neu', 'weu']);
    expect(unchecked).toEqual([]);
  });

  describe('of values that name no namespace', () => {
    const nameless = (more: Record<string, string>) => {
      const files = chart(more);
      const path = 'routing/values.yaml';
      return files.set(
        path,
        files.get(path)!.replace('  name: payments\n', ''),
      );
    };
    const release = (
      name: string,
      spec: string,
      valuesFile = 'values.yaml',
    ) => `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: ${name}, namespace: flux-system}
spec:
  ${spec}
  chart: {spec: {chart: ./routing, valuesFiles: [${valuesFile}]}}
`;
    const namespacesIn = (files: Map<string, string>) =>
      chartDeployments(files, 'routing').map(({ region, objects }) => [
        region,
        objects[0].namespace,
      ]);

    it.each`
      what                      | more                                                                                                                                                                  | namespaces
      ${'no release'}           | ${{}}                                                                                                                                                                 | ${[['neu', undefined], ['weu', undefined]]}
      ${'one for every region'} | ${{ 'r.yaml': release('a', 'targetNamespace: shop') }}                                                                                                                | ${[['neu', 'shop'], ['weu', 'shop']]}
      ${'one without a target'} | ${{ 'r.yaml': release('a', 'interval: 1m') }}                                                                                                                         | ${[['neu', 'flux-system'], ['weu', 'flux-system']]}
      ${'one for each region'}  | ${{ 'n.yaml': release('north', 'targetNamespace: north', 'routing/values-neu.yaml'), 'w.yaml': release('west', 'targetNamespace: west', 'routing/values-weu.yaml') }} | ${[['neu', 'north'], ['weu', 'west']]}
      ${'two of one region'}    | ${{ 'a.yaml': `${release('a', 'targetNamespace: a', 'values-weu.yaml')}---\n${release('b', 'targetNamespace: b', 'values-weu.yaml')}` }}                              | ${[['neu', undefined], ['weu', 'a'], ['weu', 'b']]}
      ${'one of another chart'} | ${{ 'r.yaml': release('a', 'targetNamespace: shop').replace('./routing', './other'), 'other/Chart.yaml': 'apiVersion: v2\n' }}                                        | ${[['neu', undefined], ['weu', undefined]]}
      ${'an Application'}       | ${{ 'r.yaml': 'kind: Application\nspec:\n  source: {path: routing}\n  destination: {namespace: shop}\n' }}                                                            | ${[['neu', 'shop'], ['weu', 'shop']]}
    `('are in the namespaces of $what', ({ more, namespaces }) => {
      expect(namespacesIn(nameless(more))).toEqual(namespaces);
    });

    it('is no matter to values that name one', () => {
      const files = chart({ 'r.yaml': release('a', 'targetNamespace: shop') });
      expect(namespacesIn(files)).toEqual([
        ['neu', 'payments'],
        ['weu', 'payments'],
      ]);
    });
  });
});
