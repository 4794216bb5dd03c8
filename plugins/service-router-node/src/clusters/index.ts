export { ClusterMisconfiguredError } from './ClusterMisconfiguredError';
export { kubeConfigOf } from './kubeConfigOf';
