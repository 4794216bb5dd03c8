import { InputError } from '@backstage/errors';
import {
  gatewayUses,
  RouteProposal,
} from '@service-router/plugin-service-router-common';
import { z } from 'zod';

/** Far above every limit that is told of; keeps the answer's sentences readable. */
const text = z.string().max(1000);

const proposalSchema = z.strictObject({
  namespace: text,
  name: text,
  serviceName: text,
  environment: text,
  application: text,
  gatewayName: text.optional(),
  gatewayNamespace: text.optional(),
  mode: z.enum(['Active', 'RegionBound']).optional(),
  sourceRegion: text.optional(),
  sourceCluster: text.optional(),
  policyName: text.optional(),
  trafficManager: z
    .array(
      z.strictObject({
        region: text.optional(),
        gateway: z.enum(gatewayUses),
      }),
    )
    .max(1000)
    .optional(),
});

/**
 * The body of a check. Empty texts are let through: what is wrong with them is part of the answer.
 *
 * @throws InputError naming each field and what is wrong with it
 */
export function readProposal(body: unknown): RouteProposal {
  const result = proposalSchema.safeParse(body);
  if (result.success) {
    return result.data;
  }
  const faults = result.error.issues.map(({ path, message }) =>
    path.length > 0 ? `${path.join('.')}: ${message}` : message,
  );
  throw new InputError(`The proposal cannot be checked. ${faults.join('; ')}`);
}
