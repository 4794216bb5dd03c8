import {
  clusterState,
  configuration,
  identity,
  options,
  policy,
  written,
} from '../testing/builders';
import { DnsPolicyStatus } from '../kinds';
import { ClusterState } from './clusterState';
import { planCluster } from './planCluster';

const boundElsewhere = policy({ mode: 'RegionBound', sourceRegion: 'neu' });

function statusesIn(state: ClusterState) {
  return planCluster(state, options)
    .statuses.filter(({ reference }) => reference.kind === 'DNSPolicy')
    .map(({ status }) => status as DnsPolicyStatus);
}

function statusIn(state: ClusterState) {
  const [{ conditions = [], ...status }] = statusesIn(state);
  const [{ status: isReady, reason, message }] = conditions;
  return { ...status, ready: isReady, reason, message };
}

describe('the status of a DNSPolicy', () => {
  it('names each controller once where a cluster adopts its own region (OP-POLICY-024)', () => {
    const status = statusIn(
      clusterState('weu', {
        identities: [identity('weu', { adoptsRegions: ['weu'] })],
      }),
    );
    expect(status.activeControllers).toEqual(['external-dns-weu']);
  });

  it('is not ready where the policy is active and nobody would publish (OP-POLICY-026)', () => {
    expect(
      statusIn(
        clusterState('weu', { configurations: [configuration(['frc'])] }),
      ),
    ).toEqual({
      phase: 'Failed',
      active: true,
      ready: 'False',
      reason: 'DNSEndpointGenerationFailed',
      message:
        'the policy is active, but the DNSConfiguration names no ExternalDNS controller of region weu, so nothing is published from here',
    });
  });

  it('becomes Inactive when the policy is bound to another region (OP-POLICY-032)', () => {
    const before = written(clusterState('weu'));
    const [{ metadata, status }] = before.policies;
    expect(status?.phase).toBe('Active');
    const after = {
      ...before,
      policies: [{ ...boundElsewhere, metadata, status }],
    };
    expect(statusIn(after)).toMatchObject({
      phase: 'Inactive',
      ready: 'False',
      reason: 'PolicyInactive',
    });
    expect(statusIn(after)).not.toHaveProperty('activeControllers');
  });

  it('is Inactive from the start where the policy never was active (OP-POLICY-034)', () => {
    expect(
      statusIn(clusterState('weu', { policies: [boundElsewhere] })),
    ).toMatchObject({ phase: 'Inactive', reason: 'PolicyInactive' });
  });

  it.each`
    missing               | without                   | reason
    ${'ClusterIdentity'}  | ${{ identities: [] }}     | ${'ClusterIdentityNotAvailable'}
    ${'DNSConfiguration'} | ${{ configurations: [] }} | ${'DNSConfigurationNotAvailable'}
  `(
    'is Pending and says that the last known assignment is held when the $missing is gone (OP-POLICY-033)',
    ({ missing, without, reason }) => {
      const before = written(clusterState('weu'));
      expect(statusIn({ ...before, ...without })).toEqual({
        phase: 'Pending',
        active: true,
        activeControllers: ['external-dns-weu'],
        ready: 'False',
        reason,
        message: `Waiting for ${missing} to be configured; the last known assignment is held: external-dns-weu`,
      });
    },
  );

  it('refuses all but the oldest policy of a namespace, and says which one counts (OP-POLICY-035)', () => {
    const statuses = statusesIn(
      clusterState('weu', {
        policies: [
          policy({}, undefined, {
            name: 'later',
            creationTimestamp: '2026-02-02T00:00:00Z',
          }),
          policy(),
        ],
      }),
    );
    expect(
      statuses.map(({ phase, conditions }) => [
        phase,
        conditions?.[0].reason,
        conditions?.[0].message,
      ]),
    ).toEqual([
      ['Active', 'ReconciliationSucceeded', 'DNSPolicy is active'],
      [
        'Failed',
        'SingletonViolation',
        'only one DNSPolicy counts in a namespace, found 2; dns-policy is the oldest and counts',
      ],
    ]);
  });
});
