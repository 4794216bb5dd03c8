import { deployedObjects } from '../kustomize';
import { checkManifests } from './checkManifests';
import { CheckOptions } from './routeFindings';

const ROUTE = `apiVersion: routing.router.io/v1alpha1
kind: ServiceRoute
metadata:
  name: api
  namespace: payments
spec:
  serviceName: api
  environment: prod
  application: shop
  gatewayName: public
`;
const POLICY = `apiVersion: routing.router.io/v1alpha1
kind: DNSPolicy
metadata:
  name: dns-policy
  namespace: payments
spec:
  mode: Active
`;
const GATEWAY = `apiVersion: routing.router.io/v1alpha1
kind: Gateway
metadata:
  name: public
  namespace: platform
spec:
  controller: public
  credentialName: tls
  targetPostfix: public
`;
const PREFIX = 'external-dns.kubernetes.io/webhook-traffic-manager-';

const withAnnotations = (texts: Record<string, string>) =>
  ROUTE.replace(
    'spec:',
    `  annotations:\n${Object.entries(texts)
      .map(([key, value]) => `    ${PREFIX}${key}: ${value}\n`)
      .join('')}spec:`,
  );
const on = { enabled: '"true"', 'resource-group': 'rg' };

function checked(files: Record<string, string>, options?: CheckOptions) {
  return checkManifests(
    deployedObjects(new Map(Object.entries(files))),
    options,
  );
}

/** `error schema routing/route.yaml:7` */
function told(files: Record<string, string>, options?: CheckOptions) {
  return checked(files, options).findings.map(
    ({ severity, rule, path, line }) => `${severity} ${rule} ${path}:${line}`,
  );
}

describe('checkManifests', () => {
  it('finds annotations that are no map', () => {
    const text = ROUTE.replace('spec:', '  annotations: [a]\nspec:');
    expect(told({ 'a.yaml': `${text}---\n${POLICY}` })).toEqual([
      'error notText a.yaml:6',
    ]);
  });

  it('finds nothing wrong with what is right', () => {
    expect(
      checked({ 'r.yaml': `${ROUTE}---\n${POLICY}---\n${GATEWAY}` }),
    ).toEqual({
      findings: [],
      unchecked: [],
    });
  });

  it.each`
    what                                  | text                                                                   | finds
    ${'a capital letter'}                 | ${ROUTE.replace('serviceName: api', 'serviceName: Api')}               | ${'error characters r.yaml:7'}
    ${'no name of a gateway'}             | ${ROUTE.replace('gatewayName: public', 'gatewayName: Public')}         | ${'error characters r.yaml:10'}
    ${'too long a name'}                  | ${ROUTE.replace('serviceName: api', `serviceName: ${'a'.repeat(50)}`)} | ${'error labelLength r.yaml:7'}
    ${'no room for the ownership record'} | ${ROUTE.replace('serviceName: api', `serviceName: ${'a'.repeat(44)}`)} | ${'error registryBudget r.yaml:7'}
    ${'a missing field'}                  | ${ROUTE.replace('  gatewayName: public\n', '')}                        | ${'error schema r.yaml:6'}
    ${'a value that is no text'}          | ${ROUTE.replace('gatewayName: public', 'gatewayName: on')}             | ${'error schema r.yaml:10'}
    ${'a misspelt field'}                 | ${`${ROUTE}  gatewayNamspace: platform\n`}                             | ${'error unknownField r.yaml:11'}
    ${'a misspelt kind'}                  | ${ROUTE.replace('ServiceRoute', 'ServiceRout')}                        | ${'error unknownKind r.yaml:2'}
    ${'another version'}                  | ${ROUTE.replace('v1alpha1', 'v1')}                                     | ${'error unknownKind r.yaml:1'}
    ${'no namespace'}                     | ${ROUTE.replace('  namespace: payments\n', '')}                        | ${'warning namespaceMissing r.yaml:3'}
    ${'a label that is a number'}         | ${ROUTE.replace('spec:', '  labels:\n    a: 1\nspec:')}                | ${'error notText r.yaml:7'}
    ${'a mode that does not exist'}       | ${POLICY.replace('Active', 'active')}                                  | ${'error schema r.yaml:7'}
    ${'RegionBound to no region'}         | ${POLICY.replace('Active', 'RegionBound')}                             | ${'error sourceRegionMissing r.yaml:6'}
    ${'a second policy'}                  | ${`${POLICY}---\n${POLICY.replace('dns-policy', 'other')}`}            | ${'error secondPolicy r.yaml:12'}
    ${'what is no YAML'}                  | ${ROUTE.replace('name: api', 'name: api: x')}                          | ${'error yaml r.yaml:4'}
    ${'a setting out of range'}           | ${withAnnotations({ ...on, weight: '"0"' })}                           | ${'error trafficManagerSetting r.yaml:9'}
    ${'a misspelt setting'}               | ${withAnnotations({ ...on, wieght: '"5"' })}                           | ${'warning trafficManagerUnknownKey r.yaml:9'}
    ${'a setting that is no text'}        | ${withAnnotations({ ...on, weight: '5' })}                             | ${'error notText r.yaml:9'}
    ${'settings that do not count'}       | ${withAnnotations({ weight: '"5"' })}                                  | ${'warning trafficManagerOff r.yaml:7'}
    ${'an unclear switch'}                | ${withAnnotations({ enabled: '"yes"' })}                               | ${'warning trafficManagerOff r.yaml:7'}
    ${'a profile that answers nobody'}    | ${withAnnotations({ ...on, 'endpoint-status': 'Disabled' })}           | ${'error profileDark r.yaml:9'}
    ${'a disabled profile'}               | ${withAnnotations({ ...on, 'profile-status': 'Disabled' })}            | ${'error profileDark r.yaml:9'}
  `('tells of $what where it is written', ({ text, finds }) => {
    expect(told({ 'r.yaml': text })).toEqual([finds]);
  });

  it('lets a policy be bound to a cluster', () => {
    const bound = POLICY.replace(
      'Active',
      'RegionBound\n  sourceCluster: aks-1',
    );
    expect(told({ 'r.yaml': bound })).toEqual([]);
  });

  it("counts the registry's prefix", () => {
    expect(
      told(
        {
          'r.yaml': ROUTE.replace(
            'serviceName: api',
            `serviceName: ${'a'.repeat(31)}`,
          ),
        },
        { registryPrefix: 'weu-dev-aks-' },
      ),
    ).toEqual(['error registryBudget r.yaml:7']);
  });

  it('names the field that a misspelt one means', () => {
    const { findings } = checked({
      'r.yaml': `${ROUTE}  gatewayNamspace: a\n`,
    });
    expect(findings[0]).toMatchObject({
      object: 'ServiceRoute payments/api',
      field: 'spec.gatewayNamspace',
      message:
        'ServiceRoute has no field spec.gatewayNamspace; there are serviceName, gatewayName, gatewayNamespace, environment and application',
      remedy: 'Write gatewayNamespace if that is meant.',
    });
  });

  it('lets Traffic Manager be off', () => {
    expect(
      told({
        'r.yaml': withAnnotations({ enabled: '"false"', weight: '"5"' }),
      }),
    ).toEqual([]);
  });

  it('says that a template is unchecked', () => {
    const { findings, unchecked } = checked({
      'r.yaml': ROUTE.replace('name: api', 'name: ${{ values.name }}'),
    });
    expect([findings.length, unchecked.length]).toEqual([0, 1]);
  });
});

describe('several routes of a repository', () => {
  const other = ROUTE.replace('name: api', 'name: web').replace(
    'namespace: payments',
    'namespace: shop',
  );

  it('cannot have one host', () => {
    const { findings } = checked({ 'a/r.yaml': ROUTE, 'b/r.yaml': other });
    expect(findings.map(({ message }) => message)).toEqual([
      'ServiceRoute shop/web asks for the host of ServiceRoute payments/api (a/r.yaml, line 1), and only one of them can have it',
    ]);
  });

  it('may have one host where they are for different regions', () => {
    const overlay = 'resources: [r.yaml]\n';
    expect(
      told({
        'overlays/dev/kustomization.yaml': overlay,
        'overlays/dev/r.yaml': ROUTE,
        'overlays/prod/kustomization.yaml': overlay,
        'overlays/prod/r.yaml': other,
      }),
    ).toEqual(['warning hostTaken overlays/prod/r.yaml:7']);
  });

  it('find their gateway', () => {
    const { findings } = checked({
      'a/r.yaml': ROUTE.replace('gatewayName: public', 'gatewayName: publik'),
      'platform/gateway.yaml': GATEWAY,
    });
    expect(
      findings.map(({ severity, message }) => [severity, message]),
    ).toEqual([
      [
        'warning',
        'Gateway publik is not in this repository; there is platform/public',
      ],
    ]);
  });
});

describe('a source region', () => {
  const bound = POLICY.replace('Active', 'RegionBound\n  sourceRegion: frc');
  const platform = (kind: string, spec: string) => ({
    'platform.yaml': `apiVersion: cluster.router.io/v1alpha1\nkind: ${kind}\nmetadata: {name: a}\nspec: ${spec}\n`,
  });

  it.each`
    kind                  | spec                                                                        | finds
    ${'DNSConfiguration'} | ${'{externalDNSControllers: [{name: dns-weu, region: weu}]}'}               | ${'error sourceRegionWithoutController p.yaml:8'}
    ${'ClusterIdentity'}  | ${'{region: weu, cluster: aks, domain: example.com, environmentLetter: p}'} | ${'warning sourceRegionUnknown p.yaml:8'}
  `('must be in the $kind of the repository', ({ kind, spec, finds }) => {
    expect(told({ 'p.yaml': bound, ...platform(kind, spec) })).toEqual([finds]);
  });
});

describe('the regions of a route behind Traffic Manager', () => {
  const regions = (
    base: Record<string, string>,
    weu: Record<string, string>,
    neu: Record<string, string>,
  ) => {
    const patch = (
      texts: Record<string, string>,
    ) => `apiVersion: routing.router.io/v1alpha1
kind: ServiceRoute
metadata:
  name: api
  namespace: payments
  annotations:
    a: b
${Object.entries(texts)
  .map(([key, value]) => `    ${PREFIX}${key}: ${value}\n`)
  .join('')}`;
    const overlay = 'resources: [../../base]\npatches: [{path: p.yaml}]\n';
    return {
      'base/kustomization.yaml': 'resources: [r.yaml]\n',
      'base/r.yaml': withAnnotations(base),
      'overlays/weu/kustomization.yaml': overlay,
      'overlays/weu/p.yaml': patch(weu),
      'overlays/neu/kustomization.yaml': overlay,
      'overlays/neu/p.yaml': patch(neu),
    };
  };
  const weighted = { weight: '"50"' };

  it('share a profile without more ado', () => {
    expect(told(regions(on, weighted, { weight: '"5"' }))).toEqual([]);
  });

  it('cannot have one priority', () => {
    const priority = { ...on, 'routing-method': 'Priority' };
    expect(
      told(regions(priority, { priority: '"1"' }, { priority: '"1"' })),
    ).toEqual(['error trafficRefused overlays/weu/p.yaml:8']);
  });

  it('may be switched off, one of them', () => {
    expect(
      told(regions(on, weighted, { 'endpoint-status': 'Disabled' })),
    ).toEqual(['warning regionDark overlays/neu/p.yaml:8']);
  });

  it('may not be switched off together', () => {
    const off = { 'endpoint-status': 'Disabled' };
    expect(told(regions(on, off, off))).toEqual([
      'error profileDark overlays/neu/p.yaml:8',
      'error profileDark overlays/weu/p.yaml:8',
    ]);
  });

  it('must agree on what is of the profile', () => {
    expect(
      told(regions(on, { 'dns-ttl': '"60"' }, { 'dns-ttl': '"30"' })),
    ).toEqual(['warning trafficManagerDiffers overlays/weu/p.yaml:8']);
  });

  it('must all be in it', () => {
    expect(
      told(regions({ ...on, enabled: '"false"' }, {}, { enabled: '"true"' })),
    ).toEqual(['warning regionWithoutTrafficManager base/r.yaml:6']);
  });

  it('need public gateways', () => {
    const service = `apiVersion: v1
kind: Service
metadata:
  name: ingress
  namespace: platform
  labels: {istio: public}
  annotations: {service.beta.kubernetes.io/azure-load-balancer-internal: "true"}
spec: {type: LoadBalancer}
`;
    const [{ rule, message }] = checked({
      'r.yaml': withAnnotations(on),
      'gateway.yaml': `${GATEWAY}---\n${service}`,
    }).findings;
    expect([rule, message]).toEqual([
      'trafficRefused',
      expect.stringContaining(
        'Traffic Manager gets no endpoint for ServiceRoute payments/api: the load balancer is private',
      ),
    ]);
  });
});
