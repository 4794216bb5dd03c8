export type {
  AccessRule,
  KubernetesToken,
} from './authorization/KubernetesToken';
export { createKubernetesApi } from './createKubernetesApi';
export type {
  KubernetesApi,
  KubernetesApiOptions,
  KubernetesRequest,
} from './createKubernetesApi';
