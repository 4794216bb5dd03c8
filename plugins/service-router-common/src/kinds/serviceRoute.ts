import { z } from 'zod';
import { MAX_LABEL_LENGTH } from '../naming/dnsLabel';
import { ROUTING_API_VERSION } from './apiVersions';
import { Condition, conditionSchema } from './conditions';
import { KubernetesObject } from './metadata';

const hostParts = ['serviceName', 'environment', 'application'] as const;

/** What stands between the parts of a host's label: `-ns-`, the environment letter, and two hyphens. */
const HOST_LABEL_OVERHEAD = '-ns-x--'.length;

/**
 * The spec of a ServiceRoute: the parts of a service's host name and the gateway it is reached through.
 *
 * Characters and lengths of the name parts are rules of our CRD (OP-SCHEMA-080 to 084, OP-NAME-019). The plan checks them
 * too and tells them in the status, because clusters may carry the reference's laxer CRD.
 *
 * @public
 */
export const serviceRouteSpecSchema = z
  .object({
    serviceName: z
      .string()
      .min(1)
      .max(63)
      .meta({ description: 'First part of the host name' }),
    gatewayName: z
      .string()
      .min(1)
      .meta({ description: 'Gateway that serves the host' }),
    gatewayNamespace: z.string().optional().meta({
      description:
        "Namespace of the Gateway; when absent, the platform's default gateway namespace",
    }),
    environment: z
      .string()
      .max(63)
      .meta({ description: 'Part of the host name' }),
    application: z
      .string()
      .max(63)
      .meta({ description: 'Part of the host name' }),
  })
  .meta({
    'x-kubernetes-validations': [
      ...hostParts.map(part => ({
        rule: `self.${part} == '' || self.${part}.matches('^[a-z0-9]([-a-z0-9]*[a-z0-9])?$')`,
        message: `${part} becomes part of a DNS label: lower case letters, digits and hyphens, beginning and ending with a letter or digit`,
        fieldPath: `.${part}`,
      })),
      {
        rule: `${hostParts.map(part => `size(self.${part})`).join(' + ')} <= ${
          MAX_LABEL_LENGTH - HOST_LABEL_OVERHEAD
        }`,
        message: `serviceName, environment and application may have ${
          MAX_LABEL_LENGTH - HOST_LABEL_OVERHEAD
        } characters together: with what is between them they make one DNS label, of at most ${MAX_LABEL_LENGTH}`,
      },
    ],
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
