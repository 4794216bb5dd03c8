import {
  originKey,
  ProfileFact,
  profileKey,
  ProfileWrite,
  TrafficRefusal,
} from '@service-router/plugin-service-router-common';
import { WebhookChanges, WebhookEndpoint } from '../protocol';
import { isInDomain } from './domainFilter';
import { plannedRecords } from './plannedRecords';
import {
  groupKey,
  isAddressRecord,
  isEnabled,
  originOf,
  profileKeyOf,
  propertiesOf,
  RecordGroup,
  withRecord,
} from './recordGroup';
import { StandingGroup, standingGroups } from './standingGroups';
import { groupsInScope, groupsOfOthers, RecordsScope } from './standingRecords';
import { sinceThere, WantedGroup } from './WantedGroup';

/** What a change asks to be written. */
export interface RecordChanges {
  /** What is made or changed. */
  writes: ProfileWrite[];
  /** What only goes, once all that is made stands, so that no name is without an answer between (TM-UPDATE-014). */
  removals: ProfileRemoval[];
  /** Objects that stay out, each for a reason of its own; the others go on (WB-6). */
  refusals: TrafficRefusal[];
}

/** A write that only takes away. */
export interface ProfileRemoval {
  write: ProfileWrite;
  /** Keys of the profiles that what goes here moves to: it goes when it stands there. */
  after: string[];
}

/**
 * The writes that make a change of ExternalDNS, planned on what stands.
 *
 * What the cluster had is read from what stands, so that a change means the same after a restart (WB-16). Only profiles that the change is about are written, and in them only the
 * endpoints of the cluster that asks.
 *
 * @param facts - every profile within reach, read whole
 * @param now - ISO 8601; the age of what is new
 * @param asked - {@link askedKeys} of the same loop of ExternalDNS: what stands beside decides nothing any more
 */
export function recordChanges(
  changes: WebhookChanges,
  facts: ProfileFact[],
  scope: RecordsScope,
  now: string,
  asked?: ReadonlySet<string>,
): RecordChanges {
  const all = groupsInScope(facts, scope);
  const since = youngerThanAll(standingGroups(facts, scope.owner), now);
  const { groups, touched } = changedGroups(
    changes,
    all.filter(({ origin }) => origin.cluster === scope.cluster),
    scope,
    since,
  );
  const concerned = concernedProfiles(touched, groups, all, scope);
  const standing = all.filter(({ profile }) =>
    concerned.has(profileKey(profile)),
  );
  const others = groupsOfOthers(
    facts.filter(fact => concerned.has(profileKey(fact))),
    scope,
  );
  const isUnasked = ({ key }: RecordGroup) =>
    scope.isClusterNamed &&
    asked !== undefined &&
    !asked.has(key) &&
    !touched.has(key);
  const planned = plannedRecords(
    [...groups.values()]
      .filter(group => concerned.has(profileKeyOf(group)))
      .map(group => ({ ...group, isUnasked: isUnasked(group) })),
    others,
    facts.filter(fact => concerned.has(profileKey(fact))),
    scope,
  );
  const asking = new Set(
    [...groups.values()]
      .filter(({ key }) => touched.has(key))
      .map(group => originKey(originOf(group, scope.cluster))),
  );
  const otherNames = new Set(
    others.map(({ profile, endpoint }) => endpointKey(profile, endpoint.name)),
  );
  const writes = planned.changes.writes.flatMap(write =>
    withoutOthers(write, otherNames),
  );
  const isRemoval = removalsAmong(facts);
  return {
    writes: writes.filter(write => !isRemoval(write)),
    removals: writes.filter(isRemoval).map(write => ({
      write,
      after: standing.flatMap(({ profile, key }) => {
        const group = groups.get(key);
        const goesTo = group && profileKeyOf(group);
        return profileKey(profile) === profileKey(write.profile) &&
          goesTo !== undefined &&
          goesTo !== profileKey(profile)
          ? [goesTo]
          : [];
      }),
    })),
    refusals: planned.refusals.filter(({ origin }) =>
      asking.has(originKey(origin)),
    ),
  };
}

/** Where what is changed stands, and where it is to stand. */
function concernedProfiles(
  touched: Set<string>,
  groups: Map<string, RecordGroup>,
  standing: StandingGroup[],
  { cluster }: RecordsScope,
): Set<string> {
  return new Set([
    ...standing
      .filter(
        ({ key, origin }) => origin.cluster === cluster && touched.has(key),
      )
      .map(({ profile }) => profileKey(profile)),
    ...[...touched].flatMap(key => {
      const group = groups.get(key);
      return group ? [profileKeyOf(group)] : [];
    }),
  ]);
}

/** Tells of a write whether it takes away and adds nothing. */
function removalsAmong(facts: ProfileFact[]): (write: ProfileWrite) => boolean {
  const standing = new Map(
    facts.map(fact => [
      profileKey(fact),
      new Set(fact.endpoints.map(({ name }) => name.toLowerCase())),
    ]),
  );
  return write => {
    if (write.kind === 'deleteProfile') {
      return true;
    }
    const names = standing.get(profileKey(write.profile));
    return (
      write.kind === 'updateProfile' &&
      write.removes.length > 0 &&
      write.own.every(name => names?.has(name.toLowerCase()))
    );
  };
}

/** Whoever joins is younger than those who stand, whatever the clocks of their clusters say: what they share stays. */
function youngerThanAll(standing: StandingGroup[], now: string): string {
  const youngest = standing.reduce(
    (latest, { since }) => Math.max(latest, Date.parse(since)),
    0,
  );
  return new Date(Math.max(Date.parse(now), youngest + 1_000)).toISOString();
}

/** The groups of the cluster once the change is made, and the keys of those that it is about. */
function changedGroups(
  changes: WebhookChanges,
  own: StandingGroup[],
  scope: RecordsScope,
  since: string,
): { groups: Map<string, WantedGroup>; touched: Set<string> } {
  const groups = new Map<string, WantedGroup>(
    own.map(group => [group.key, group]),
  );
  const touched = new Set<string>();
  const isServed = ({ dnsName }: WebhookEndpoint) =>
    isInDomain(dnsName, scope.domainFilter);
  const wanted = [
    ...changes.create,
    ...changes.update.map(({ to }) => to),
  ].filter(isServed);
  for (const endpoint of wanted.filter(isAddressRecord)) {
    const key = groupKey(endpoint);
    const before = groups.get(key);
    if (isEnabled(propertiesOf(endpoint))) {
      const group = withRecord(before, endpoint);
      groups.set(key, { ...group, since: sinceThere(group, before) ?? since });
      touched.add(key);
    } else if (before) {
      // Whoever takes Traffic Manager off a name wants its endpoint gone.
      groups.delete(key);
      touched.add(key);
    }
  }
  for (const endpoint of changes.delete.filter(isServed)) {
    const key = groupKey(endpoint);
    const before = groups.get(key);
    if (before && isAddressRecord(endpoint)) {
      const { [endpoint.recordType]: _gone, ...targets } = before.targets;
      if (Object.keys(targets).length > 0) {
        groups.set(key, { ...before, targets });
      } else {
        groups.delete(key);
      }
      touched.add(key);
    }
  }
  const isText = ({ recordType }: WebhookEndpoint) => recordType === 'TXT';
  for (const text of wanted.filter(isText)) {
    changeRegistry(text, groups, touched, registry => [
      ...registry,
      { dnsName: text.dnsName, targets: text.targets },
    ]);
  }
  for (const text of changes.delete.filter(isServed).filter(isText)) {
    changeRegistry(text, groups, touched, registry => registry);
  }
  return { groups, touched };
}

/** Replaces what a group says of one registry record; a text of no known name says nothing. */
function changeRegistry(
  text: WebhookEndpoint,
  groups: Map<string, WantedGroup>,
  touched: Set<string>,
  replaced: (others: WantedGroup['registry']) => WantedGroup['registry'],
): void {
  const group = ownedGroup(text, groups);
  if (group) {
    const others = group.registry.filter(
      ({ dnsName }) => dnsName.toLowerCase() !== text.dnsName.toLowerCase(),
    );
    groups.set(group.key, {
      ...group,
      registry: replaced(others).sort((a, b) =>
        a.dnsName < b.dnsName ? -1 : 1,
      ),
    });
    touched.add(group.key);
  }
}

/**
 * The group that a registry record owns: the one it names, or, as ExternalDNS before v0.13 names none, the one that holds
 * a text of that name, or whose name its own ends with.
 */
function ownedGroup(
  text: WebhookEndpoint,
  groups: Map<string, WantedGroup>,
): WantedGroup | undefined {
  const { labels, setIdentifier } = text;
  if (labels?.ownedRecord) {
    return groups.get(groupKey({ dnsName: labels.ownedRecord, setIdentifier }));
  }
  const name = text.dnsName.toLowerCase();
  const ofSet = [...groups.values()].filter(
    group => (group.setIdentifier ?? '') === (setIdentifier ?? ''),
  );
  return (
    ofSet.find(({ registry }) =>
      registry.some(({ dnsName }) => dnsName.toLowerCase() === name),
    ) ??
    ofSet
      .filter(({ dnsName }) => name.endsWith(dnsName.toLowerCase()))
      .sort((a, b) => b.dnsName.length - a.dnsName.length)[0]
  );
}

/** A write without the endpoints of other clusters: those are as they are at the moment of writing. */
function withoutOthers(
  write: ProfileWrite,
  otherNames: Set<string>,
): ProfileWrite[] {
  const isOthers = (name: string) =>
    otherNames.has(endpointKey(write.profile, name));
  if (write.kind === 'updateProfile') {
    return [{ ...write, own: write.own.filter(name => !isOthers(name)) }];
  }
  return 'endpoint' in write && isOthers(write.endpoint.name) ? [] : [write];
}

/** Names of endpoints are compared without case, as Azure does. */
function endpointKey(profile: { name: string }, endpoint: string): string {
  return `${profileKey(profile)}/${endpoint.toLowerCase()}`;
}
