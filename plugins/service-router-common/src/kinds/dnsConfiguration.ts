import { z } from 'zod';
import { CLUSTER_API_VERSION } from './apiVersions';
import { Condition, conditionSchema } from './conditions';
import { KubernetesObject } from './metadata';

/**
 * The spec of a DNSConfiguration: the ExternalDNS controllers of the platform, one or more per region.
 *
 * An empty name or region is admitted here and refused in the status, as in the reference (OP-SCHEMA-048).
 * Names are unique (OP-SCHEMA-049).
 *
 * @public
 */
export const dnsConfigurationSpecSchema = z.object({
  externalDNSControllers: z
    .array(
      z.object({
        name: z
          .string()
          .max(63)
          .meta({ description: 'Name of the controller' }),
        region: z
          .string()
          .max(63)
          .meta({ description: 'Region whose zone the controller writes' }),
      }),
    )
    .min(1)
    .meta({
      'x-kubernetes-list-type': 'map',
      'x-kubernetes-list-map-keys': ['name'],
    }),
});

/** @public */
export type DnsConfigurationSpec = z.infer<typeof dnsConfigurationSpecSchema>;

/** An ExternalDNS controller as the DNSConfiguration names it. @public */
export type ExternalDnsController =
  DnsConfigurationSpec['externalDNSControllers'][number];

/** @public */
export const dnsConfigurationStatusSchema = z.object({
  conditions: z.array(conditionSchema).optional(),
});

/** @public */
export interface DnsConfigurationStatus {
  conditions?: Condition[];
}

/** @public */
export type DnsConfiguration = KubernetesObject<
  DnsConfigurationSpec,
  DnsConfigurationStatus
> & { apiVersion: typeof CLUSTER_API_VERSION; kind: 'DNSConfiguration' };
