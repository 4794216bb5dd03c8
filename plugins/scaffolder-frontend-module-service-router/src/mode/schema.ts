import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The value is the mode of the DNSPolicy, with the region for RegionBound. */
export const modeFieldSchema = makeFieldSchema({
  output: z =>
    z.object({
      mode: z
        .enum(['Active', 'RegionBound'])
        .describe('Mode of the DNSPolicy.'),
      sourceRegion: z
        .string()
        .optional()
        .describe('With RegionBound: the region that answers for all.'),
    }),
  uiOptions: z =>
    z.object({
      route: z
        .string()
        .optional()
        .describe(
          'Name of the parameter that holds a route that stands and gets the mode; the form begins with the mode that it has now, and what speaks against a mode is told here.',
        ),
    }),
});

export type ModeFieldProps = typeof modeFieldSchema.TProps;
