import { ENDPOINT_TYPES, EndpointType, ProfileId } from '../../trafficManager';
import {
  GroupPath,
  isWord,
  notServed,
  ResourcePath,
  unknownType,
} from '../resourcePath';

/** What a path speaks of in Traffic Manager. */
export type TrafficManagerPath =
  | { kind: 'geography' }
  | { kind: 'nameCheck'; subscriptionId?: string }
  | { kind: 'profilesOfSubscription'; subscriptionId: string }
  | ({ kind: 'profilesOfGroup' } & GroupPath)
  | { kind: 'profile'; id: ProfileId }
  | { kind: 'endpoint'; id: ProfileId; type: EndpointType; name: string };

/** @throws AzureError 404 for what Traffic Manager has not */
export function parseTrafficManagerPath({
  pathname,
  subscriptionId,
  resourceGroup,
  type,
  rest,
}: ResourcePath): TrafficManagerPath {
  switch (type) {
    case 'trafficmanagergeographichierarchies':
      if (subscriptionId || rest.length !== 1 || !isWord(rest[0], 'default')) {
        throw notServed(pathname);
      }
      return { kind: 'geography' };
    case 'checktrafficmanagernameavailability':
    case 'checktrafficmanagernameavailabilityv2':
      if (rest.length > 0 || resourceGroup) throw notServed(pathname);
      return { kind: 'nameCheck', subscriptionId };
    default:
  }
  if (!subscriptionId) throw notServed(pathname);
  if (!resourceGroup) {
    if (rest.length > 0) throw notServed(pathname);
    return { kind: 'profilesOfSubscription', subscriptionId };
  }
  const group = { subscriptionId, resourceGroup };
  const [name, typeSegment, endpointName, ...more] = rest;
  if (!name) return { kind: 'profilesOfGroup', ...group };
  const id = { ...group, name };
  if (!typeSegment) return { kind: 'profile', id };
  const endpointType = ENDPOINT_TYPES.find(known => isWord(typeSegment, known));
  if (!endpointType)
    return unknownType(`trafficManagerProfiles/${typeSegment}`);
  if (!endpointName || more.length > 0) throw notServed(pathname);
  return { kind: 'endpoint', id, type: endpointType, name: endpointName };
}
