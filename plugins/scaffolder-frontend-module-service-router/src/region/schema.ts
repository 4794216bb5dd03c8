import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The value is the name of a region, or a list of them. */
export const regionFieldSchema = makeFieldSchema({
  output: z =>
    z
      .union([z.string(), z.array(z.string())])
      .describe(
        'Name of the region as the clusters know it, such as weu; with several, a list of names.',
      ),
  uiOptions: z =>
    z.object({
      multiple: z
        .boolean()
        .optional()
        .describe(
          'Whether several can be chosen. Where it is not said, they can if the parameter is of type array.',
        ),
      optional: z
        .boolean()
        .optional()
        .describe('With several: whether none may be chosen.'),
    }),
});

export type RegionFieldProps = typeof regionFieldSchema.TProps;
