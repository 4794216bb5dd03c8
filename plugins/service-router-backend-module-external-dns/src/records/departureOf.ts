import {
  DnsEndpoint,
  ProfileFact,
} from '@service-router/plugin-service-router-common';
import { isInDomain } from './domainFilter';
import { RecordsScope } from './standingRecords';

/** What becomes of a published host that nobody wants here any more. */
export type Departure =
  | { kind: 'goes' }
  | { kind: 'stays' }
  /** Its profile is not seen: it goes when nobody has a profile of that name. */
  | { kind: 'goesWithProfile'; profile: string };

/**
 * Whether a DNSEndpoint of ours that is not wanted may go.
 *
 * Azure lists what the credential may read: without a role on one of its resource groups, or in another subscription, the
 * list is complete and shorter. So a profile that is missing is no ground yet. Hosts outside of the domains and profiles
 * outside of the resource groups that are served are not ours to take away.
 */
export function departureOf(
  endpoint: DnsEndpoint,
  facts: ProfileFact[],
  { domainFilter, resourceGroups }: RecordsScope,
): Departure {
  const records = endpoint.spec?.endpoints ?? [];
  if (records.some(({ dnsName = '' }) => !isInDomain(dnsName, domainFilter))) {
    return { kind: 'stays' };
  }
  const [fqdn] = records.flatMap(({ targets = [] }) => targets);
  if (fqdn === undefined) {
    return { kind: 'goes' };
  }
  const profile = fqdn.split('.')[0].toLowerCase();
  const fact = facts.find(({ name }) => name.toLowerCase() === profile);
  if (!fact) {
    return { kind: 'goesWithProfile', profile };
  }
  return resourceGroups.length === 0 ||
    resourceGroups.some(
      group => group.toLowerCase() === fact.resourceGroup.toLowerCase(),
    )
    ? { kind: 'goes' }
    : { kind: 'stays' };
}
