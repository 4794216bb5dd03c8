import { LayoutName } from '../layout/RoutingLayout';
import { YamlPath } from '../yaml';

/** What hands a folder to clusters. @public */
export const deliveryTools = ['flux', 'argocd'] as const;

/** How a folder reaches the clusters. @public */
export interface DeliveryRequest {
  tool: (typeof deliveryTools)[number];
  /** Address of the Git repository. */
  repositoryUrl: string;
  /** A branch, a commit, or a full reference as `refs/tags/v1`. */
  revision: string;
  /** Path of the folder in that repository. */
  repositoryPath: string;
  /** Folder of the files that hand over; outside of what they hand over. */
  deliveryFolder: string;
  /** Argo CD's name of the cluster of a region; without one, the cluster that Argo CD runs in. */
  destinations: Readonly<Record<string, string>>;
}

/** What a delivery is for. */
export interface DeliveredFolder {
  folder: string;
  layout: LayoutName;
  namespace: string;
  /** Name of the route that it is written for. */
  name: string;
  regions: readonly string[];
}

/** An object of a delivery: written whole where it is new, and only what the request decides where it stands. */
export interface DeliveryObject {
  object: {
    apiVersion: string;
    kind: string;
    metadata: { name: string; namespace: string; finalizers?: string[] };
    spec: Record<string, unknown>;
  };
  decided: [YamlPath, string | undefined][];
  /** Where the object says which folder it is for. */
  isFor: (found: Record<string, unknown>) => boolean;
}

/** A file of a delivery. */
export interface Delivery {
  path: string;
  objects: DeliveryObject[];
}

/**
 * Name of the objects that hand over a folder, by the route that it was first written for: several repositories may route one
 * namespace, and objects of one name would take each other's place in a cluster.
 *
 * @public
 */
export function deliveryNameOf(route: {
  namespace: string;
  name: string;
}): string {
  return `${route.namespace}-${route.name}`;
}
