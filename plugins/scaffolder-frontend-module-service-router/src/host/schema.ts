import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { parameterNames } from '../proposal';

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
      parameters: parameterNames(z),
    }),
});

export type HostFieldProps = typeof hostFieldSchema.TProps;
