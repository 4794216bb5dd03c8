import {
  labelPartFault,
  MAX_LABEL_LENGTH,
  MAX_OBJECT_NAME_LENGTH,
  RouteIdentifier,
} from '@service-router/plugin-service-router-common';

/**
 * What keeps a namespace and a name from naming a ServiceRoute: Kubernetes takes a DNS label for the one and a DNS
 * subdomain for the other (RFC 1123).
 *
 * @returns words that finish the sentence "payments/Api ..."; undefined when nothing does
 */
export function routeFault({
  namespace,
  name,
}: RouteIdentifier): string | undefined {
  if (namespace.length > MAX_LABEL_LENGTH) {
    return `has a namespace of more than ${MAX_LABEL_LENGTH} characters`;
  }
  if (name.length > MAX_OBJECT_NAME_LENGTH) {
    return `has a name of more than ${MAX_OBJECT_NAME_LENGTH} characters`;
  }
  const parts = [namespace, ...name.split('.')];
  return parts.map(labelPartFault).find(fault => fault !== undefined);
}
