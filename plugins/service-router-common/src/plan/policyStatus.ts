import { ClusterIdentitySpec, DnsConfigurationSpec, DnsPolicy } from '../kinds';
import { controllersOf } from './controllersOf';
import { failed, ready, statusOf, StatusPlan } from './statusPlan';

const phases = {
  Active: 'Active',
  RegionBound: 'Active',
  PolicyInactive: 'Inactive',
  ClusterIdentityNotAvailable: 'Pending',
  DNSConfigurationNotAvailable: 'Pending',
  ValidationFailed: 'Failed',
} as const;

/**
 * The statuses of the policies of one namespace, of which the oldest counts (OP-POLICY-035).
 *
 * Beyond the reference, the phase is true: Inactive where another region answers (OP-POLICY-032, 034), Failed where the
 * policy is active and yet nobody would publish (OP-POLICY-026). What is missing takes nothing away that stands, and the
 * message says so (OP-POLICY-033).
 *
 * @param policies - oldest first
 */
export function policyStatuses(
  policies: DnsPolicy[],
  identity: ClusterIdentitySpec | undefined,
  configuration: DnsConfigurationSpec | undefined,
): StatusPlan[] {
  return policies.map((policy, index) =>
    index === 0
      ? countingStatus(policy, identity, configuration)
      : statusOf(policy, {
          phase: 'Failed',
          conditions: [
            failed(
              'SingletonViolation',
              `only one DNSPolicy counts in a namespace, found ${policies.length}; ${policies[0].metadata.name} is the oldest and counts`,
            ),
          ],
        }),
  );
}

function countingStatus(
  policy: DnsPolicy,
  identity: ClusterIdentitySpec | undefined,
  configuration: DnsConfigurationSpec | undefined,
): StatusPlan {
  const { active, publishes, because } = controllersOf(
    policy.spec ?? {},
    identity,
    configuration,
  );
  if (active && publishes.length === 0) {
    const regions = [
      ...new Set([identity!.region, ...(identity!.adoptsRegions ?? [])]),
    ];
    return statusOf(policy, {
      phase: 'Failed',
      active,
      conditions: [
        failed(
          'DNSEndpointGenerationFailed',
          `the policy is active, but the DNSConfiguration names no ExternalDNS controller of region ${regions.join(
            ' or ',
          )}, so nothing is published from here`,
        ),
      ],
    });
  }
  if (isWaiting(because.reason) && policy.status?.activeControllers?.length) {
    const { activeControllers } = policy.status;
    return statusOf(policy, {
      phase: 'Pending',
      ...(policy.status.active ? { active: true } : {}),
      activeControllers,
      conditions: [
        failed(
          because.reason,
          `${
            because.message
          }; the last known assignment is held: ${activeControllers.join(
            ', ',
          )}`,
        ),
      ],
    });
  }
  return statusOf(policy, {
    phase: phases[because.reason],
    ...(active ? { active } : {}),
    ...(publishes.length > 0
      ? { activeControllers: publishes.map(({ name }) => name) }
      : {}),
    conditions: [
      because.reason === 'Active' || because.reason === 'RegionBound'
        ? ready(because.message)
        : failed(because.reason, because.message),
    ],
  });
}

function isWaiting(
  reason: keyof typeof phases,
): reason is 'ClusterIdentityNotAvailable' | 'DNSConfigurationNotAvailable' {
  return phases[reason] === 'Pending';
}
