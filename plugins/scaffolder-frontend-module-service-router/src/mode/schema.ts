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
});

export type ModeFieldProps = typeof modeFieldSchema.TProps;
