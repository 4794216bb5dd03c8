import { z } from 'zod';
import { CLUSTER_API_VERSION } from './apiVersions';
import { Condition, conditionSchema } from './conditions';
import { KubernetesObject } from './metadata';

/** A DNS label part that is also a valid Kubernetes label value (RFC 1123). */
const labelPart = z
  .string()
  .min(1)
  .max(63)
  .regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/);

/**
 * The spec of a ClusterIdentity: which region and cluster this API server is.
 *
 * Stricter than the reference where a looser value could never work: `region` and `cluster` become part of DNS labels
 * and of Kubernetes label values, and a region is adopted once and is another's (reference cases OP-SCHEMA-039 to 041).
 *
 * @public
 */
export const clusterIdentitySpecSchema = z
  .object({
    region: labelPart.meta({
      description: 'Region of this cluster, as ExternalDNS controllers name it',
    }),
    cluster: labelPart.meta({
      description: 'Name of this cluster within its region',
    }),
    domain: z
      .string()
      .regex(/^([a-z0-9]+(-[a-z0-9]+)*\.)+[a-z]{2,}$/)
      .meta({ description: 'Domain of every host: a DNS zone of each region' }),
    environmentLetter: z
      .string()
      .regex(/^[a-z]$/)
      .meta({
        description: 'One letter for the environment, part of each host',
      }),
    adoptsRegions: z.array(labelPart).max(64).optional().meta({
      description:
        'Further regions whose zones this cluster serves for policies in Active mode',
      'x-kubernetes-list-type': 'set',
    }),
  })
  .meta({
    'x-kubernetes-validations': [
      {
        rule: '!has(self.adoptsRegions) || !(self.region in self.adoptsRegions)',
        message:
          'adoptsRegions names other regions; the cluster serves its own region without it',
        fieldPath: '.adoptsRegions',
      },
    ],
  });

/** @public */
export type ClusterIdentitySpec = z.infer<typeof clusterIdentitySpecSchema>;

/** @public */
export const clusterIdentityStatusSchema = z.object({
  phase: z.enum(['Pending', 'Active', 'Failed']).optional(),
  conditions: z.array(conditionSchema).optional(),
});

/** @public */
export interface ClusterIdentityStatus {
  phase?: 'Pending' | 'Active' | 'Failed';
  conditions?: Condition[];
}

/** @public */
export type ClusterIdentity = KubernetesObject<
  ClusterIdentitySpec,
  ClusterIdentityStatus
> & { apiVersion: typeof CLUSTER_API_VERSION; kind: 'ClusterIdentity' };
