import { layoutNames } from '@service-router/manifests';
import type { z as Zod } from 'zod/v3';
import { foundRouteSchema, standingRouteSchema } from '../workspace';

/** Inputs and outputs of the action. */
export const removeSchema = {
  input: {
    ...standingRouteSchema,
    catalogInfoPath: (z: typeof Zod) =>
      z
        .string({
          description:
            'Catalog file in the workspace that names the route; may be absent. Default: catalog-info.yaml',
        })
        .optional(),
    deliveryPath: (z: typeof Zod) =>
      z
        .string({
          description:
            'Folder of the workspace with what hands the route\'s folder over. Default: that folder with "-delivery" after it',
        })
        .optional(),
    sourcePath: (z: typeof Zod) =>
      z
        .string({
          description:
            'Folder of the workspace that is the repository, as the publish step has it; filesToDelete is relative to it. Default: the workspace',
        })
        .optional(),
    repositoryPath: (z: typeof Zod) =>
      z
        .string({
          description:
            "Path of the route's folder in the repository, as service-router:generate had it. Default: its path in sourcePath",
        })
        .optional(),
    removeNamespace: (z: typeof Zod) =>
      z
        .boolean({
          description:
            'With the last route of a namespace, remove its Namespace as well, unless something else of the workspace is in it. A cluster then loses everything in it, also what another repository has there. Default: false',
        })
        .optional(),
  },
  output: {
    ...foundRouteSchema,
    layout: (z: typeof Zod) =>
      z.enum(layoutNames, { description: 'Layout that the route had' }),
    removedPaths: (z: typeof Zod) =>
      z.array(z.string(), {
        description: 'Paths in the workspace of the files that are gone',
      }),
    changedPaths: (z: typeof Zod) =>
      z.array(z.string(), {
        description: 'Paths of the files that are different now',
      }),
    filesToDelete: (z: typeof Zod) =>
      z.array(z.string(), {
        description:
          'The files that are gone, as publish:github:pull-request takes them',
      }),
    removed: (z: typeof Zod) =>
      z.array(
        z.object({
          kind: z.enum(['ServiceRoute', 'DNSPolicy']),
          namespace: z.string(),
          name: z.string(),
        }),
        {
          description:
            'Objects that are not declared any more, as service-router:plan takes them',
        },
      ),
    kept: (z: typeof Zod) =>
      z.array(
        z.object({ object: z.string(), file: z.string(), because: z.string() }),
        {
          description: 'What stays although it was made for the route, and why',
        },
      ),
  },
};
