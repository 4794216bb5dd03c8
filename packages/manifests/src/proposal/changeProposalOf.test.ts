import { deployedObjects } from '../kustomize';
import { changeProposalOf, RemovedObject } from './changeProposalOf';

const ROUTE = `apiVersion: routing.router.io/v1alpha1
kind: ServiceRoute
metadata:
  name: api
  namespace: payments
spec:
  serviceName: api
  environment: prod
  application: shop
  gatewayName: internal
`;
const POLICY = `apiVersion: routing.router.io/v1alpha1
kind: DNSPolicy
metadata:
  name: dns-policy
  namespace: payments
spec:
  mode: Active
`;

const proposed = (
  files: Record<string, string>,
  removed: RemovedObject[] = [],
) =>
  changeProposalOf(
    deployedObjects(new Map(Object.entries(files)), 'routing'),
    removed,
  );

describe('changeProposalOf', () => {
  it('asks for what a plain folder holds, in every region', () => {
    const { proposal, faults, unchecked } = proposed({
      'routing/all.yaml': `${POLICY}---\n${ROUTE}`,
    });
    expect(proposal.declared).toEqual([
      {
        object: {
          kind: 'DNSPolicy',
          metadata: { name: 'dns-policy', namespace: 'payments' },
          spec: { mode: 'Active' },
        },
      },
      {
        object: {
          kind: 'ServiceRoute',
          metadata: { name: 'api', namespace: 'payments' },
          spec: {
            serviceName: 'api',
            environment: 'prod',
            application: 'shop',
            gatewayName: 'internal',
          },
        },
      },
    ]);
    expect([faults, unchecked]).toEqual([[], []]);
  });

  it('asks for each region what its overlay makes', () => {
    const overlay = (weight: number) => `resources: [../../base]
patches:
  - patch: |-
      apiVersion: routing.router.io/v1alpha1
      kind: ServiceRoute
      metadata:
        name: api
        namespace: payments
        annotations: { weight: "${weight}" }
`;
    const { proposal } = proposed({
      'routing/base/kustomization.yaml': 'resources: [route.yaml]\n',
      'routing/base/route.yaml': ROUTE,
      'routing/overlays/weu/kustomization.yaml': overlay(95),
      'routing/overlays/neu/kustomization.yaml': overlay(5),
    });
    expect(
      proposal.declared.map(({ object, regions }) => [
        regions,
        object.metadata.annotations,
      ]),
    ).toEqual([
      [['neu'], { weight: '5' }],
      [['weu'], { weight: '95' }],
    ]);
  });

  it('passes over what is no routing', () => {
    const { proposal } = proposed({
      'routing/namespace.yaml':
        'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: payments\n',
      'routing/gateway.yaml':
        'apiVersion: routing.router.io/v1alpha1\nkind: Gateway\nmetadata:\n  name: internal\n  namespace: istio\nspec: {}\n',
    });
    expect(proposal.declared).toEqual([]);
  });

  it.each(['constructor', 'toString', '__proto__'])(
    'passes over a kind that is called %s',
    kind => {
      const { proposal, faults } = proposed({
        'routing/route.yaml': ROUTE.replace('ServiceRoute', kind),
      });
      expect([proposal.declared, faults]).toEqual([[], []]);
    },
  );

  it('says where an object has no namespace', () => {
    const { faults } = proposed({
      'routing/route.yaml': ROUTE.replace('  namespace: payments\n', ''),
    });
    expect(faults).toEqual([
      {
        path: 'routing/route.yaml',
        line: 3,
        column: 1,
        message: 'ServiceRoute api has no namespace',
        remedy: 'Write metadata.namespace.',
      },
    ]);
  });

  it('says that kustomizations only refer to each other', () => {
    const { faults } = proposed({
      'routing/a/kustomization.yaml': 'resources: [../b]\n',
      'routing/b/kustomization.yaml': 'resources: [../a]\n',
    });
    expect(faults.map(({ message }) => message)).toEqual([
      expect.stringContaining(
        'routing/a needs routing/b, which needs routing/a',
      ),
    ]);
  });

  it('says which field is of the wrong type, and where it is written', () => {
    const { faults, proposal } = proposed({
      'routing/route.yaml': ROUTE.replace(
        'application: shop',
        'application: 7',
      ),
      'routing/policy.yaml': POLICY,
    });
    expect(faults).toMatchObject([
      {
        path: 'routing/route.yaml',
        line: 9,
        message: expect.stringContaining(
          'ServiceRoute payments/api: spec.application: ',
        ),
      },
    ]);
    expect(proposal.declared).toHaveLength(1);
  });

  it('takes away what was removed, unless the folder holds it', () => {
    const removed: RemovedObject[] = [
      { kind: 'ServiceRoute', namespace: 'payments', name: 'api' },
      { kind: 'ServiceRoute', namespace: 'payments', name: 'old' },
    ];
    const { proposal } = proposed({ 'routing/route.yaml': ROUTE }, removed);
    expect(proposal.removed).toEqual([
      { object: { kind: 'ServiceRoute', namespace: 'payments', name: 'old' } },
    ]);
  });

  it('says what could not be read as it will be applied', () => {
    const { unchecked } = proposed({
      'routing/Chart.yaml': 'apiVersion: v2\nname: routing\nversion: 0.1.0\n',
      'routing/templates/route.yaml': `{{ if .Values.on }}\n${ROUTE}{{ end }}\n`,
    });
    expect(unchecked[0]).toContain('templates of this Helm chart');
  });
});
