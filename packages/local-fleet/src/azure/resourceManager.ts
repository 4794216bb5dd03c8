import { ProfileStore } from '../trafficManager';
import { ZoneStore } from '../zones';
import { DnsProvider } from './DnsProvider';
import { DnsService, PRIVATE_DNS, PUBLIC_DNS } from './dnsServices';
import { DnsZones } from './DnsZones';
import { RequestLimits } from './RequestLimits';
import { ResourceGroups } from './ResourceGroups';
import {
  GroupPath,
  parseResourcePath,
  ResourcePath,
  unknownType,
} from './resourcePath';
import { ResourceRequest, ResourceResponse } from './ResourceRequest';
import { AzureTarget, TrafficManagerProvider } from './trafficManager';

type Provider = (
  request: ResourceRequest,
  path: ResourcePath,
) => ResourceResponse;

/** What Resource Manager manages. */
export interface ManagedResources {
  zones: ZoneStore;
  publicZones: ZoneStore;
  profiles: ProfileStore;
  /** Groups that there are although nothing may be in them. */
  resourceGroups: readonly GroupPath[];
  /** What an Azure endpoint's resource id leads to; undefined for a resource that is not there. */
  targetOf(resourceId: string): AzureTarget | undefined;
}

/**
 * Puts the resource providers behind one entrance.
 *
 * @returns what answers a request, and throws AzureError for what Azure would refuse
 */
export function createResourceManager(
  resources: ManagedResources,
  limits: RequestLimits,
): (request: ResourceRequest) => ResourceResponse {
  const { zones, publicZones, profiles } = resources;
  const groups = new ResourceGroups(() => [
    ...resources.resourceGroups,
    ...zones.list().map(({ id }) => id),
    ...publicZones.list().map(({ id }) => id),
    ...profiles.list().map(({ id }) => id),
  ]);
  const dns = (service: DnsService, store: ZoneStore): Provider => {
    const provider = new DnsProvider(
      service,
      new DnsZones(service, store, groups),
      limits,
    );
    return (request, path) => provider.handle(request, path);
  };
  const trafficManager = new TrafficManagerProvider(
    profiles,
    groups,
    limits,
    resources.targetOf,
  );
  const ofTrafficManager: Provider = (request, path) =>
    trafficManager.handle(request, path);
  const providers = new Map<string, Provider>([
    ['privatednszones', dns(PRIVATE_DNS, zones)],
    ['dnszones', dns(PUBLIC_DNS, publicZones)],
    ['trafficmanagerprofiles', ofTrafficManager],
    ['trafficmanagergeographichierarchies', ofTrafficManager],
    ['checktrafficmanagernameavailability', ofTrafficManager],
    ['checktrafficmanagernameavailabilityv2', ofTrafficManager],
  ]);
  return request => {
    const path = parseResourcePath(request.url.pathname);
    const provider = providers.get(path.type) ?? unknownType(path.type);
    return provider(request, path);
  };
}
