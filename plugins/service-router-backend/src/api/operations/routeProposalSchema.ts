import {
  dnsPolicyModes,
  gatewayUses,
  RouteProposal,
} from '@service-router/plugin-service-router-common';
import { z } from 'zod';

/** Far above every limit that is told of; keeps the answer's sentences readable. */
const text = z.string().max(1000);

/** The body of a check. Empty texts are let through: what is wrong with them is part of the answer. */
export const routeProposalSchema: z.ZodType<RouteProposal> = z.strictObject({
  namespace: text.describe('Namespace of the ServiceRoute.'),
  name: text.describe('Name of the ServiceRoute.'),
  serviceName: text.describe('First part of the host name.'),
  environment: text.describe('Environment, a part of the host name.'),
  application: text.describe('Application, a part of the host name.'),
  gatewayName: text.describe('Gateway that takes its requests.').optional(),
  gatewayNamespace: text
    .describe('Namespace of the gateway; the default one when absent.')
    .optional(),
  mode: z
    .enum(dnsPolicyModes)
    .describe('Mode of the DNSPolicy of the namespace.')
    .optional(),
  sourceRegion: text.describe('Region that RegionBound binds to.').optional(),
  sourceCluster: text.describe('Cluster that alone publishes.').optional(),
  policyName: text
    .describe('Name of the DNSPolicy that is declared with it, where known.')
    .optional(),
  policyMayBeDeclared: z
    .boolean()
    .describe(
      'Whether the folder that is written to may declare the policy of the namespace by another name: a second one is then a warning.',
    )
    .optional(),
  trafficManager: z
    .array(
      z.strictObject({
        region: text
          .describe('Absent: every region that no other one names.')
          .optional(),
        gateway: z
          .enum(gatewayUses)
          .describe('What Traffic Manager does with the gateway there.'),
      }),
    )
    .max(1000)
    .describe(
      'Where Traffic Manager answers with the gateway; empty where the route is not behind it, absent where it stays as it stands.',
    )
    .optional(),
});
