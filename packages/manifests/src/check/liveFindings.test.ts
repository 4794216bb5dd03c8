import { ChangeFinding } from '@service-router/plugin-service-router-common';
import { deployedObjects } from '../kustomize';
import { checkManifests } from './checkManifests';
import { liveFindings } from './liveFindings';

const FILES = {
  'route.yaml': `apiVersion: routing.router.io/v1alpha1
kind: ServiceRoute
metadata:
  name: api
  namespace: payments
spec:
  serviceName: Api
  environment: prod
  application: shop
  gatewayName: public
`,
  'policy.yaml': `apiVersion: routing.router.io/v1alpha1
kind: DNSPolicy
metadata:
  name: dns-policy
  namespace: payments
spec:
  mode: RegionBound
  sourceRegion: weu
`,
};
const api = {
  kind: 'ServiceRoute',
  namespace: 'payments',
  name: 'api',
} as const;

function told(finding: Partial<ChangeFinding>) {
  const deployed = deployedObjects(new Map(Object.entries(FILES)));
  return liveFindings(
    deployed.deployments,
    {
      findings: [
        {
          severity: 'error',
          rule: 'hostTaken',
          sentence: 'It is taken.',
          ...finding,
        },
      ],
    },
    checkManifests(deployed).findings,
  ).map(({ path, line, message }) => `${path}:${line} ${message}`);
}

describe('liveFindings', () => {
  it.each`
    finding                                                                | at
    ${{ object: api, field: 'host' }}                                      | ${'route.yaml:7'}
    ${{ object: api, field: 'gatewayName', rule: 'gatewayMissing' }}       | ${'route.yaml:10'}
    ${{ object: api, field: 'sourceRegion', rule: 'sourceRegionUnknown' }} | ${'policy.yaml:8'}
    ${{ object: api }}                                                     | ${'route.yaml:1'}
    ${{ rule: 'fleetConflict' }}                                           | ${'route.yaml:1'}
  `('are told where $finding is mended', ({ finding, at }) => {
    expect(told(finding)).toEqual([`${at} It is taken`]);
  });

  it('name no object where they are about none', () => {
    const deployed = deployedObjects(new Map(Object.entries(FILES)));
    const [{ object }] = liveFindings(
      deployed.deployments,
      {
        findings: [
          { severity: 'error', rule: 'fleetConflict', sentence: 'No.' },
        ],
      },
      [],
    );
    expect(object).toBeUndefined();
  });

  it('say nothing that was told without the backend', () => {
    expect(
      told({ object: api, field: 'serviceName', rule: 'characters' }),
    ).toEqual([]);
  });
});
