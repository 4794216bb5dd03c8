import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The value names a ServiceRoute that stands. */
export const routeFieldSchema = makeFieldSchema({
  output: z =>
    z.object({
      namespace: z.string().describe('Namespace of the ServiceRoute.'),
      name: z.string().describe('Name of the ServiceRoute.'),
    }),
  uiOptions: z =>
    z.object({
      entity: z
        .string()
        .optional()
        .describe(
          'Name of the parameter that holds an entity, such as an EntityPicker; only its routes are then offered.',
        ),
    }),
});

export type RouteFieldProps = typeof routeFieldSchema.TProps;
