import { z } from 'zod';
import { ROUTING_API_VERSION } from './apiVersions';
import { Condition, conditionSchema } from './conditions';
import { KubernetesObject } from './metadata';

/** @public */
export const dnsPolicyModes = ['Active', 'RegionBound'] as const;

/** Name of a DNSPolicy that is declared where none stands. @public */
export const DEFAULT_POLICY_NAME = 'dns-policy';

/** @public */
export type DnsPolicyMode = (typeof dnsPolicyModes)[number];

/**
 * The spec of a DNSPolicy: whether the routes of a namespace are answered by every region for itself (`Active`) or by
 * one region for all (`RegionBound`), which it then names (OP-SCHEMA-055).
 *
 * @public
 */
export const dnsPolicySpecSchema = z
  .object({
    mode: z.enum(dnsPolicyModes).default('Active').meta({
      description:
        'Active: each region answers for its own zone. RegionBound: one region answers for every zone',
    }),
    sourceRegion: z
      .string()
      .max(63)
      .optional()
      .meta({ description: 'Only clusters of this region publish' }),
    sourceCluster: z
      .string()
      .max(63)
      .optional()
      .meta({ description: 'Only clusters of this name publish' }),
  })
  .meta({
    'x-kubernetes-validations': [
      {
        rule: "self.mode != 'RegionBound' || (has(self.sourceRegion) && self.sourceRegion != '') || (has(self.sourceCluster) && self.sourceCluster != '')",
        message:
          'RegionBound needs the region that answers for all: set sourceRegion, or every cluster would write every zone',
      },
    ],
  });

/** @public */
export interface DnsPolicySpec {
  /** Absent means `Active`, as the CRD's default does. */
  mode?: DnsPolicyMode;
  sourceRegion?: string;
  sourceCluster?: string;
}

/** @public */
export const dnsPolicyStatusSchema = z.object({
  phase: z.enum(['Pending', 'Active', 'Failed', 'Inactive']).optional(),
  active: z.boolean().optional(),
  activeControllers: z.array(z.string()).optional(),
  conditions: z.array(conditionSchema).optional(),
});

/** @public */
export interface DnsPolicyStatus {
  phase?: 'Pending' | 'Active' | 'Failed' | 'Inactive';
  active?: boolean;
  activeControllers?: string[];
  conditions?: Condition[];
}

/** @public */
export type DnsPolicy = KubernetesObject<DnsPolicySpec, DnsPolicyStatus> & {
  apiVersion: typeof ROUTING_API_VERSION;
  kind: 'DNSPolicy';
};
