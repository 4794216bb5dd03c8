import { deployedObjects } from '../kustomize';
import { checkManifests } from './checkManifests';

const policy = (mode: string) =>
  `apiVersion: routing.router.io/v1alpha1\nkind: DNSPolicy\nmetadata:\n  name: dns-policy\n  namespace: shop\nspec:\n  mode: ${mode}\n  sourceRegion: weu\n`;
const list = 'resources: [policy.yaml]\n';
const findings = (files: Record<string, string>) =>
  checkManifests(
    deployedObjects(new Map(Object.entries(files))),
  ).findings.filter(({ rule }) => rule === 'declaredTwice');

describe('an object of two files', () => {
  it('is told where they differ', () => {
    expect(
      findings({
        'a/policy.yaml': policy('Active'),
        'b/policy.yaml': policy('RegionBound'),
      }),
    ).toMatchObject([
      {
        severity: 'warning',
        path: 'b/policy.yaml',
        line: 4,
        message:
          'DNSPolicy shop/dns-policy is declared in a/policy.yaml, line 1, as well, and differently; in a cluster that gets both, the one that is applied last counts',
      },
    ]);
  });

  it('is an error where they are applied together', () => {
    expect(
      findings({
        'a/x.yaml': policy('Active'),
        'a/y.yaml': policy('RegionBound'),
      }),
    ).toMatchObject([{ severity: 'error', path: 'a/y.yaml' }]);
  });

  it.each`
    they                       | files
    ${'say the same'}          | ${{ 'a/policy.yaml': policy('Active'), 'b/policy.yaml': policy('Active') }}
    ${'are for other regions'} | ${{ 'overlays/weu/policy.yaml': policy('Active'), 'overlays/neu/policy.yaml': policy('RegionBound') }}
    ${'are one file, patched'} | ${{ 'a/policy.yaml': policy('Active'), 'a/kustomization.yaml': list, 'b/kustomization.yaml': 'resources: [../a]\n', 'c/kustomization.yaml': 'resources: [../a]\npatches: [{target: {kind: DNSPolicy}, patch: "[{op: replace, path: /spec/mode, value: RegionBound}]"}]\n' }}
  `('is no matter where they $they', ({ files }) => {
    expect(findings(files)).toEqual([]);
  });
});
