import {
  originKey,
  ProfileConflict,
  ProfileFact,
  profileKey,
  settingTextsOf,
  TrafficRefusal,
  UnknownKeys,
} from '@service-router/plugin-service-router-common';
import { WebhookEndpoint } from '../protocol';
import { isInDomain } from './domainFilter';
import {
  PlannedEndpoint,
  PlannedRecords,
  plannedRecords,
  unrecordedOrigins,
  WantedGroup,
} from './plannedRecords';
import {
  defaultTargetOf,
  groupKey,
  groupsOf,
  isAddressRecord,
  isEnabled,
  originOf,
  profileKeyOf,
  propertiesOf,
  RecordGroup,
  sourceKey,
} from './recordGroup';
import { StandingGroup } from './standingGroups';
import {
  addressRecords,
  groupsInScope,
  RecordsScope,
  vanityCnames,
} from './standingRecords';

/** What is wanted, in the form in which it is told once it stands. */
export interface AdjustedRecords {
  endpoints: WebhookEndpoint[];
  /** Objects that ask for what they cannot have. What stands of them stays. */
  refusals: TrafficRefusal[];
  /** Settings that several clusters do not agree on, where this one's does not count. */
  conflicts: ProfileConflict[];
  /** Keys that nobody reads; their objects go on. */
  unknownKeys: UnknownKeys[];
}

/** A group that does not stand yet is younger than any that does. */
const NOT_YET = '9999';

/** Groups of so many endpoints are planned at once: some milliseconds. */
const SLICE = 250;

/**
 * All that ExternalDNS wants, in the very form in which {@link standingRecords} would tell it: a steady state plans no
 * change. Adjusting it once more changes nothing.
 *
 * What does not ask for Traffic Manager is left out. What asks for something that cannot be had is refused by itself: it
 * is told as it stands, so that nothing is planned for it, or left out when it does not stand.
 *
 * @param facts - every profile within reach, read whole
 * @param isBarred - profiles that cannot be made now, with why; undefined for any other
 */
export function adjustedRecords(
  endpoints: WebhookEndpoint[],
  facts: ProfileFact[],
  scope: RecordsScope,
  isBarred: (profileName: string) => string | undefined = () => undefined,
): AdjustedRecords {
  const slices = [...adjustedSlices(endpoints, facts, scope, isBarred)];
  return {
    endpoints: slices.flatMap(slice => slice.endpoints),
    refusals: slices.flatMap(({ refusals }) => refusals),
    conflicts: slices.flatMap(({ conflicts }) => conflicts),
    unknownKeys: slices.flatMap(({ unknownKeys }) => unknownKeys),
  };
}

/**
 * The same, profile by profile: who has others waiting takes a slice, and lets them have their turn.
 *
 * @see {@link adjustedRecords}
 */
export function* adjustedSlices(
  endpoints: WebhookEndpoint[],
  facts: ProfileFact[],
  scope: RecordsScope,
  isBarred: (profileName: string) => string | undefined,
): Generator<AdjustedRecords> {
  const asking = endpoints.filter(
    endpoint => isAddressRecord(endpoint) && isEnabled(propertiesOf(endpoint)),
  );
  const { wanted, refusals } = inScope(asking, scope);
  yield {
    endpoints: vanityCnames(facts, scope),
    refusals,
    conflicts: [],
    unknownKeys: [],
  };
  const index: StandingIndex = {
    facts: new Map(facts.map(fact => [profileKey(fact), fact])),
    own: new Map(
      groupsInScope(facts, scope)
        .filter(({ origin }) => origin.cluster === scope.cluster)
        .map(group => [group.key, group]),
    ),
    asked: new Set(wanted.map(groupKey)),
  };
  const byProfile = new Map<string, RecordGroup[]>();
  for (const group of groupsOf(wanted)) {
    const key = profileKeyOf(group);
    const others = byProfile.get(key);
    if (others) {
      others.push(group);
    } else {
      byProfile.set(key, [group]);
    }
  }
  const endpointsOf = new Map<string, WebhookEndpoint[]>();
  for (const endpoint of wanted) {
    const key = groupKey(endpoint);
    endpointsOf.set(key, [...(endpointsOf.get(key) ?? []), endpoint]);
  }
  let slice: RecordGroup[] = [];
  for (const groups of byProfile.values()) {
    slice.push(...groups);
    if (slice.length >= SLICE) {
      yield adjustedGroups(slice, endpointsOf, index, scope, isBarred);
      slice = [];
    }
  }
  if (slice.length > 0) {
    yield adjustedGroups(slice, endpointsOf, index, scope, isBarred);
  }
}

/** What stands, where it is looked for. */
interface StandingIndex {
  facts: Map<string, ProfileFact>;
  /** Groups of the cluster, by their keys. */
  own: Map<string, StandingGroup>;
  /** Keys of the groups that are asked for, of all profiles. */
  asked: Set<string>;
}

/** Groups of whole profiles, planned beside what stands in these profiles and of these groups. */
function adjustedGroups(
  wanted: RecordGroup[],
  endpointsOf: Map<string, WebhookEndpoint[]>,
  { facts: byName, own, asked }: StandingIndex,
  scope: RecordsScope,
  isBarred: (profileName: string) => string | undefined,
): AdjustedRecords {
  const names = new Set(
    wanted.flatMap(group => {
      const standing = own.get(group.key);
      return [
        profileKeyOf(group),
        ...(standing ? [profileKey(standing.profile)] : []),
      ];
    }),
  );
  const facts = [...names].flatMap(name => byName.get(name) ?? []);
  const others = groupsInScope(facts, scope).filter(
    ({ key, origin }) =>
      origin.cluster !== scope.cluster ||
      (!scope.isClusterNamed && !asked.has(key)),
  );
  const groups = wanted.map(group => ({
    ...group,
    since: own.get(group.key)?.since ?? NOT_YET,
  }));
  const planned = plannedBesideRefused(groups, others, own, facts, scope);
  const refusals: TrafficRefusal[] = [];
  const forms = new Map<string, Record<string, string> | undefined>();
  for (const group of groups) {
    const endpoint = planned.endpoints.get(sourceKey(group, scope.cluster));
    const barred = endpoint && isBarred(endpoint.profile.name);
    if (barred !== undefined) {
      refusals.push({
        origin: originOf(group, scope.cluster),
        profile: endpoint!.profile.name,
        reason: 'ProfileNameTaken',
        message: barred,
      });
    }
    forms.set(
      group.key,
      endpoint && barred === undefined
        ? formOf(endpoint, group, byName)
        : own.get(group.key)?.properties,
    );
  }
  return {
    endpoints: groups
      .flatMap(({ key }) => endpointsOf.get(key) ?? [])
      .flatMap(endpoint => told(endpoint, forms, own)),
    refusals: [...refusals, ...planned.refusals],
    conflicts: conflictsOf(planned.plan.conflicts, scope),
    unknownKeys: planned.plan.unknownKeys.filter(
      ({ origin }) => origin.cluster === scope.cluster,
    ),
  };
}

/** Where an object of this cluster is overruled. What stands says nothing that it would insist on. */
function conflictsOf(
  conflicts: ProfileConflict[],
  { cluster }: RecordsScope,
): ProfileConflict[] {
  return conflicts.flatMap(conflict => {
    const others = conflict.others.filter(
      ({ origin }) => origin.cluster === cluster,
    );
    return others.length > 0 ? [{ ...conflict, others }] : [];
  });
}

/**
 * What is refused and stands stays as it stands, so that whatever would have its place is refused as well: planned again
 * until nothing more is refused.
 */
function plannedBesideRefused(
  wanted: WantedGroup[],
  others: StandingGroup[],
  own: Map<string, StandingGroup>,
  facts: ProfileFact[],
  scope: RecordsScope,
): Pick<PlannedRecords, 'endpoints' | 'refusals' | 'plan'> {
  const planned = plannedRecords(wanted, others, facts, scope);
  const stays = wanted.flatMap(group =>
    planned.endpoints.has(sourceKey(group, scope.cluster))
      ? []
      : own.get(group.key) ?? [],
  );
  if (stays.length === 0) {
    return planned;
  }
  const kept = new Set(stays.map(({ key }) => key));
  const again = plannedBesideRefused(
    wanted.filter(({ key }) => !kept.has(key)),
    [...others, ...stays],
    own,
    facts,
    scope,
  );
  return {
    plan: again.plan,
    endpoints: new Map(
      [...again.endpoints].filter(
        ([key]) =>
          !stays.some(group => sourceKey(group, scope.cluster) === key),
      ),
    ),
    refusals: [
      ...planned.refusals.filter(({ origin }) =>
        wanted.some(
          group =>
            kept.has(group.key) &&
            originKey(originOf(group, scope.cluster)) === originKey(origin),
        ),
      ),
      ...again.refusals,
    ],
  };
}

/** Names outside of what is served are refused, whoever asks: their records are somebody else's. */
function inScope(
  asking: WebhookEndpoint[],
  { domainFilter, cluster }: RecordsScope,
): { wanted: WebhookEndpoint[]; refusals: TrafficRefusal[] } {
  const wanted: WebhookEndpoint[] = [];
  const refusals: TrafficRefusal[] = [];
  for (const endpoint of asking) {
    const hostname =
      propertiesOf(endpoint)['webhook/traffic-manager-hostname'] ?? '';
    const outside = [endpoint.dnsName, hostname].find(
      name => name !== '' && !isInDomain(name, domainFilter),
    );
    if (outside === undefined) {
      wanted.push(endpoint);
    } else {
      refusals.push({
        origin: originOf(
          { dnsName: endpoint.dnsName, resource: endpoint.labels?.resource },
          cluster,
        ),
        reason: 'DomainNotAllowed',
        message: `${outside} is outside of the domains that are served here; use a host name within them, or have the domain filter changed`,
      });
    }
  }
  return { wanted, refusals };
}

/** One endpoint in the form of its group; refused ones as they stand, or not at all. */
function told(
  endpoint: WebhookEndpoint,
  forms: Map<string, Record<string, string> | undefined>,
  own: Map<string, StandingGroup>,
): WebhookEndpoint[] {
  const key = groupKey(endpoint);
  const properties = forms.get(key);
  const { dnsName, recordType, setIdentifier, labels } = endpoint;
  const isAsItStands =
    properties !== undefined && properties === own.get(key)?.properties;
  const targets = isAsItStands
    ? own.get(key)!.targets[recordType] ?? endpoint.targets
    : endpoint.targets;
  return properties
    ? addressRecords(
        {
          key,
          dnsName,
          ...(setIdentifier === undefined ? {} : { setIdentifier }),
          targets: { [recordType]: [...new Set(targets)].sort() },
          registry: [],
          properties,
        },
        labels,
      )
    : [];
}

/** The settings that an endpoint will have, spelt as they stand where only the spelling differs. */
function formOf(
  { profile, endpoint }: PlannedEndpoint,
  group: RecordGroup,
  facts: Map<string, ProfileFact>,
): Record<string, string> {
  const fact = facts.get(profileKey(profile));
  const standing = fact?.endpoints.find(
    ({ name }) => name.toLowerCase() === endpoint.name.toLowerCase(),
  );
  const isComplete =
    !fact ||
    unrecordedOrigins(fact).every(
      ({ cluster }) => cluster === endpoint.origin.cluster,
    );
  // While somebody's part in it cannot be read, nothing shared is asked to change.
  const settings = isComplete ? profile.settings : fact.settings;
  return Object.fromEntries(
    settingTextsOf({
      profile: {
        ...profile,
        ...(fact ? { name: fact.name, resourceGroup: fact.resourceGroup } : {}),
        settings,
      },
      endpoint: { ...endpoint, ...(standing ? { name: standing.name } : {}) },
      dnsName: group.dnsName,
      defaultTarget: defaultTargetOf(group, settings.routingMethod),
    }).map(({ name, value }) => [name, value]),
  );
}
