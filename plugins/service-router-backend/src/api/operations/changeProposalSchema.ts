import {
  ChangeProposal,
  dnsPolicyModes,
} from '@service-router/plugin-service-router-common';
import { z } from 'zod';

/** Far above every limit that is told of; keeps the answer's sentences readable. */
const text = z.string().max(1000);
const name = text.min(1);

/** More than one repository holds; over a fleet of some thousand routes as many are planned in about a second (test/bench/plan.ts). */
const MOST_OBJECTS = 1000;

const scope = {
  regions: z
    .array(name)
    .max(100)
    .describe('Regions whose clusters get it; all of them when absent.')
    .optional(),
};

const metadata = z
  .strictObject({
    name,
    namespace: name,
    annotations: z.record(text, z.string().max(4000)).optional(),
  })
  .describe('As the manifest has it.');

const routeSchema = z
  .strictObject({
    kind: z.literal('ServiceRoute'),
    metadata,
    spec: z.strictObject({
      serviceName: text,
      gatewayName: text,
      gatewayNamespace: text.optional(),
      environment: text,
      application: text,
    }),
  })
  .describe('A ServiceRoute.');

const policySchema = z
  .strictObject({
    kind: z.literal('DNSPolicy'),
    metadata,
    spec: z.strictObject({
      mode: z.enum(dnsPolicyModes).optional(),
      sourceRegion: text.optional(),
      sourceCluster: text.optional(),
    }),
  })
  .describe('A DNSPolicy.');

/** The body of a plan: manifests that are about to be applied or taken away. */
export const changeProposalSchema: z.ZodType<ChangeProposal> = z.strictObject({
  declared: z
    .array(
      z.strictObject({
        object: z.discriminatedUnion('kind', [routeSchema, policySchema]),
        ...scope,
      }),
    )
    .max(MOST_OBJECTS)
    .describe('Objects as their manifests declare them.'),
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
    .max(MOST_OBJECTS)
    .describe('Objects whose manifests are taken away.'),
});
