import {
  BuildError,
  buildKustomization,
  buildManifests,
  idOf,
  nameOf,
} from './manifests';

const ROUTE = `apiVersion: routing.router.io/v1alpha1
kind: ServiceRoute
metadata:
  name: api
  namespace: ns
`;

function build(content: string) {
  return buildManifests([['apps/a/routing/route.yaml', content]]);
}

describe('buildManifests', () => {
  it('reads every document of every file', () => {
    const objects = buildManifests([
      [
        'a.yaml',
        `---\n${ROUTE}---\n# nothing here\n---\n${ROUTE.replace(
          'name: api',
          'name: b',
        )}`,
      ],
      ['b.yaml', ROUTE.replace('name: api', 'name: c')],
    ]);
    expect(objects.map(({ metadata }) => metadata.name)).toHaveLength(3);
  });

  it('reads the items of a List', () => {
    const indented = ROUTE.replace(/^/gm, '    ').replace('    ', '  - ');
    expect(
      build(`kind: List\napiVersion: v1\nitems:\n${indented.trimEnd()}\n`),
    ).toHaveLength(1);
  });

  it.each`
    written         | is
    ${'on'}         | ${true}
    ${'"on"'}       | ${'on'}
    ${'no'}         | ${false}
    ${'0777'}       | ${511}
    ${'1:30'}       | ${'1:30'}
    ${'2026-01-01'} | ${'2026-01-01'}
  `('takes $written for what kubectl does', ({ written, is }) => {
    const [object] = build(`${ROUTE}spec:\n  a: ${written}\n`);
    expect(object.spec).toEqual({ a: is });
  });

  it.each`
    what                  | content                                  | message
    ${'what is not YAML'} | ${'a: b: c'}                             | ${/MalformedYAMLError: yaml: line 1: .*Nested mappings .* in File: apps\/a\/routing\/route.yaml/}
    ${'a tab'}            | ${'a:\n\tb: 1'}                          | ${/MalformedYAMLError: yaml: .*in File: apps\/a\/routing\/route.yaml/}
    ${'text'}             | ${'hello'}                               | ${/a mapping was expected/}
    ${'no kind'}          | ${'apiVersion: v1\nmetadata: {name: a}'} | ${/Object 'Kind' is missing/}
    ${'no apiVersion'}    | ${'kind: Service\nmetadata: {name: a}'}  | ${/Object 'apiVersion' is missing/}
    ${'no name'}          | ${'kind: Service\napiVersion: v1'}       | ${/missing metadata.name in object {v1 Service}/}
    ${'the same twice'}   | ${`${ROUTE}---\n${ROUTE}`}               | ${/already registered id: ServiceRoute\/ns\/api/}
  `('refuses $what, naming the file', ({ content, message }) => {
    expect(() => build(content)).toThrow(BuildError);
    expect(() => build(content)).toThrow(message);
  });
});

describe('buildKustomization', () => {
  const base: [string, string][] = [
    ['base/kustomization.yaml', 'resources: [route.yaml]\n'],
    ['base/route.yaml', ROUTE],
  ];

  it('gives what an overlay makes of its base', () => {
    const {
      objects: [route],
    } = buildKustomization(
      [
        ...base,
        [
          'overlays/weu/kustomization.yaml',
          'resources: [../../base]\ncommonAnnotations: { weight: "5" }\n',
        ],
      ],
      'overlays/weu',
    );
    expect(route.metadata).toMatchObject({
      name: 'api',
      annotations: { weight: '5' },
    });
  });

  it('tells what it leaves out, and makes the rest', () => {
    const { objects, leftOut } = buildKustomization(
      [
        ...base,
        [
          'overlays/weu/kustomization.yaml',
          'resources: [../../base]\nconfigMapGenerator: [{name: a}]\n',
        ],
      ],
      'overlays/weu',
    );
    expect(objects).toHaveLength(1);
    expect(leftOut).toEqual([
      expect.stringMatching(
        /^overlays\/weu\/kustomization\.yaml, line 2: what configMapGenerator does is not computed here/,
      ),
    ]);
  });

  it.each`
    what                    | kustomization                                         | message
    ${'what is not there'}  | ${'resources: [missing.yaml]'}                        | ${/^kustomize build failed: .*missing\.yaml/}
    ${'what is no mapping'} | ${'hello'}                                            | ${/^kustomize build failed: /}
    ${'a circle'}           | ${'resources: [../neu]'}                              | ${/^kustomize build failed: .*overlays\/weu needs overlays\/neu, which needs overlays\/weu/}
    ${'what is elsewhere'}  | ${'resources: ["https://example.com/a//b?ref=main"]'} | ${/^kustomize build failed: .*example\.com/}
  `('refuses $what, naming the file', ({ kustomization, message }) => {
    const built = () =>
      buildKustomization(
        [
          ...base,
          ['overlays/neu/kustomization.yaml', 'resources: [../weu]\n'],
          ['overlays/weu/kustomization.yaml', kustomization],
        ],
        'overlays/weu',
      );
    expect(built).toThrow(BuildError);
    expect(built).toThrow(message);
  });
});

describe('names of objects', () => {
  it('have the namespace where there is one', () => {
    const [route] = build(ROUTE);
    expect([nameOf(route), idOf(route)]).toEqual([
      'ServiceRoute/ns/api',
      'ns_api_routing.router.io_ServiceRoute',
    ]);
    const [namespace] = build(
      'kind: Namespace\napiVersion: v1\nmetadata: {name: ns}',
    );
    expect([nameOf(namespace), idOf(namespace)]).toEqual([
      'Namespace/ns',
      '_ns__Namespace',
    ]);
  });
});
