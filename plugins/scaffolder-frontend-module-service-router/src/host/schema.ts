import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The value is what was last shown; the names of the parameters it reads can be given. */
export const hostFieldSchema = makeFieldSchema({
  output: z =>
    z.object({
      host: z
        .string()
        .describe(
          'The DNS name that the route will get, with … for what is not known yet.',
        ),
    }),
  uiOptions: z =>
    z.object({
      parameters: z
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
        ),
    }),
});

export type HostFieldProps = typeof hostFieldSchema.TProps;
