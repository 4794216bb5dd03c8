import { z } from 'zod';
import { ROUTING_API_VERSION } from './apiVersions';
import { Condition, conditionSchema } from './conditions';
import { KubernetesObject } from './metadata';

/** @public */
export const dnsPolicyModes = ['Active', 'RegionBound'] as const;

/** @public */
export type DnsPolicyMode = (typeof dnsPolicyModes)[number];

/**
 * The spec of a DNSPolicy: whether the routes of a namespace are answered by every region for itself (`Active`) or by
 * one region for all (`RegionBound`).
 *
 * @public
 */
export const dnsPolicySpecSchema = z.object({
  mode: z.enum(dnsPolicyModes).default('Active').meta({
    description:
      'Active: each region answers for its own zone. RegionBound: one region answers for every zone',
  }),
  sourceRegion: z
    .string()
    .optional()
    .meta({ description: 'Only clusters of this region publish' }),
  sourceCluster: z
    .string()
    .optional()
    .meta({ description: 'Only clusters of this name publish' }),
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
