import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

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
    }),
});

export type GatewayFieldProps = typeof gatewayFieldSchema.TProps;
