import { listOf, objectOf } from '../json/json';
import { KubernetesObject } from '../json/KubernetesObject';

/** Whether an object is marked for deletion and nothing holds it any longer. */
export function isReadyToGo(object: KubernetesObject): boolean {
  return object.metadata.deletionTimestamp !== undefined && !isHeld(object);
}

/** Whether finalizers hold the object; a namespace has finalizers in its spec too. */
export function isHeld(object: KubernetesObject): boolean {
  const inSpec =
    object.kind === 'Namespace' && object.apiVersion === 'v1'
      ? listOf(objectOf(object.spec).finalizers)
      : [];
  return (object.metadata.finalizers ?? []).length > 0 || inSpec.length > 0;
}
