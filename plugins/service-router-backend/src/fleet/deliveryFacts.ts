import { DeliveryFact } from '@service-router/plugin-service-router-common';
import { AnyObject } from './connections';

interface KustomizationFields {
  spec?: { path?: string };
  status?: {
    conditions?: { type: string; status: string; message?: string }[];
    inventory?: { entries?: { id: string }[] };
  };
}

/** What a Flux Kustomization tells of a delivery (https://fluxcd.io/flux/components/kustomize/kustomizations/#kustomization-status). */
export function deliveryFactOf(kustomization: AnyObject): DeliveryFact {
  const { name, namespace = '' } = kustomization.metadata;
  const { spec, status } = kustomization as KustomizationFields;
  const ready = status?.conditions?.find(({ type }) => type === 'Ready');
  return {
    name,
    namespace,
    ...(spec?.path ? { path: spec.path } : {}),
    isReady: ready?.status === 'True',
    message: ready?.message ?? 'not reconciled yet',
    inventory: (status?.inventory?.entries ?? []).map(({ id }) => id),
  };
}
