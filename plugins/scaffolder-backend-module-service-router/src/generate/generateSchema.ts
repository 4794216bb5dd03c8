import type { z as Zod } from 'zod/v3';
import { dnsPolicyModes } from '@service-router/plugin-service-router-common';

/** Inputs and outputs of the action. What may stand in them is checked by `requestFaults`, which words it for the reader. */
export const generateSchema = {
  input: {
    namespace: (z: typeof Zod) =>
      z.string({ description: 'Kubernetes namespace of the route' }),
    name: (z: typeof Zod) =>
      z.string({ description: 'Name of the ServiceRoute' }),
    serviceName: (z: typeof Zod) =>
      z.string({ description: 'First part of the host name' }),
    application: (z: typeof Zod) =>
      z.string({ description: 'Last part of the first label of the host' }),
    environment: (z: typeof Zod) =>
      z.string({ description: 'Part of the host name before application' }),
    gateway: (z: typeof Zod) =>
      z
        .string({
          description:
            'Gateway that serves the host, as namespace/name; without a namespace, the platform default',
        })
        .optional(),
    gatewayName: (z: typeof Zod) =>
      z.string({ description: 'Instead of gateway: its name' }).optional(),
    gatewayNamespace: (z: typeof Zod) =>
      z.string({ description: 'Instead of gateway: its namespace' }).optional(),
    mode: (z: typeof Zod) =>
      z
        .enum(dnsPolicyModes, {
          description:
            'Active: each region answers for its own zone. RegionBound: sourceRegion answers for every zone. Default: Active',
        })
        .optional(),
    sourceRegion: (z: typeof Zod) =>
      z
        .string({ description: 'Only clusters of this region publish' })
        .optional(),
    sourceCluster: (z: typeof Zod) =>
      z
        .string({ description: 'Only clusters of this name publish' })
        .optional(),
    createNamespace: (z: typeof Zod) =>
      z
        .boolean({
          description: 'Write the Namespace as well. Default: true',
        })
        .optional(),
    targetPath: (z: typeof Zod) =>
      z
        .string({
          description:
            'Folder of the workspace for the manifests. Default: routing',
        })
        .optional(),
    catalogInfoPath: (z: typeof Zod) =>
      z
        .string({
          description:
            'Catalog file in the workspace; made when absent. Default: catalog-info.yaml',
        })
        .optional(),
    componentName: (z: typeof Zod) =>
      z
        .string({
          description:
            'Component of the catalog file that the route belongs to. Default: application',
        })
        .optional(),
    owner: (z: typeof Zod) =>
      z
        .string({
          description:
            'Owner of a catalog file that is made. Default: who runs the template',
        })
        .optional(),
    description: (z: typeof Zod) =>
      z
        .string({
          description: 'Description in a catalog file that is made',
        })
        .optional(),
  },
  output: {
    manifestPaths: (z: typeof Zod) =>
      z.array(z.string(), {
        description: 'Paths of the manifests in the workspace',
      }),
    catalogInfoPath: (z: typeof Zod) =>
      z.string({ description: 'Path of the catalog file' }),
    annotation: (z: typeof Zod) =>
      z.string({ description: 'Whole value of router.io/service-route' }),
    host: (z: typeof Zod) =>
      z
        .string({
          description:
            'DNS name of the route; absent when the backend was not asked or could not tell',
        })
        .optional(),
  },
};
