import { DnsEndpointEntry } from '../kinds';
import { matchesDomainFilter } from './domainFilter';
import { ownershipOf } from './ownershipTags';
import { ProfileFact } from './profile';
import { VANITY_TTL } from './vanityRecords';

/**
 * The profiles driven from Kubernetes as ExternalDNS is told of them: a CNAME of each host to its profile.
 *
 * @param options - resource groups and domains that count; all when empty
 * @public
 */
export function profileRecordsOf(
  profiles: ProfileFact[],
  options: {
    resourceGroups?: readonly string[];
    domainFilter?: readonly string[];
  } = {},
): DnsEndpointEntry[] {
  const { resourceGroups = [], domainFilter = [] } = options;
  return profiles.flatMap(({ name, resourceGroup, fqdn, tags, settings }) => {
    const { isManaged, hostname } = ownershipOf(tags);
    const isCounted =
      isManaged &&
      hostname &&
      fqdn &&
      (resourceGroups.length === 0 ||
        resourceGroups.some(
          group => group.toLowerCase() === resourceGroup.toLowerCase(),
        )) &&
      matchesDomainFilter(hostname, domainFilter);
    return isCounted
      ? [
          {
            dnsName: hostname,
            targets: [fqdn],
            recordType: 'CNAME',
            recordTTL: VANITY_TTL,
            labels: {
              'traffic-manager-profile': name,
              'traffic-manager-resource-group': resourceGroup,
              'traffic-manager-routing-method': settings.routingMethod,
            },
          },
        ]
      : [];
  });
}
