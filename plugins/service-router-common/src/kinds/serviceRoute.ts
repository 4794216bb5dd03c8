import { z } from 'zod';
import { ROUTING_API_VERSION } from './apiVersions';
import { Condition, conditionSchema } from './conditions';
import { KubernetesObject } from './metadata';

/**
 * The spec of a ServiceRoute: the parts of a service's host name and the gateway it is reached through.
 *
 * Characters and lengths of the name parts are checked by the plan and told in the status, because clusters may carry
 * the reference's laxer CRD (OP-SCHEMA-079 and following).
 *
 * @public
 */
export const serviceRouteSpecSchema = z.object({
  serviceName: z
    .string()
    .min(1)
    .meta({ description: 'First part of the host name' }),
  gatewayName: z
    .string()
    .min(1)
    .meta({ description: 'Gateway that serves the host' }),
  gatewayNamespace: z.string().optional().meta({
    description:
      "Namespace of the Gateway; when absent, the platform's default gateway namespace",
  }),
  environment: z.string().meta({ description: 'Part of the host name' }),
  application: z.string().meta({ description: 'Part of the host name' }),
});

/** @public */
export type ServiceRouteSpec = z.infer<typeof serviceRouteSpecSchema>;

/** @public */
export const serviceRouteStatusSchema = z.object({
  phase: z.enum(['Pending', 'Active', 'Failed']).optional(),
  dnsEndpoint: z.string().optional(),
  conditions: z.array(conditionSchema).optional(),
});

/** @public */
export interface ServiceRouteStatus {
  phase?: 'Pending' | 'Active' | 'Failed';
  /** Name of the first DNSEndpoint; the condition's message names all of them. */
  dnsEndpoint?: string;
  conditions?: Condition[];
}

/** @public */
export type ServiceRoute = KubernetesObject<
  ServiceRouteSpec,
  ServiceRouteStatus
> & { apiVersion: typeof ROUTING_API_VERSION; kind: 'ServiceRoute' };
