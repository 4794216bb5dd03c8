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
});
