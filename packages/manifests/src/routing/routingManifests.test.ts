import fc from 'fast-check';
import { parse } from 'yaml';
import { YamlStream } from '../yaml';
import { RoutingRequest } from './RoutingRequest';
import { routingManifests } from './routingManifests';
import { withManifest } from './withManifest';

const request: RoutingRequest = {
  namespace: 'ns-workload-a',
  name: 'test-workload-route',
  serviceName: 'test-workload',
  application: 'workload-a',
  environment: 'base',
  gatewayName: 'gateway-internal',
  gatewayNamespace: 'ns-service-router',
  mode: 'Active',
};

function fileOf(changed: Partial<RoutingRequest> = {}, text = ''): string {
  return routingManifests(
    { ...request, ...changed },
    { createNamespace: true },
  ).reduce(withManifest, YamlStream.parse('all.yaml', text)).text;
}

const GOLDEN = `apiVersion: v1
kind: Namespace
metadata:
  name: ns-workload-a
---
apiVersion: routing.router.io/v1alpha1
kind: DNSPolicy
metadata:
  name: dns-policy
  namespace: ns-workload-a
spec:
  mode: Active
---
apiVersion: routing.router.io/v1alpha1
kind: ServiceRoute
metadata:
  name: test-workload-route
  namespace: ns-workload-a
spec:
  serviceName: test-workload
  application: workload-a
  environment: base
  gatewayName: gateway-internal
  gatewayNamespace: ns-service-router
`;

describe('routingManifests', () => {
  it('are a namespace, its policy and the route', () => {
    expect(fileOf()).toBe(GOLDEN);
  });

  it('are without the namespace when it is made elsewhere', () => {
    const manifests = routingManifests(request, { createNamespace: false });
    expect(manifests.map(({ kind }) => kind)).toEqual([
      'DNSPolicy',
      'ServiceRoute',
    ]);
  });

  it('change no byte of a file that holds them', () => {
    expect(fileOf({}, GOLDEN)).toBe(GOLDEN);
  });

  it('bind an existing policy to a region in place', () => {
    const changed = fileOf(
      { mode: 'RegionBound', sourceRegion: 'weu' },
      GOLDEN,
    );
    expect(changed).toBe(
      GOLDEN.replace(
        '  mode: Active\n',
        '  mode: RegionBound\n  sourceRegion: weu\n',
      ),
    );
  });

  it('set a bound policy free without a trace', () => {
    const bound = fileOf({ mode: 'RegionBound', sourceRegion: 'weu' }, GOLDEN);
    expect(fileOf({}, bound)).toBe(GOLDEN);
  });

  it('take an existing policy of the namespace, whatever its name', () => {
    const text = GOLDEN.replace('name: dns-policy', 'name: house-rules # ours');
    expect(
      fileOf({ mode: 'RegionBound', sourceRegion: 'weu' }, text),
    ).toContain('name: house-rules # ours');
    expect(fileOf({}, text)).toBe(text);
  });

  it('come beside a second route of the same namespace', () => {
    const two = fileOf({ name: 'other', serviceName: 'other' }, GOLDEN);
    expect(two.startsWith(GOLDEN)).toBe(true);
    expect(two.match(/kind: DNSPolicy/g)).toHaveLength(1);
  });

  it('leave fields alone that they do not decide', () => {
    const text = `${GOLDEN}  later: field\n`;
    expect(fileOf({ environment: 'prod' }, text)).toBe(
      text.replace('environment: base', 'environment: prod'),
    );
  });

  it('keep a manifest of another group with the same kind apart', () => {
    const foreign =
      'apiVersion: example.org/v1\nkind: ServiceRoute\nmetadata:\n  name: test-workload-route\n  namespace: ns-workload-a\n';
    expect(fileOf({}, foreign)).toBe(`${foreign}---\n${GOLDEN}`);
  });

  const hostile = fc.constantFrom(
    'a"b',
    "a'b",
    'a\nb: c',
    '---\nkind: Secret',
    '...',
    '&anchor',
    '*alias',
    '!!binary aGk=',
    '{{ .Values.secret }}',
    '${{ secrets.token }}',
    '{a: b}',
    '[a]',
    '# comment',
    'a # b',
    'a: b',
    '- a',
    '? a',
    '| a',
    '> a',
    '%YAML 1.1',
    'on',
    'no',
    '~',
    'null',
    '0x1F',
    '1_000',
    '12:30:45',
    '1e3',
    '.inf',
    '2001-01-01',
    '<<',
    '=',
    '',
  );
  const text = fc.oneof(
    { weight: 1, arbitrary: hostile },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  );
  const requests = fc.record({
    namespace: text,
    name: text,
    serviceName: text,
    application: text,
    environment: text,
    gatewayName: text,
    gatewayNamespace: fc.option(text, { nil: undefined }),
    mode: fc.constantFrom('Active' as const, 'RegionBound' as const),
    sourceRegion: fc.option(text, { nil: undefined }),
    sourceCluster: fc.option(text, { nil: undefined }),
  });

  function readBack(documents: unknown[]) {
    const [namespace, policy, route] = documents as {
      kind: string;
      metadata: Record<string, string>;
      spec: Record<string, string>;
    }[];
    return {
      count: documents.length,
      kinds: [namespace.kind, policy.kind, route.kind],
      namespaces: [
        namespace.metadata.name,
        policy.metadata.namespace,
        route.metadata.namespace,
      ],
      request: {
        namespace: namespace.metadata.name,
        name: route.metadata.name,
        ...route.spec,
        ...policy.spec,
      },
    };
  }
  const whatWasAsked = (asked: RoutingRequest) => ({
    count: 3,
    kinds: ['Namespace', 'DNSPolicy', 'ServiceRoute'],
    namespaces: [asked.namespace, asked.namespace, asked.namespace],
    request: JSON.parse(JSON.stringify(asked)),
  });

  it('read back as exactly what was asked, whatever the values hold', () => {
    fc.assert(
      fc.property(requests, asked => {
        const stream = YamlStream.parse('all.yaml', fileOf(asked));
        expect(readBack(stream.values())).toEqual(whatWasAsked(asked));
      }),
      { numRuns: 100 },
    );
  });

  it('read back the same with a reader of YAML 1.1 words', () => {
    fc.assert(
      fc.property(requests, asked => {
        const documents = routingManifests(asked, { createNamespace: true })
          .map(manifest =>
            withManifest(YamlStream.parse('one.yaml', ''), manifest),
          )
          .map(file => parse(file.text, { version: '1.1' }));
        expect(readBack(documents)).toEqual(whatWasAsked(asked));
      }),
      { numRuns: 100 },
    );
  });

  it('become what the second request asks for, whatever the first one was', () => {
    fc.assert(
      fc.property(requests, requests, (first, second) => {
        const next = {
          ...second,
          namespace: first.namespace,
          name: first.name,
        };
        const changed = fileOf(next, fileOf(first));
        const documents = YamlStream.parse('all.yaml', changed).values();
        expect(readBack(documents)).toEqual(whatWasAsked(next));
        expect(fileOf(next, changed)).toBe(changed);
      }),
      { numRuns: 100 },
    );
  });
});
