import type { z as Zod } from 'zod/v3';

/** The option that names the parameters of a route, where a template calls them something else than the parts. */
export const parameterNames = (z: typeof Zod) =>
  z
    .object({
      serviceName: z.string().optional(),
      application: z.string().optional(),
      environment: z.string().optional(),
      namespace: z.string().optional(),
      name: z.string().optional(),
      gateway: z.string().optional(),
      mode: z.string().optional(),
      sourceRegion: z.string().optional(),
    })
    .optional()
    .describe(
      'Names of the parameters that hold the parts of the route, where they are not named like the parts.',
    );
