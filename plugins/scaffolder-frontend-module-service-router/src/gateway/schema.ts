import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { parameterNames } from '../proposal';

/** The value is the gateway as `namespace/name`. */
export const gatewayFieldSchema = makeFieldSchema({
  output: z => z.string().describe('The gateway, as namespace/name.'),
  uiOptions: z =>
    z.object({
      trafficManager: z
        .union([z.boolean(), z.string()])
        .optional()
        .describe(
          'Whether Traffic Manager is asked for, or the name of the parameter that says so; a private gateway is then refused, as it cannot be probed.',
        ),
      alwaysServe: z
        .union([z.boolean(), z.string()])
        .optional()
        .describe(
          'Whether Traffic Manager answers without probes, or the name of the parameter that says so; a private gateway is then possible, with a warning.',
        ),
      regions: z
        .string()
        .optional()
        .describe(
          'Name of the parameter that holds the regions behind Traffic Manager; without it, all of them.',
        ),
      route: z
        .string()
        .optional()
        .describe(
          'Name of the parameter that holds a route that stands and gets the gateway; what it asks of Traffic Manager counts.',
        ),
      parameters: parameterNames(z),
    }),
});

export type GatewayFieldProps = typeof gatewayFieldSchema.TProps;
