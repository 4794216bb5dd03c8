import { canary, shopWritten } from '../__testUtils__/shop';
import { DeliveryRequest } from './DeliveryRequest';
import { LayoutName } from '../layout';

const delivery: DeliveryRequest = {
  tool: 'flux',
  repositoryUrl: 'https://git.example.com/shop.git',
  revision: 'main',
  repositoryPath: 'apps/shop/routing',
  deliveryFolder: 'routing-delivery',
  destinations: { weu: 'aks-weu' },
};
const delivered = (
  layout: LayoutName,
  changed: Partial<DeliveryRequest> = {},
  files?: ReadonlyMap<string, string>,
) =>
  shopWritten(
    {
      layout,
      delivery: { ...delivery, ...changed },
      traffic: layout === 'manifests' ? undefined : canary,
    },
    files,
  );

const FLUX = `apiVersion: source.toolkit.fluxcd.io/v1
kind: GitRepository
metadata:
  name: shop-api
  namespace: flux-system
spec:
  interval: 1m
  url: https://git.example.com/shop.git
  ref:
    branch: main
---
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: shop-api
  namespace: flux-system
spec:
  interval: 10m
  path: ./apps/shop/routing/overlays/weu
  prune: true
  sourceRef:
    kind: GitRepository
    name: shop-api
`;

const HELM_RELEASE = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata:
  name: shop-api
  namespace: flux-system
spec:
  interval: 10m
  chart:
    spec:
      chart: ./apps/shop/routing
      reconcileStrategy: Revision
      sourceRef:
        kind: GitRepository
        name: shop-api
      valuesFiles:
        - apps/shop/routing/values.yaml
        - apps/shop/routing/values-weu.yaml
`;

const APPLICATION = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: shop-api-weu
  namespace: argocd
  finalizers:
    - resources-finalizer.argocd.argoproj.io
spec:
  project: default
  source:
    repoURL: https://git.example.com/shop.git
    targetRevision: main
    path: apps/shop/routing
    helm:
      valueFiles:
        - values.yaml
        - values-weu.yaml
  destination:
    name: aks-weu
  syncPolicy:
    automated:
      prune: true
      selfHeal: true
`;

describe('what hands routing over', () => {
  it('is a Kustomization of Flux for each overlay', () => {
    const { files, deliveryPaths } = delivered('kustomize');
    expect(deliveryPaths).toEqual([
      'routing-delivery/weu.yaml',
      'routing-delivery/neu.yaml',
    ]);
    expect(files.get('routing-delivery/weu.yaml')).toBe(FLUX);
  });

  it('is a HelmRelease with the values of each region', () => {
    const { files } = delivered('helm');
    expect(files.get('routing-delivery/weu.yaml')).toContain(HELM_RELEASE);
  });

  it('is one Kustomization of Flux for manifests that are the same everywhere', () => {
    const { files, deliveryPaths } = delivered('manifests');
    expect(deliveryPaths).toEqual(['routing-delivery/every-region.yaml']);
    expect(files.get(deliveryPaths[0])).toContain(
      'path: ./apps/shop/routing\n',
    );
  });

  it('is an Application of Argo CD for each region and its cluster', () => {
    const { files } = delivered('helm', { tool: 'argocd' });
    expect(files.get('routing-delivery/weu.yaml')).toBe(APPLICATION);
  });

  it("leads to Argo CD's own cluster where no other is named", () => {
    const { files } = delivered('manifests', { tool: 'argocd' });
    expect(files.get('routing-delivery/neu.yaml')).toContain(
      '  destination:\n    server: https://kubernetes.default.svc\n',
    );
  });

  it.each`
    revision          | reference
    ${'main'}         | ${'branch: main'}
    ${'refs/tags/v1'} | ${'name: refs/tags/v1'}
    ${'a'.repeat(40)} | ${`commit: ${'a'.repeat(40)}`}
  `('follows $revision as $reference', ({ revision, reference }) => {
    const { files } = delivered('kustomize', { revision });
    expect(files.get('routing-delivery/weu.yaml')).toContain(
      `  ref:\n    ${reference}\n`,
    );
  });

  it.each(['flux', 'argocd'] as const)(
    'keeps what somebody changed, and changes what is asked for (%s)',
    tool => {
      const { files } = delivered('kustomize', { tool });
      const path = 'routing-delivery/weu.yaml';
      const tuned = files
        .get(path)!
        .replace('interval: 10m', 'interval: 5m # hurry')
        .replace('project: default', 'project: shop # theirs');
      const again = delivered(
        'kustomize',
        { tool, revision: 'release' },
        new Map(files).set(path, tuned),
      );
      expect(again.files.get(path)).toBe(
        tuned.replace(/(branch|targetRevision): main/, '$1: release'),
      );
    },
  );

  it.each`
    tool        | standing      | asked
    ${'flux'}   | ${'routing/'} | ${'routing'}
    ${'flux'}   | ${'routing'}  | ${'./routing/'}
    ${'argocd'} | ${'routing/'} | ${'routing'}
    ${'argocd'} | ${'routing'}  | ${'./routing/'}
  `(
    'is the same however the folder is spelled: $standing, $asked ($tool)',
    ({ tool, standing, asked }) => {
      const changed = { tool, repositoryPath: 'routing' };
      const { files } = delivered('manifests', changed);
      const before = new Map(
        [...files].map(([path, text]) => [
          path,
          text.replace(/path: .*/, `path: ${standing}`),
        ]),
      );
      const again = delivered(
        'manifests',
        { tool, repositoryPath: asked },
        before,
      );
      expect([...again.files]).toEqual([...before]);
    },
  );

  it('is in the plain spelling of the folder', () => {
    const { files } = delivered('kustomize', { repositoryPath: './routing/' });
    expect(files.get('routing-delivery/weu.yaml')).toContain(
      '  path: ./routing/overlays/weu\n',
    );
  });

  it('goes to another cluster of Argo CD when that is asked for', () => {
    const { files } = delivered('kustomize', { tool: 'argocd' });
    const again = delivered(
      'kustomize',
      { tool: 'argocd', destinations: { weu: 'aks-new', neu: 'aks-neu' } },
      files,
    );
    const destinationOf = (region: string) =>
      /^ {2}destination:\n(?: {4}.*\n)+/m.exec(
        again.files.get(`routing-delivery/${region}.yaml`)!,
      )?.[0];
    expect(destinationOf('weu')).toBe('  destination:\n    name: aks-new\n');
    expect(destinationOf('neu')).toBe('  destination:\n    name: aks-neu\n');
  });

  it('stays with the cluster of Argo CD that it has when none is asked for', () => {
    const { files } = delivered('kustomize', { tool: 'argocd' });
    const again = delivered(
      'kustomize',
      { tool: 'argocd', destinations: {} },
      files,
    );
    expect([...again.files]).toEqual([...files]);
  });

  it.each(['flux', 'argocd'] as const)(
    'is called otherwise for another route of the namespace, whose folder may be in another repository (%s)',
    tool => {
      const namesOf = (name: string) =>
        shopWritten({
          layout: 'kustomize',
          delivery: { ...delivery, tool },
          changed: { name },
        })
          .files.get('routing-delivery/weu.yaml')!
          .match(/^ {2}name: .*$/gm);
      const names = namesOf('api')!;
      expect(names).not.toHaveLength(0);
      expect(namesOf('web')!.filter(name => names.includes(name))).toEqual([]);
    },
  );
});
