import {
  ProfileConflict,
  ProfileFact,
  profileKey,
  TrafficRefusal,
} from '@service-router/plugin-service-router-common';
import { WebhookEndpoint } from '../protocol';
import { formOf, told } from './adjustedForm';
import { AdjustedRecords, AdjustmentMemory, textOf } from './adjustmentMemory';
import { askedRecords, besideVanityHosts } from './askedRecords';
import { expectedRegistry } from './expectedRegistry';
import { plannedBesideRefused } from './plannedBesideRefused';
import { ProfilesTogether, profilesTogether } from './profilesTogether';
import {
  groupKey,
  groupsOf,
  originOf,
  profileKeyOf,
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
import { sinceThere, WantedGroup, YOUNGEST } from './WantedGroup';

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
 */
export function adjustedRecords(
  endpoints: WebhookEndpoint[],
  facts: ProfileFact[],
  scope: RecordsScope,
  obstacles: AdjustmentObstacles = {},
): AdjustedRecords {
  return joined([...adjustedSlices(endpoints, facts, scope, obstacles)]);
}

/** What is in the way, beside what stands. */
export interface AdjustmentObstacles {
  /** Profiles that cannot be made now, with why; undefined for any other. */
  isBarred?: (profileName: string) => string | undefined;
  /** Keys of what nobody asks for and ExternalDNS leaves standing, as {@link LastingRecords} tells. */
  lasting?: ReadonlySet<string>;
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
  { isBarred = () => undefined, lasting = new Set() }: AdjustmentObstacles = {},
  memory = new AdjustmentMemory(),
): Generator<AdjustedRecords> {
  const vanity = vanityCnames(facts, scope);
  const { wanted, refusals } = besideVanityHosts(
    askedRecords(endpoints, scope),
    vanity,
    scope,
  );
  yield {
    endpoints: vanity,
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
    lasting,
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
  /** Keys of the groups that nobody asks for and that stay. */
  lasting: ReadonlySet<string>;
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
  const { asked, lasting } = index;
  const facts = [...places].flatMap(place => index.facts.get(place) ?? []);
  const unasked = groupsInScope(facts, scope).filter(
    ({ key, origin }) => origin.cluster === scope.cluster && !asked.has(key),
  );
  const others = [
    ...groupsOfOthers(facts, scope),
    ...(scope.isClusterNamed ? [] : unasked),
  ];
  const staying = scope.isClusterNamed
    ? unasked
        .filter(({ key }) => lasting.has(key))
        .map(group => ({ ...group, isUnasked: true }))
    : [];
  const endpoints = wanted.flatMap(({ key }) => endpointsOf.get(key) ?? []);
  const question = JSON.stringify([
    endpoints,
    facts.map(textOf),
    others.map(({ key, origin }) => [key, origin.cluster]),
    staying.map(({ key }) => key),
    places.map(place => isBarred(place)),
  ]);
  return memory.answer(places[0], question, () =>
    plannedProfiles(
      wanted,
      endpoints,
      { facts, others, staying, index, isBarred },
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
    staying,
    index,
    isBarred,
  }: {
    facts: ProfileFact[];
    others: StandingGroup[];
    staying: WantedGroup[];
    index: StandingIndex;
    isBarred: (profileName: string) => string | undefined;
  },
  scope: RecordsScope,
): AdjustedRecords {
  const { own, facts: byName } = index;
  const groups = wanted.map(group => ({
    ...group,
    since: sinceThere(group, own.get(group.key)) ?? YOUNGEST,
    registry: own.get(group.key)?.registry ?? expectedRegistry(group),
  }));
  const planned = plannedBesideRefused(
    [...groups, ...staying],
    others,
    own,
    facts,
    scope,
  );
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
