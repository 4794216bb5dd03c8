import {
  ProfileConflict,
  ProfileFact,
  profileKey,
  TrafficRefusal,
} from '@service-router/plugin-service-router-common';
import { WebhookEndpoint } from '../protocol';
import { formOf, told } from './adjustedForm';
import { AdjustedRecords, AdjustmentMemory, textOf } from './adjustmentMemory';
import { isInDomain } from './domainFilter';
import { plannedBesideRefused } from './plannedBesideRefused';
import { ProfilesTogether, profilesTogether } from './profilesTogether';
import {
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
import { inOrderOfPreference } from './rivals';
import { StandingGroup } from './standingGroups';
import {
  groupsInScope,
  groupsOfOthers,
  RecordsScope,
  vanityCnames,
} from './standingRecords';

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
  return joined([...adjustedSlices(endpoints, facts, scope, isBarred)]);
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
  memory = new AdjustmentMemory(),
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
  const endpointsOf = new Map<string, WebhookEndpoint[]>();
  for (const endpoint of wanted) {
    const key = groupKey(endpoint);
    endpointsOf.set(key, [...(endpointsOf.get(key) ?? []), endpoint]);
  }
  for (const [key, rivals] of endpointsOf) {
    if (rivals.length > 1) {
      const holder = index.own.get(key)?.resource;
      endpointsOf.set(key, inOrderOfPreference(rivals, holder));
    }
  }
  const groups = groupsOf([...endpointsOf.values()].flat());
  let slice: AdjustedRecords[] = [];
  let size = 0;
  for (const together of profilesTogether(groups, index.own)) {
    slice.push(
      adjustedProfiles(together, endpointsOf, index, scope, {
        isBarred,
        memory,
      }),
    );
    size += together.groups.length;
    if (size >= SLICE) {
      yield joined(slice);
      slice = [];
      size = 0;
    }
  }
  memory.turn();
  yield joined(slice);
}

function joined(parts: AdjustedRecords[]): AdjustedRecords {
  return {
    endpoints: parts.flatMap(part => part.endpoints),
    refusals: parts.flatMap(({ refusals }) => refusals),
    conflicts: parts.flatMap(({ conflicts }) => conflicts),
    unknownKeys: parts.flatMap(({ unknownKeys }) => unknownKeys),
  };
}

/** What stands, where it is looked for. */
interface StandingIndex {
  facts: Map<string, ProfileFact>;
  /** Groups of the cluster, by their keys. */
  own: Map<string, StandingGroup>;
  /** Keys of the groups that are asked for, of all profiles. */
  asked: Set<string>;
}

/** The groups of profiles that have to be planned together, beside what stands in them. */
function adjustedProfiles(
  { places, groups: wanted }: ProfilesTogether,
  endpointsOf: Map<string, WebhookEndpoint[]>,
  index: StandingIndex,
  scope: RecordsScope,
  {
    isBarred,
    memory,
  }: {
    isBarred: (profileName: string) => string | undefined;
    memory: AdjustmentMemory;
  },
): AdjustedRecords {
  const { asked } = index;
  const facts = [...places].flatMap(place => index.facts.get(place) ?? []);
  const others = [
    ...groupsOfOthers(facts, scope),
    ...groupsInScope(facts, scope).filter(
      ({ key, origin }) =>
        origin.cluster === scope.cluster &&
        !scope.isClusterNamed &&
        !asked.has(key),
    ),
  ];
  const endpoints = wanted.flatMap(({ key }) => endpointsOf.get(key) ?? []);
  const question = JSON.stringify([
    endpoints,
    facts.map(textOf),
    others.map(({ key, origin }) => [key, origin.cluster]),
    places.map(place => isBarred(place)),
  ]);
  return memory.answer(places[0], question, () =>
    plannedProfiles(
      wanted,
      endpoints,
      { facts, others, index, isBarred },
      scope,
    ),
  );
}

function plannedProfiles(
  wanted: RecordGroup[],
  endpoints: WebhookEndpoint[],
  {
    facts,
    others,
    index,
    isBarred,
  }: {
    facts: ProfileFact[];
    others: StandingGroup[];
    index: StandingIndex;
    isBarred: (profileName: string) => string | undefined;
  },
  scope: RecordsScope,
): AdjustedRecords {
  const { own, facts: byName } = index;
  const groups = wanted.map(group => ({
    ...group,
    since: own.get(group.key)?.since ?? NOT_YET,
  }));
  const planned = plannedBesideRefused(groups, others, own, facts, scope);
  const refusals: TrafficRefusal[] = [];
  const forms = new Map<string, Record<string, string> | undefined>();
  for (const group of groups) {
    const endpoint = planned.endpoints.get(sourceKey(group, scope.cluster));
    const barred = isBarred(profileKeyOf(group));
    if (endpoint && barred !== undefined) {
      refusals.push({
        origin: originOf(group, scope.cluster),
        profile: endpoint.profile.name,
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
    endpoints: endpoints.flatMap(endpoint => told(endpoint, forms, own)),
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

/** Keys of the groups that ExternalDNS asks for, whether or not they can be had. */
export function askedKeys(
  endpoints: WebhookEndpoint[],
  scope: RecordsScope,
): Set<string> {
  const asking = endpoints.filter(
    endpoint => isAddressRecord(endpoint) && isEnabled(propertiesOf(endpoint)),
  );
  return new Set(inScope(asking, scope).wanted.map(groupKey));
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
