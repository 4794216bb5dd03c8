import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The value is the gateway as `namespace/name`. */
export const gatewayFieldSchema = makeFieldSchema({
  output: z => z.string().describe('The gateway, as namespace/name.'),
});

export type GatewayFieldProps = typeof gatewayFieldSchema.TProps;
