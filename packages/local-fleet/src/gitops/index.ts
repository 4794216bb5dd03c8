export { isApplied } from './directories';
export { GitOpsLoop } from './GitOpsLoop';
export { remarksOn } from './remarksOn';
export { FLUX_NAMESPACE, KUSTOMIZATION, LEFT_OUT } from './Kustomization';
export type { Kustomization, KustomizationStatus } from './Kustomization';
