import { z } from 'zod';
import { ROUTING_API_VERSION } from './apiVersions';
import { Condition, conditionSchema } from './conditions';
import { KubernetesObject } from './metadata';

/**
 * The spec of a Gateway: an Istio ingress gateway that routes may use, and the last part of its host name.
 *
 * The form of `targetPostfix` is checked by the plan and told in the status, as in the reference (OP-SCHEMA-060).
 *
 * @public
 */
export const gatewaySpecSchema = z.object({
  controller: z.string().min(1).meta({
    description:
      'Value of the label `istio` on the ingress gateway and its LoadBalancer Service',
  }),
  credentialName: z
    .string()
    .min(1)
    .meta({ description: 'Secret with the TLS certificate' }),
  targetPostfix: z.string().min(1).meta({
    description:
      'Last part of the gateway host: {cluster}-{region}-{targetPostfix}.{domain}',
  }),
});

/** @public */
export type GatewaySpec = z.infer<typeof gatewaySpecSchema>;

/** @public */
export const gatewayStatusSchema = z.object({
  phase: z.enum(['Pending', 'Active', 'Failed']).optional(),
  loadBalancerIP: z.string().optional(),
  conditions: z.array(conditionSchema).optional(),
});

/** @public */
export interface GatewayStatus {
  phase?: 'Pending' | 'Active' | 'Failed';
  loadBalancerIP?: string;
  conditions?: Condition[];
}

/** @public */
export type Gateway = KubernetesObject<GatewaySpec, GatewayStatus> & {
  apiVersion: typeof ROUTING_API_VERSION;
  kind: 'Gateway';
};
