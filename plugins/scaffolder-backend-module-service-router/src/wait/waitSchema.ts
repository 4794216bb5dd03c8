import type { z as Zod } from 'zod/v3';
import { dnsPolicyModes } from '@service-router/plugin-service-router-common';
import { regionSchema } from '../generate';

/** Inputs and outputs of the action. */
export const waitSchema = {
  input: {
    namespace: (z: typeof Zod) =>
      z.string({ description: 'Kubernetes namespace of the route' }),
    name: (z: typeof Zod) =>
      z.string({ description: 'Name of the ServiceRoute' }),
    until: (z: typeof Zod) =>
      z
        .enum(['answering', 'gone'], {
          description:
            'answering: every region answers as declared. gone: no zone holds a record of it any more. Default: answering',
        })
        .optional(),
    regions: (z: typeof Zod) =>
      z
        .array(z.string(), {
          description: 'Regions that count. Default: all of them',
        })
        .optional(),
    host: (z: typeof Zod) =>
      z
        .string({
          description:
            'Name that the route is declared to have; until the clusters hold it, an old name that answers does not count',
        })
        .optional(),
    mode: (z: typeof Zod) =>
      z
        .enum(dnsPolicyModes, {
          description: 'Mode that the policy is declared to have, likewise',
        })
        .optional(),
    sourceRegion: (z: typeof Zod) =>
      z
        .string({
          description:
            'Region that the policy is declared to be bound to, likewise',
        })
        .optional(),
    gateway: (z: typeof Zod) =>
      z
        .string({
          description:
            'Gateway that the route is declared to be served by, as namespace/name, likewise; without a namespace, the platform default',
        })
        .optional(),
    ...regionSchema,
    timeoutSeconds: (z: typeof Zod) =>
      z
        .number({ description: 'When to give up, seconds. Default: 600' })
        .int()
        .min(1)
        .max(86_400)
        .optional(),
  },
  output: {
    isDone: (z: typeof Zod) =>
      z.boolean({ description: 'It is as wanted; false only in a dry run' }),
    host: (z: typeof Zod) =>
      z.string({ description: 'DNS name of the route' }).optional(),
    sentence: (z: typeof Zod) =>
      z.string({ description: 'The whole, for a person' }).optional(),
    waitedSeconds: (z: typeof Zod) =>
      z.number({ description: 'How long it took, seconds' }).optional(),
    regions: (z: typeof Zod) =>
      z
        .array(
          z.object({
            region: z.string(),
            title: z.string(),
            state: z.string(),
          }),
          { description: 'State of each region, in a word' },
        )
        .optional(),
  },
};
