import {
  KubernetesObject,
  labels,
} from '@service-router/plugin-service-router-common';

/**
 * Removals that have to wait because what should take the object's place could not be written: one name is never left
 * without its old record before it has the new one.
 */
export function heldRemovals<T extends KubernetesObject>(
  removals: T[],
  unwritten: KubernetesObject[],
): T[] {
  const waiting = new Set(unwritten.flatMap(object => nameKeyOf(object) ?? []));
  return removals.filter(object => {
    const key = nameKeyOf(object);
    return key !== undefined && waiting.has(key);
  });
}

/** Equal for DNSEndpoints that publish the same name. */
function nameKeyOf({ kind, metadata }: KubernetesObject): string | undefined {
  const found = metadata.labels ?? {};
  if (kind !== 'DNSEndpoint') {
    return undefined;
  }
  if (found[labels.serviceRoute]) {
    return `route|${found[labels.sourceNamespace]}|${
      found[labels.serviceRoute]
    }`;
  }
  return found[labels.targetPostfix]
    ? `gateway|${found[labels.targetPostfix]}`
    : undefined;
}
