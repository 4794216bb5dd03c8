import { Manifest } from '../reading';
import { deployedObjects, kustomizedObjects } from './deployedObjects';

const route = `apiVersion: routing.router.io/v1alpha1
kind: ServiceRoute
metadata:
  name: api
  namespace: payments
  annotations:
    external-dns.kubernetes.io/webhook-traffic-manager-weight: "50"
spec:
  serviceName: api
  gatewayName: public
`;
const policy = `apiVersion: routing.router.io/v1alpha1
kind: DNSPolicy
metadata: {name: dns-policy, namespace: payments}
spec: {mode: Active}
`;
const weight = 'external-dns.kubernetes.io/webhook-traffic-manager-weight';
const inBase = {
  'routing/base/kustomization.yaml': 'resources: [route.yaml, policy.yaml]\n',
  'routing/base/route.yaml': route,
  'routing/base/policy.yaml': policy,
};

function deployed(files: Record<string, string>, folder?: string) {
  return deployedObjects(new Map(Object.entries(files)), folder);
}

function built(files: Record<string, string>, folder = 'routing/overlays/weu') {
  return kustomizedObjects(
    new Map(Object.entries({ ...inBase, ...files })),
    folder,
  );
}

function overlay(kustomization: string) {
  return {
    'routing/overlays/weu/kustomization.yaml': `resources:\n- ../../base\n${kustomization}`,
  };
}

const placeText = (manifest: Manifest, field: (string | number)[]) => {
  const { path, line } = manifest.placeOf(field);
  return `${path}:${line}`;
};

describe('deployedObjects', () => {
  it('takes a folder of plain manifests as one deployment, for every region', () => {
    const { deployments } = deployed({
      'routing/route.yaml': route,
      'routing/policy.yaml': policy,
    });
    expect(
      deployments.map(({ folder, region, objects }) => [
        folder,
        region,
        objects.map(({ kind }) => kind),
      ]),
    ).toEqual([['routing', undefined, ['DNSPolicy', 'ServiceRoute']]]);
  });

  it('takes each overlay as a deployment of the region it is named for, and the base as none', () => {
    const { deployments } = deployed({
      ...inBase,
      'routing/overlays/neu/kustomization.yaml': 'resources: [../../base]\n',
      ...overlay(''),
    });
    expect(
      deployments.map(({ region, objects }) => [region, objects.length]),
    ).toEqual([
      ['neu', 2],
      ['weu', 2],
    ]);
  });

  it('takes no component and no Kustomization of Flux as a deployment', () => {
    const { deployments } = deployed({
      'parts/kustomization.yaml': 'kind: Component\n',
      'flux/kustomization.yaml':
        'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: a}\n',
    });
    expect(deployments).toEqual([]);
  });

  it('looks only below the folder asked for', () => {
    const { deployments } = deployed(
      { 'a/route.yaml': route, 'b/route.yaml': route },
      'b',
    );
    expect(deployments.map(({ folder }) => folder)).toEqual(['b']);
  });

  it.each`
    what             | listed                       | folder
    ${'an overlay'}  | ${'../routing/overlays/weu'} | ${'routing'}
    ${'plain files'} | ${'../plain'}                | ${'plain'}
  `(
    'takes $what that the folder of a cluster takes up, where only its own folder is asked for',
    ({ listed, folder }) => {
      const { deployments } = deployed(
        {
          ...inBase,
          ...overlay(''),
          'plain/kustomization.yaml': 'resources: [route.yaml]\n',
          'plain/route.yaml': route,
          'cluster/kustomization.yaml': `resources: [${listed}]\n`,
        },
        folder,
      );
      expect(
        deployments.flatMap(({ objects }) => objects.map(({ name }) => name)),
      ).toContain('api');
    },
  );

  it('passes over a file beside a kustomization that does not list it', () => {
    const { deployments } = deployed({
      'a/kustomization.yaml': 'resources: [policy.yaml]\n',
      'a/policy.yaml': policy,
      'a/route.yaml': route,
    });
    expect(
      deployments.map(({ objects }) => objects.map(({ kind }) => kind)),
    ).toEqual([['DNSPolicy']]);
  });

  it('tells of Helm templates', () => {
    const { unchecked } = deployed({
      'chart/Chart.yaml': '',
      'chart/templates/a.yaml': route,
    });
    expect(unchecked.map(({ path }) => path)).toEqual(['chart/Chart.yaml']);
  });
});

describe('places after Kustomize', () => {
  const patchFile = `apiVersion: routing.router.io/v1alpha1
kind: ServiceRoute
metadata:
  name: api
  namespace: payments
  annotations:
    ${weight}: "5"
`;

  it('are in the file of a patch for what the patch decides', () => {
    const { objects } = built({
      ...overlay('patches: [{path: weight.yaml}]\n'),
      'routing/overlays/weu/weight.yaml': patchFile,
    });
    expect(placeText(objects[0], ['metadata', 'annotations', weight])).toBe(
      'routing/overlays/weu/weight.yaml:7',
    );
  });

  it('are in the base for all else', () => {
    const { objects } = built({
      ...overlay('patches: [{path: weight.yaml}]\n'),
      'routing/overlays/weu/weight.yaml': patchFile,
    });
    expect(placeText(objects[0], ['spec', 'gatewayName'])).toBe(
      'routing/base/route.yaml:10',
    );
  });

  it('are on the line of an inline patch', () => {
    const { objects } = built(
      overlay(`patches:
- target: {kind: ServiceRoute}
  patch: |-
    # more to the west
    - op: replace
      path: /spec/gatewayName
      value: private
`),
    );
    expect(placeText(objects[0], ['spec', 'gatewayName'])).toBe(
      'routing/overlays/weu/kustomization.yaml:7',
    );
  });

  it('are at the field of the kustomization that changes every object', () => {
    const { objects } = built(overlay('namespace: shop\n'));
    expect(placeText(objects[0], ['metadata', 'namespace'])).toBe(
      'routing/overlays/weu/kustomization.yaml:3',
    );
  });
});

describe('a kustomization that cannot be built', () => {
  it.each`
    because                              | files                                                                                          | says
    ${'a resource is missing'}           | ${overlay('- gone.yaml\n')}                                                                    | ${'there is no file and no folder gone.yaml here'}
    ${'a folder has no kustomization'}   | ${{ ...overlay('- ../../plain\n'), 'routing/plain/a.yaml': route }}                            | ${'../../plain is a folder without kustomization.yaml'}
    ${'a file is outside of the folder'} | ${overlay('- ../../base/route.yaml\n')}                                                        | ${'../../base/route.yaml is outside of the folder of this kustomization, which Kustomize does not allow'}
    ${'a field is misspelt'}             | ${overlay('commonLabel: {}\n')}                                                                | ${'Kustomize knows no field commonLabel'}
    ${'a label is a number'}             | ${overlay('commonLabels: {a: 1}\n')}                                                           | ${'commonLabels.a is not as Kustomize expects it: Invalid input: expected string, received number'}
    ${'a folder needs itself'}           | ${overlay('- .\n')}                                                                            | ${'. is the folder of this kustomization itself'}
    ${'an object is there twice'}        | ${{ ...overlay('- r.yaml\n'), 'routing/overlays/weu/r.yaml': route }}                          | ${'ServiceRoute payments/api is there twice: routing/overlays/weu/r.yaml, line 1, and routing/base/route.yaml, line 1'}
    ${'a patch is for nothing'}          | ${overlay('patches: [{patch: "{apiVersion: v1, kind: A, metadata: {name: b}}"}]\n')}           | ${'no object of this folder is the A b (v1) that this patch is for'}
    ${'operations have no target'}       | ${overlay('patches: [{patch: "[{op: remove, path: /spec}]"}]\n')}                              | ${'a JSON patch does not say by itself which object it is for'}
    ${'an operation does not fit'}       | ${overlay('patches: [{target: {kind: DNSPolicy}, patch: "[{op: remove, path: /spec/x}]"}]\n')} | ${'the operation remove /spec/x does not fit DNSPolicy dns-policy: Cannot perform the operation at a path that does not exist'}
    ${'a list is put where a text is'}   | ${overlay('patches: [{target: {kind: DNSPolicy}, patch: "{spec: {mode: [1]}}"}]\n')}           | ${'this patch does not fit DNSPolicy dns-policy: spec.mode is a single value, and the patch has a list'}
    ${'the kustomization is empty'}      | ${{ 'routing/overlays/weu/kustomization.yaml': '' }}                                           | ${'routing/overlays/weu/kustomization.yaml is empty'}
  `('says so where $because', ({ files, says }) => {
    const { objects, faults } = built(files);
    expect({ objects, says: faults.map(({ message }) => message) }).toEqual({
      objects: [],
      says: [says],
    });
  });

  const circle = {
    'a/kustomization.yaml': 'resources: [../b]\n',
    'b/kustomization.yaml': 'resources: [../c]\n',
    'c/kustomization.yaml': 'resources: [route.yaml]\nbases: [../a]\n',
    'c/route.yaml': route,
  };

  it('is told once of all that only refer to each other', () => {
    const { deployments } = deployed(circle);
    expect(deployments.flatMap(({ faults }) => faults)).toEqual([
      expect.objectContaining({
        path: 'c/kustomization.yaml',
        line: 2,
        message:
          '../a closes a circle: a needs b, which needs c, which needs a; Kustomize builds none of them',
      }),
    ]);
  });

  it('is told of a folder that leads into a circle, and not of the circle again', () => {
    const { deployments } = deployed({
      ...circle,
      'first/kustomization.yaml': 'resources: [../b]\n',
    });
    expect(deployments.map(({ folder }) => folder)).toEqual(['first']);
  });

  it('is told of a kustomization that refers to itself alone', () => {
    const { deployments } = deployed({
      'a/kustomization.yaml': 'resources: [.]\n',
    });
    expect(deployments.map(({ faults }) => faults.length)).toEqual([1]);
  });

  it('is told with the line that is wrong', () => {
    const { faults } = built(overlay('- gone.yaml\n'));
    expect(faults[0]).toMatchObject({
      path: 'routing/overlays/weu/kustomization.yaml',
      line: 3,
    });
  });
});

describe('what is not computed', () => {
  it('is told with its place', () => {
    const { unchecked } = built(overlay('replacements: [{path: r.yaml}]\n'));
    expect(unchecked).toEqual([
      {
        path: 'routing/overlays/weu/kustomization.yaml',
        line: 3,
        message:
          'what replacements does is not computed here; check the result instead: kubectl kustomize routing/overlays/weu | service-router check -',
      },
    ]);
  });

  it('is told of what is somewhere else', () => {
    const { unchecked } = built(
      overlay('- https://github.com/example/platform//base?ref=v1\n'),
    );
    expect(unchecked[0].message).toBe(
      'https://github.com/example/platform//base?ref=v1 is somewhere else and was not read',
    );
  });

  it('is told of a value that is a text only if it is quoted in its file', () => {
    const { unchecked } = built(
      overlay(
        'patches: [{target: {kind: DNSPolicy}, patch: "{spec: {mode: 5}}"}]\n',
      ),
    );
    expect(unchecked.length).toBe(1);
  });

  it('is no matter where it concerns other kinds', () => {
    const { unchecked, leftOut } = built(
      overlay('images: [{name: a, newTag: "1"}]\n'),
    );
    expect([unchecked.length, leftOut.length]).toEqual([0, 1]);
  });
});
