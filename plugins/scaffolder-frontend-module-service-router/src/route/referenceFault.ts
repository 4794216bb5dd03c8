import {
  labelFault,
  objectNameFault,
} from '@service-router/plugin-service-router-common';
import { RouteReference, routeText } from './routeReference';

/**
 * What keeps a namespace and a name from being those of an object, by the rules by which Kubernetes takes them.
 *
 * @param kind - with its article: `a gateway`
 * @returns undefined when nothing does
 */
export function referenceFault(
  kind: string,
  { namespace, name }: RouteReference,
): string | undefined {
  const faults = [
    ['namespace', namespace, labelFault(namespace)],
    ['name', name, objectNameFault(name)],
  ];
  const [part, text, fault] = faults.find(([, , found]) => found) ?? [];
  return part
    ? `must be namespace/name of ${kind}; it is "${routeText({
        namespace,
        name,
      })}", and its ${part} "${text}" ${fault}`
    : undefined;
}
