import type { z as Zod } from 'zod/v3';

/** The inputs by which an action finds a route that stands in the workspace. */
export const standingRouteSchema = {
  namespace: (z: typeof Zod) =>
    z.string({ description: 'Kubernetes namespace of the route' }),
  name: (z: typeof Zod) =>
    z.string({ description: 'Name of the ServiceRoute' }),
  targetPath: (z: typeof Zod) =>
    z
      .string({
        description:
          'Folder of the workspace that the route is in, or above it. Default: routing',
      })
      .optional(),
};

/** Where such a route was found. */
export const foundRouteSchema = {
  routePath: (z: typeof Zod) =>
    z.string({
      description:
        'Folder of the workspace that the route is in, as service-router:plan takes it',
    }),
};
