export { GitOpsLoop } from './GitOpsLoop';
export { FLUX_NAMESPACE, KUSTOMIZATION } from './Kustomization';
export type { Kustomization, KustomizationStatus } from './Kustomization';
