import { InputError } from '@backstage/errors';
import {
  ChangeProposal,
  dnsPolicyModes,
} from '@service-router/plugin-service-router-common';
import { z } from 'zod';

/** Far above every limit that is told of; keeps the answer's sentences readable. */
const text = z.string().max(1000);
const name = text.min(1);

/** More than one repository holds; a body of this size is planned in about a second. */
const MOST_OBJECTS = 1000;

const scope = { regions: z.array(name).max(100).optional() };

const metadata = z.strictObject({
  name,
  namespace: name,
  annotations: z.record(text, z.string().max(4000)).optional(),
});

const routeSchema = z.strictObject({
  kind: z.literal('ServiceRoute'),
  metadata,
  spec: z.strictObject({
    serviceName: text,
    gatewayName: text,
    gatewayNamespace: text.optional(),
    environment: text,
    application: text,
  }),
});

const policySchema = z.strictObject({
  kind: z.literal('DNSPolicy'),
  metadata,
  spec: z.strictObject({
    mode: z.enum(dnsPolicyModes).optional(),
    sourceRegion: text.optional(),
    sourceCluster: text.optional(),
  }),
});

const proposalSchema = z.strictObject({
  declared: z
    .array(
      z.strictObject({
        object: z.discriminatedUnion('kind', [routeSchema, policySchema]),
        ...scope,
      }),
    )
    .max(MOST_OBJECTS),
  removed: z
    .array(
      z.strictObject({
        object: z.strictObject({
          kind: z.enum(['ServiceRoute', 'DNSPolicy']),
          namespace: name,
          name,
        }),
        ...scope,
      }),
    )
    .max(MOST_OBJECTS),
});

/**
 * The body of a plan: manifests that are about to be applied or taken away.
 *
 * @throws InputError naming each field and what is wrong with it
 */
export function readChangeProposal(body: unknown): ChangeProposal {
  const result = proposalSchema.safeParse(body);
  if (result.success) {
    return result.data;
  }
  const faults = result.error.issues.map(({ path, message }) =>
    path.length > 0 ? `${path.join('.')}: ${message}` : message,
  );
  throw new InputError(`The change cannot be planned. ${faults.join('; ')}`);
}
