import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The value is a weight for each region. */
export const weightsFieldSchema = makeFieldSchema({
  output: z =>
    z
      .record(z.number().int().min(0).max(1000))
      .describe(
        'By region: the weight of its endpoint in Traffic Manager, 1 to 1000; 0 where the endpoint is to be switched off, as Traffic Manager knows no weight of 0.',
      ),
  uiOptions: z =>
    z.object({
      regions: z
        .string()
        .optional()
        .describe(
          'Name of the parameter that holds the regions, such as a ServiceRouterRegionPicker; without it, the regions in which the route has an endpoint, or all that have a cluster.',
        ),
      route: z
        .string()
        .optional()
        .describe(
          'Name of the parameter that holds a route, such as a ServiceRouterRoutePicker; the weights begin as its endpoints have them now.',
        ),
      addUpTo100: z
        .boolean()
        .optional()
        .describe(
          'Whether the weights are kept at 100 together until a person says otherwise; true where it is not said.',
        ),
    }),
});

export type WeightsFieldProps = typeof weightsFieldSchema.TProps;
