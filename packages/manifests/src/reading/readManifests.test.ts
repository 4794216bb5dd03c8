import { readManifests } from './readManifests';

const route = `apiVersion: routing.router.io/v1alpha1
kind: ServiceRoute
metadata:
  name: api
  namespace: payments
spec:
  serviceName: api
  gatewayName: public
`;

function read(files: Record<string, string>) {
  return readManifests(new Map(Object.entries(files)));
}

describe('readManifests', () => {
  it('finds each object of a file of several documents with its place', () => {
    const { manifests } = read({
      'apps/api.yaml': `# routing\n---\n${route}---\n${route.replace(
        'name: api',
        'name: web',
      )}`,
    });
    expect(
      manifests.map(({ path, line, kind, namespace, name }) => [
        `${path}:${line}`,
        `${kind} ${namespace}/${name}`,
      ]),
    ).toEqual([
      ['apps/api.yaml:3', 'ServiceRoute payments/api'],
      ['apps/api.yaml:12', 'ServiceRoute payments/web'],
    ]);
  });

  it('tells the line of a field', () => {
    const [manifest] = read({ 'api.yaml': route }).manifests;
    expect(manifest.lineOf(['spec', 'gatewayName'])).toBe(8);
  });

  it('tells of a field that is not written the line of what is around it', () => {
    const [manifest] = read({ 'api.yaml': route }).manifests;
    expect(manifest.lineOf(['spec', 'application'])).toBe(6);
  });

  it('finds the objects of a List', () => {
    const { manifests } = read({
      'all.yaml': `apiVersion: v1
kind: List
items:
- apiVersion: routing.router.io/v1alpha1
  kind: DNSPolicy
  metadata: {name: dns-policy, namespace: payments}
  spec:
    mode: Active
`,
    });
    expect(
      manifests.map(({ name, line, lineOf }) => [
        name,
        line,
        lineOf(['spec', 'mode']),
      ]),
    ).toEqual([['dns-policy', 4, 8]]);
  });

  it.each`
    written         | kubectl
    ${'on'}         | ${true}
    ${'y'}          | ${true}
    ${'No'}         | ${false}
    ${'1:30'}       | ${'1:30'}
    ${'0777'}       | ${511}
    ${'0o17'}       | ${15}
    ${'1_000'}      | ${1000}
    ${'2001-01-01'} | ${'2001-01-01'}
    ${'.'}          | ${'.'}
    ${'~'}          | ${null}
  `('reads $written as kubectl does, as $kubectl', ({ written, kubectl }) => {
    const [manifest] = read({
      'api.yaml': route.replace(
        'gatewayName: public',
        `gatewayName: ${written}`,
      ),
    }).manifests;
    expect(manifest.value.spec).toMatchObject({ gatewayName: kubectl });
  });

  it('tells of what is no YAML where it is, and reads the other documents', () => {
    const { manifests, faults } = read({
      'api.yaml': `${route}---\nkind: a: b\n---\n${route}`,
    });
    expect(manifests.length).toBe(2);
    expect(faults.map(({ path, line }) => `${path}:${line}`)).toEqual([
      'api.yaml:10',
    ]);
  });

  it('tells of values that refer to each other without end', () => {
    const bomb = ['a', 'b', 'c', 'd', 'e']
      .map((key, index, keys) =>
        index === 0
          ? 'a: &a [1,1,1,1,1,1,1,1,1]'
          : `${key}: &${key} [${Array(9)
              .fill(`*${keys[index - 1]}`)
              .join(',')}]`,
      )
      .join('\n');
    const { faults } = read({ 'api.yaml': `# router.io/\n${bomb}\n` });
    expect(faults.map(({ message }) => message)).toEqual([
      expect.stringContaining('this YAML cannot be read'),
    ]);
  });

  it('does not look into files that do not concern routing', () => {
    expect(read({ 'broken.yaml': 'a: [' }).faults).toEqual([]);
  });

  it('says that Helm templates are not manifests yet, once for a chart', () => {
    const { manifests, unchecked } = read({
      'chart/Chart.yaml': 'name: shop',
      'chart/templates/a.yaml': route,
      'chart/templates/b.yaml': route,
    });
    expect(manifests).toEqual([]);
    expect(unchecked).toEqual([
      {
        path: 'chart/Chart.yaml',
        line: 1,
        message:
          'the templates of this Helm chart are not manifests yet; check what they become: helm template chart | service-router check -',
      },
    ]);
  });

  it.each(['${{ values.name }}', '{{ .Values.name }}', '${NAME}'])(
    'says that a file with the placeholder %s is not a manifest yet',
    placeholder => {
      const { manifests, faults, unchecked } = read({
        'skeleton/api.yaml': route.replace('name: api', `name: ${placeholder}`),
      });
      expect({ manifests, faults }).toEqual({ manifests: [], faults: [] });
      expect(unchecked[0].path).toBe('skeleton/api.yaml');
    },
  );

  it('tells of an object of ours without a name', () => {
    const { faults } = read({ 'api.yaml': route.replace('  name: api\n', '') });
    expect(faults).toEqual([
      expect.objectContaining({
        line: 3,
        message: 'this ServiceRoute has no metadata.name that is a text',
      }),
    ]);
  });

  it('tells of a namespace that is no text', () => {
    const { manifests, faults } = read({
      'api.yaml': route.replace(/namespace: .*/, 'namespace: 5'),
    });
    expect(manifests).toEqual([]);
    expect(faults.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '5 metadata.namespace of ServiceRoute api is 5, which is no text',
    ]);
  });
});
