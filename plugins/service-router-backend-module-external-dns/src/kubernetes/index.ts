export { connectCluster } from './connectCluster';
export type { ClusterObjects, ObjectEvent } from './ClusterObjects';
export { ObjectNotices } from './ObjectNotices';
export { TRAFFIC_OWNER_LABEL, VanityPublisher } from './VanityPublisher';
