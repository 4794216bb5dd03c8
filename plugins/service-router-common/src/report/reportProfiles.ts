import { say, Worded, worded } from '../sentences';
import {
  expectedShares,
  EndpointOrigin,
  EndpointShare,
  failoverTime,
  FailoverTime,
  ownershipOf,
  ProfileChanges,
  profileChanges,
  ProfileConflict,
  ProfileFact,
  profileKey,
  ProfilesPlan,
  ProfileShares,
  ProfileWrite,
  TrafficRefusal,
  VanityRecord,
} from '../trafficManager';
import { Observation } from './facts';
import { RequestWait } from './requestBudget';
import { trafficError } from './sourceErrors';
import { TrafficNotice, trafficNotices } from './trafficNotices';
import { SourceError } from './types';

/** Something that is to be written to a profile, in words. @public */
export interface PendingWrite {
  /** "endpoint weu", "profile". */
  subject: string;
  /** "weight: 70 → 50" */
  changes: string[];
}

/** One endpoint of a profile, as it stands. @public */
export interface EndpointReport extends EndpointShare {
  type: string;
  /** Host, address or resource. */
  target: string;
  location?: string;
  weight: number;
  priority?: number;
  isEnabled: boolean;
  /** What probes say of it; absent where nobody tells. */
  health?: string;
  /** The object it was made for; absent on an endpoint of somebody else. */
  origin?: EndpointOrigin;
}

/** One profile of a traffic manager. @public */
export interface ProfileReport {
  name: string;
  resourceGroup: string;
  /** The name it answers for. */
  fqdn?: string;
  /** The host that users ask for. */
  hostname?: string;
  /** The cluster that leads that host to the profile. */
  publishedBy?: string;
  /**
   * `asPlanned`: stands as its objects ask for. `changing`: something is still to be written, or was changed by hand.
   * `missing`: is still to be made. `foreign`: is not this installation's, and left alone.
   */
  state: 'asPlanned' | 'changing' | 'missing' | 'foreign';
  routingMethod: string;
  /** Seconds. */
  ttl: number;
  isEnabled: boolean;
  health?: string;
  /** What decides who gets which endpoint. */
  by: ProfileShares['by'];
  /** No endpoint is healthy, and all are answered all the same. */
  isLastResort: boolean;
  endpoints: EndpointReport[];
  /** Seconds until a failed endpoint is no longer used. */
  failover: FailoverTime;
  pending: PendingWrite[];
}

/** A write that cannot be made yet, because the limits of the cloud do not let it. @public */
export interface WaitingWrite extends RequestWait {
  /** "Traffic Manager profile shop". */
  object: string;
}

/** Everything that is known of a traffic manager. @public */
export interface TrafficReport {
  /** There is a traffic manager in the configuration. */
  isConfigured: boolean;
  /** In order of their names. */
  profiles: ProfileReport[];
  /** Objects that ask for an endpoint and get none, and why. */
  refusals: TrafficRefusal[];
  /** What is not done although an object or a profile says so. */
  notices: TrafficNotice[];
  /** What the objects of one profile do not agree on, and whose word counts. */
  conflicts: ProfileConflict[];
  /** Hosts that lead to no profile, and why. */
  faults: (Worded & { hostname: string; profile: string })[];
  /** Objects whose last write failed. */
  failing: {
    object: string;
    message: string;
    attempts: number;
    nextTry: string;
  }[];
  /** Writes that are made as soon as the cloud lets them; nothing is wrong with them. */
  waitingWrites: WaitingWrite[];
  /** Reading the profiles waits, because the cloud had too many requests. */
  waiting?: RequestWait;
  /** RFC 3339: when the profiles were last read. */
  observedAt?: string;
  errors: SourceError[];
  /** RFC 3339, by the backend's clock: when this was told. */
  generatedAt?: string;
}

const noChanges: ProfileChanges = {
  writes: [],
  refusals: [],
  unreadable: [],
  misplaced: [],
  unknown: [],
};

/** What became of writing. @public */
export interface TrafficWriting {
  failing: TrafficReport['failing'];
  waiting: WaitingWrite[];
  /** Names that nobody can have for a new profile, in lower case, with why. */
  takenNames: ReadonlyMap<string, string>;
}

/**
 * The profiles as they stand and as they should, with where traffic goes and how long a failover takes.
 *
 * @param standing - as it was last read; without a value, what is planned is told as missing nothing. Absent where no
 * traffic manager is configured
 * @param writing - absent where nobody writes
 * @public
 */
export function reportProfiles(
  standing: Observation<ProfileFact[]> | undefined,
  plan: ProfilesPlan | undefined,
  writing: TrafficWriting = { failing: [], waiting: [], takenNames: new Map() },
): TrafficReport {
  const { value: facts, observedAt, waiting } = standing ?? {};
  const error = standing && trafficError(standing);
  const changes: ProfileChanges =
    plan && facts ? profileChanges(plan, facts) : noChanges;
  const byId = new Map(facts?.map(fact => [fact.id.toLowerCase(), fact]));
  const pending = (name: string) =>
    changes.writes.filter(
      write => profileKey(write.profile) === profileKey({ name }),
    );
  const reports = [
    ...(facts ?? []).map(fact =>
      standingProfile(fact, plan, pending(fact.name), id => byId.get(id)),
    ),
    ...changes.writes.flatMap(write =>
      write.kind === 'createProfile' ? [missingProfile(write, plan)] : [],
    ),
  ];
  return {
    isConfigured: standing !== undefined,
    profiles: reports.sort((a, b) => (profileKey(a) < profileKey(b) ? -1 : 1)),
    refusals: [
      ...(plan?.refusals ?? []),
      ...changes.refusals,
      ...nameRefusals(plan, writing.takenNames),
    ],
    notices: trafficNotices(plan?.unknownKeys ?? [], changes),
    conflicts: plan?.conflicts ?? [],
    faults: plan?.vanity.faults ?? [],
    failing: writing.failing,
    waitingWrites: writing.waiting,
    ...(waiting ? { waiting } : {}),
    ...(observedAt ? { observedAt } : {}),
    errors: error ? [error] : [],
  };
}

/** Names of profiles are unique in the world. */
function nameRefusals(
  plan: ProfilesPlan | undefined,
  takenNames: ReadonlyMap<string, string>,
): TrafficRefusal[] {
  return (plan?.profiles ?? []).flatMap(profile => {
    const why = takenNames.get(profileKey(profile));
    return why === undefined
      ? []
      : profile.endpoints.map(
          ({ origin }): TrafficRefusal => ({
            origin,
            profile: profile.name,
            reason: 'ProfileNameTaken',
            ...worded(
              say`the name ${profile.name} cannot be had: ${why}; set another profile-name`,
            ),
          }),
        );
  });
}

function standingProfile(
  fact: ProfileFact,
  plan: ProfilesPlan | undefined,
  writes: ProfileWrite[],
  profileById: (id: string) => ProfileFact | undefined,
): ProfileReport {
  const { isManaged, owner, endpoints: origins } = ownershipOf(fact.tags);
  const isOurs = isManaged && (owner === undefined || owner === plan?.owner);
  const shares = expectedShares(fact, profileById);
  const record = vanityOf(fact.name, plan);
  const hostname = record?.hostname ?? (fact.tags.hostname || undefined);
  const state = writes.length > 0 ? 'changing' : 'asPlanned';
  return {
    name: fact.name,
    resourceGroup: fact.resourceGroup,
    ...(fact.fqdn ? { fqdn: fact.fqdn } : {}),
    ...(hostname ? { hostname } : {}),
    ...(record ? { publishedBy: record.cluster } : {}),
    state: isOurs ? state : 'foreign',
    routingMethod: fact.settings.routingMethod,
    ttl: fact.settings.dnsTtl,
    isEnabled: fact.settings.status === 'Enabled',
    ...(fact.monitorStatus ? { health: fact.monitorStatus } : {}),
    by: shares.by,
    isLastResort: shares.isLastResort,
    endpoints: fact.endpoints.map((endpoint, index) => {
      const origin = origins?.get(endpoint.name.toLowerCase());
      return {
        ...shares.endpoints[index],
        type: endpoint.type,
        target: endpoint.target ?? endpoint.targetResourceId ?? '',
        ...(endpoint.location ? { location: endpoint.location } : {}),
        weight: endpoint.weight,
        ...(endpoint.priority === undefined
          ? {}
          : { priority: endpoint.priority }),
        isEnabled: endpoint.status === 'Enabled',
        ...(endpoint.monitorStatus ? { health: endpoint.monitorStatus } : {}),
        ...(origin ? { origin } : {}),
      };
    }),
    failover: failoverTime(fact.settings.monitor, fact.settings.dnsTtl),
    pending: writes.map(pendingWrite),
  };
}

function missingProfile(
  { profile }: ProfileWrite & { kind: 'createProfile' },
  plan: ProfilesPlan | undefined,
): ProfileReport {
  const record = vanityOf(profile.name, plan);
  return {
    ...standingProfile(
      { ...profile, id: profile.name },
      plan,
      [],
      () => undefined,
    ),
    ...(record ? { publishedBy: record.cluster } : {}),
    state: 'missing',
  };
}

function vanityOf(
  profile: string,
  plan: ProfilesPlan | undefined,
): VanityRecord | undefined {
  return plan?.vanity.records.find(
    record =>
      profileKey({ name: record.profile }) === profileKey({ name: profile }),
  );
}

function pendingWrite(write: ProfileWrite): PendingWrite {
  const subject =
    'endpoint' in write ? `endpoint ${write.endpoint.name}` : 'profile';
  switch (write.kind) {
    case 'createEndpoint':
      return { subject, changes: ['is to be made'] };
    case 'deleteProfile':
      return { subject, changes: ['is to be removed'] };
    case 'createProfile':
      return { subject, changes: ['is to be made'] };
    default:
      return {
        subject,
        changes: write.changes.map(
          ({ field, from, to }) =>
            `${field}: ${from || 'nothing'} → ${to || 'nothing'}`,
        ),
      };
  }
}
