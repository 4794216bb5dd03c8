export { ClusterClient, kubeConfigOf } from './ClusterClient';
export type {
  ClusterAddress,
  ClusterList,
  ClusterObject,
} from './ClusterClient';
export { ClusterRequestError, ClusterUnreachableError } from './errors';
export { watchCollection } from './watchCollection';
