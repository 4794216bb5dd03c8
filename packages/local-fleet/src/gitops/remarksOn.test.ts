import { remarksOn } from './remarksOn';

const ROUTE = `apiVersion: routing.router.io/v1alpha1
kind: ServiceRoute
metadata: {name: api, namespace: ns}
`;
const files = new Map([
  ['apps/a/routing/route.yaml', ROUTE],
  [
    'apps/a/routing/kustomization.yaml',
    'resources: [route.yaml]\nimages: [{name: a, newTag: "1"}]\n',
  ],
  ['apps/b/one/kustomization.yaml', 'resources: [../two]\n'],
  ['apps/b/two/kustomization.yaml', 'resources: [../one]\n'],
]);

describe('remarksOn', () => {
  it.each`
    part        | changed                            | remarks
    ${'apps/a'} | ${'apps/a/routing/route.yaml'}     | ${'apps/a/routing/kustomization.yaml, line 2: what images does is not computed here'}
    ${'apps/b'} | ${'apps/b/one/kustomization.yaml'} | ${'apps/b/two/kustomization.yaml, line 1: ../one closes a circle: apps/b/one needs apps/b/two, which needs apps/b/one'}
  `(
    'tells what the clusters would not make of $part',
    ({ changed, remarks }) => {
      expect(remarksOn(files, [changed])).toEqual([
        expect.stringContaining(remarks),
      ]);
    },
  );

  it('says nothing of parts that a change leaves alone', () => {
    expect(remarksOn(files, ['apps/c/routing/route.yaml'])).toEqual([]);
  });
});
