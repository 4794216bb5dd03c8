import {
  ownershipOf,
  ProfileFact,
  profileRecordsOf,
} from '@service-router/plugin-service-router-common';
import { DomainFilter, WebhookEndpoint } from '../protocol';
import { isInDomain } from './domainFilter';
import { RecordGroup } from './recordGroup';
import { StandingGroup, standingGroups } from './standingGroups';

/** Whose records are told, and which. */
export interface RecordsScope {
  /** Names this installation in the tags of its profiles; the same for all clusters. */
  owner: string;
  /** The cluster whose ExternalDNS asks. */
  cluster: string;
  /** No other cluster goes by that name: what its ExternalDNS does not ask for, nobody does. */
  isClusterNamed: boolean;
  /** Resource groups that may hold profiles; every group when empty. */
  resourceGroups: readonly string[];
  domainFilter: DomainFilter;
}

/**
 * Every record of a cluster that stands: those of its endpoints with the texts that own them, so that updates and
 * deletes are planned (WB-3), and a CNAME for each host that leads to a profile.
 */
export function standingRecords(
  facts: ProfileFact[],
  scope: RecordsScope,
): WebhookEndpoint[] {
  const groups = groupsInScope(facts, scope);
  return [
    ...groups
      .filter(({ origin }) => origin.cluster === scope.cluster)
      .flatMap(group => [...addressRecords(group), ...registryRecords(group)]),
    ...vanityCnames(facts, scope),
  ];
}

/** What stands in the resource groups and domains that count, of all clusters. */
export function groupsInScope(
  facts: ProfileFact[],
  scope: RecordsScope,
): StandingGroup[] {
  return standingGroups(facts, scope.owner).filter(group =>
    isServed(group, scope),
  );
}

/** What stands and is not the cluster's to change: what others have, and what is not served any more. */
export function groupsOfOthers(
  facts: ProfileFact[],
  scope: RecordsScope,
): StandingGroup[] {
  return standingGroups(facts, scope.owner).filter(
    group => group.origin.cluster !== scope.cluster || !isServed(group, scope),
  );
}

function isServed(
  { profile, dnsName }: StandingGroup,
  { resourceGroups, domainFilter }: RecordsScope,
): boolean {
  return (
    isInDomain(dnsName, domainFilter) &&
    (resourceGroups.length === 0 ||
      resourceGroups.some(
        group => group.toLowerCase() === profile.resourceGroup.toLowerCase(),
      ))
  );
}

/** The records of a group that lead to its load balancer. */
export function addressRecords(
  group: RecordGroup,
  labels: Record<string, string> | undefined = group.resource === undefined
    ? undefined
    : { resource: group.resource },
): WebhookEndpoint[] {
  const { dnsName, setIdentifier } = group;
  const providerSpecific = Object.entries(group.properties)
    .map(([name, value]) => ({ name, value }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return Object.entries(group.targets).map(([recordType, targets]) => ({
    dnsName,
    targets,
    recordType,
    ...(setIdentifier === undefined ? {} : { setIdentifier }),
    ...(labels ? { labels } : {}),
    providerSpecific,
  }));
}

function registryRecords({
  registry,
  setIdentifier,
}: StandingGroup): WebhookEndpoint[] {
  return registry.map(({ dnsName, targets }) => ({
    dnsName,
    targets,
    recordType: 'TXT',
    ...(setIdentifier === undefined ? {} : { setIdentifier }),
  }));
}

/**
 * The hosts that lead to profiles (TM-RECORDS). A host that has records of its own is left out, as a CNAME stands alone at
 * its name: whose records tags tell, and what an endpoint answers with, as in the profiles that the reference's provider
 * made of a Service's own host.
 */
export function vanityCnames(
  facts: ProfileFact[],
  { resourceGroups, domainFilter }: RecordsScope,
): WebhookEndpoint[] {
  const ownHosts = new Set(
    facts.flatMap(({ tags, endpoints }) =>
      [
        ...(ownershipOf(tags).records ?? []).map(({ dnsName }) => dnsName),
        ...endpoints.map(({ target = '' }) => target),
      ].map(name => name.toLowerCase()),
    ),
  );
  return profileRecordsOf(facts, { resourceGroups }).filter(
    ({ dnsName }) =>
      isInDomain(dnsName, domainFilter) && !ownHosts.has(dnsName.toLowerCase()),
  );
}
