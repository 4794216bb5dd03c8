import { dnsPolicyModes } from '@service-router/plugin-service-router-common';
import { layoutNames } from '@service-router/manifests';
import type { z as Zod } from 'zod/v3';
import { regionSchema } from '../generate';
import { foundRouteSchema, standingRouteSchema } from '../workspace';

/** Inputs and outputs of the action. */
export const updateSchema = {
  input: {
    ...standingRouteSchema,
    mode: (z: typeof Zod) =>
      z
        .enum(dnsPolicyModes, {
          description:
            'Active: each region answers for its own zone, and no source region stays unless one is given. RegionBound: sourceRegion answers for every zone',
        })
        .optional(),
    sourceRegion: (z: typeof Zod) =>
      z.string({ description: 'The region that publishes' }).optional(),
    gateway: (z: typeof Zod) =>
      z
        .string({
          description:
            'Gateway that serves the host, as namespace/name; without a namespace, the platform default',
        })
        .optional(),
    ...regionSchema,
  },
  output: {
    ...foundRouteSchema,
    layout: (z: typeof Zod) =>
      z.enum(layoutNames, { description: 'Layout that the route has' }),
    changedPaths: (z: typeof Zod) =>
      z.array(z.string(), {
        description: 'Paths of the files that are different now',
      }),
    changes: (z: typeof Zod) =>
      z.array(
        z.object({
          field: z.string(),
          region: z.string().optional(),
          before: z.string().optional(),
          after: z.string().optional(),
          file: z.string(),
        }),
        { description: 'What is different now; empty when it was so already' },
      ),
    markdown: (z: typeof Zod) =>
      z.string({
        description: 'The changes as a table for the text of a pull request',
      }),
  },
};
