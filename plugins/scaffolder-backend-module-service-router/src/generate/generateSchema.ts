import type { z as Zod } from 'zod/v3';
import { deliveryTools, layoutNames } from '@service-router/manifests';
import { dnsPolicyModes } from '@service-router/plugin-service-router-common';
import { trafficSchema } from './trafficInput';

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
    layout: (z: typeof Zod) =>
      z
        .enum(layoutNames, {
          description:
            'manifests: one folder, the same in every region. kustomize: a base, and an overlay for each region. helm: a small chart, and values for each region. Default: manifests',
        })
        .optional(),
    regions: (z: typeof Zod) =>
      z
        .array(z.string(), {
          description:
            'Regions of the route; each gets an overlay, values or a delivery of its own. Default: those that trafficManager names',
        })
        .optional(),
    trafficManager: trafficSchema,
    delivery: (z: typeof Zod) =>
      z
        .enum(['none', ...deliveryTools], {
          description:
            'Writes what hands the folder over to the clusters, for Flux or Argo CD. Default: none',
        })
        .optional(),
    repositoryUrl: (z: typeof Zod) =>
      z
        .string({
          description: 'Git repository that the clusters read, for delivery',
        })
        .optional(),
    revision: (z: typeof Zod) =>
      z
        .string({
          description:
            'Branch, commit or reference like refs/tags/v1, for delivery. Default: main',
        })
        .optional(),
    repositoryPath: (z: typeof Zod) =>
      z
        .string({
          description:
            'Path of the folder in that repository, for delivery. Default: targetPath',
        })
        .optional(),
    deliveryPath: (z: typeof Zod) =>
      z
        .string({
          description:
            'Folder of the workspace for what hands over. Default: targetPath with "-delivery" after it',
        })
        .optional(),
    destinations: (z: typeof Zod) =>
      z
        .record(z.string(), {
          description:
            "Argo CD's name of the cluster of each region: { weu: aks-weu }. Default: the cluster that Argo CD runs in",
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
    layout: (z: typeof Zod) =>
      z.enum(layoutNames, { description: 'Layout of the folder' }),
    manifestPaths: (z: typeof Zod) =>
      z.array(z.string(), {
        description:
          'Paths of the files in the workspace that hold the routing',
      }),
    deliveryPaths: (z: typeof Zod) =>
      z.array(z.string(), {
        description: 'Paths of the files that hand the folder over',
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
