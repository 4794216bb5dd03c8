import { z } from 'zod';

/**
 * Every reason a condition of the five kinds can carry. The first group is the reference's closed set
 * (operator.md 1.5), the second is ours.
 *
 * @public
 */
export const conditionReasons = [
  'ReconciliationSucceeded',
  'ValidationFailed',
  'SingletonViolation',
  'InvalidSpec',
  'NoAdoptedRegions',
  'AdoptedRegionNotFound',
  'AllAdoptedRegionsValid',
  'PolicyInactive',
  'ClusterIdentityNotAvailable',
  'DNSConfigurationNotAvailable',
  'DNSPolicyNotFound',
  'DNSPolicyInactive',
  'GatewayNotFound',
  'NoServiceRoutes',
  'DNSEndpointGenerationFailed',
  'IstioGatewayGenerationFailed',
  'DNSEndpointsCreated',
  'LoadBalancerIPPending',
  'DNSNotReady',
  // Beyond the reference
  'HostTaken',
  'ObjectNameTaken',
  'GatewayInvalid',
  'DNSEndpointsKept',
  'NoDNSEndpoints',
] as const;

/** @public */
export type ConditionReason = (typeof conditionReasons)[number];

/** The reference's closed set, and `DNSEndpointsWritten`, which is ours and names every DNSEndpoint of a route. @public */
export type ConditionType =
  | 'Ready'
  | 'DNSReady'
  | 'AdoptedRegionsValid'
  | 'DNSEndpointsWritten';

/** @public */
export interface Condition {
  type: ConditionType;
  status: 'True' | 'False' | 'Unknown';
  reason: ConditionReason;
  message: string;
  observedGeneration?: number;
  /** RFC 3339; when `status` last changed. */
  lastTransitionTime?: string;
}

/** The schema of `metav1.Condition`, as the CRDs of the five kinds carry it. @public */
export const conditionSchema = z.object({
  type: z.string().max(316),
  status: z.enum(['True', 'False', 'Unknown']),
  reason: z.string().min(1).max(1024),
  message: z.string().max(32768),
  observedGeneration: z.int().min(0).optional(),
  lastTransitionTime: z.iso.datetime({ offset: true }),
});

/**
 * The conditions to write, given those that stand: a condition whose status did not change keeps the time of its last
 * transition.
 *
 * @public
 */
export function withTransitionTimes(
  wanted: Condition[],
  standing: Condition[] | undefined,
  now: Date,
): Condition[] {
  return wanted.map(condition => {
    const before = standing?.find(({ type }) => type === condition.type);
    const unchanged = before && before.status === condition.status;
    return {
      ...condition,
      lastTransitionTime:
        (unchanged && before.lastTransitionTime) ||
        now.toISOString().replace(/\.\d+Z$/, 'Z'),
    };
  });
}
