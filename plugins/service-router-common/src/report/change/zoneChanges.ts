import { DnsEndpoint, labels, referenceKey, referenceOf } from '../../kinds';
import {
  isSelected,
  RecordSet,
  RefusedChange,
  registryNameOf,
  untypedRegistryNameOf,
} from '../../externalDns';
import { ClusterPlan, ClusterState } from '../../plan';
import { ClusterFact, FleetFacts, RegionFact } from '../facts';
import { fleetIndexOf, ZoneIndex } from '../fleetIndex';
import { Publisher, publisherFinder } from '../publishers';
import { listed } from '../words';
import { refusalSentence } from './refusalSentence';
import { settledZone } from './settledZone';
import { RecordChange, ZoneChange } from './types';

/** A cluster as it is planned, and as it would be. */
export interface ChangedCluster {
  fact: ClusterFact;
  before: ClusterPlan;
  after: ClusterPlan;
  state: ClusterState;
}

/** Types of records that ExternalDNS publishes for a route or a gateway. */
const TYPES = ['A', 'AAAA', 'CNAME'];

/** Seconds a record has when nobody asked for another time. */
const DEFAULT_TTL = 300;

/**
 * What becomes of one region's zone: the names of `hosts`, and every other name that clusters ask for otherwise than
 * before.
 *
 * @param unchecked - gets what could not be looked at
 */
export function zoneChange(
  region: RegionFact,
  clusters: ChangedCluster[],
  hosts: ReadonlySet<string>,
  facts: FleetFacts,
  unchecked: string[],
): ZoneChange {
  const read = clusters.map(cluster => ({
    cluster,
    before: endpointsFor(region, standingAfter(cluster, 'before')),
    after: endpointsFor(region, standingAfter(cluster, 'after')),
  }));
  const names = new Set([
    ...[...hosts].filter(host =>
      read.some(({ before, after }) =>
        [...before, ...after].some(endpoint =>
          namesOf(endpoint).includes(host),
        ),
      ),
    ),
    ...read.flatMap(({ before, after }) => differingNames(before, after)),
  ]);
  const about: Omit<ZoneChange, 'basis' | 'records'> = {
    region: region.name,
    title: region.title,
    zone: region.zoneName,
  };
  if (names.size === 0) {
    return { ...about, basis: 'zone', records: [] };
  }
  const concerned = read.map(one => ({
    ...one,
    before: one.before.filter(endpoint => isAbout(endpoint, names)),
    after: one.after.filter(endpoint => isAbout(endpoint, names)),
  }));
  const writersOf = (fqdn: string, type: string) =>
    concerned
      .filter(({ after }) =>
        after.some(({ spec }) =>
          spec.endpoints?.some(
            entry => entry.dnsName === fqdn && entry.recordType === type,
          ),
        ),
      )
      .map(({ cluster }) => cluster.fact.name);

  const zone = fleetIndexOf(facts).zoneOf(region);
  const publishers = zone && publishersOf(region, zone, concerned, facts);
  if (!zone || !publishers || 'unknown' in publishers) {
    unchecked.push(
      publishers && 'unknown' in publishers
        ? `Which ExternalDNS publishes from ${listed(
            publishers.unknown,
          )} into the zone of ${
            region.title
          } is not known, so it is told what is asked for there, not what comes of it.`
        : `The zone of ${region.title} has not been read, so it is told what is asked for there, not what stands or who owns it.`,
    );
    return {
      ...about,
      basis: 'plan',
      records: compared(
        asRecords(concerned.flatMap(({ before }) => before)),
        asRecords(concerned.flatMap(({ after }) => after)),
      ).map(change => ({
        ...change,
        writers: writersOf(change.fqdn, change.type),
      })),
    };
  }
  const before = [...names].flatMap(name => zone.at(name));
  const settled = settledZone(
    [...before, ...registryRecords(names, before, zone, publishers.known)],
    publishers.known.map(({ publisher, cluster, endpoints }) => ({
      instance: { name: cluster, ...publisher, cluster, region: region.name },
      endpoints,
    })),
  );
  const records = compared(
    before.filter(record => !zone.ownership.isRegistryRecord(record)),
    settled.records.filter(
      ({ fqdn, type }) => type !== 'TXT' && names.has(fqdn),
    ),
  );
  return {
    ...about,
    basis: 'zone',
    records: withRefused(records, settled.refused).map(change => {
      const writers = writersOf(change.fqdn, change.type);
      const refused = refusalOf(change, settled.refused, region);
      return {
        ...change,
        writers,
        ...(settled.passedOn.has(`${change.type} ${change.fqdn}`)
          ? { changesOwner: true }
          : {}),
        ...(refused ? { refused } : {}),
      };
    }),
  };
}

/** DNSEndpoints that stand once the plan is done. */
function standingAfter(
  { before, after, state, fact }: ChangedCluster,
  when: 'before' | 'after',
): DnsEndpoint[] {
  const plan = when === 'before' ? before : after;
  const desired = plan.desired.filter(
    (object): object is DnsEndpoint => object.kind === 'DNSEndpoint',
  );
  const replaced = new Set(
    [...desired.map(referenceOf), ...plan.unwanted].map(referenceKey),
  );
  return [
    ...(fact.state.value ?? state).dnsEndpoints.filter(
      endpoint => !replaced.has(referenceKey(referenceOf(endpoint))),
    ),
    ...desired,
  ];
}

/** What is made for a region carries its name; what does not may be for any. */
function endpointsFor(
  region: RegionFact,
  endpoints: DnsEndpoint[],
): DnsEndpoint[] {
  return endpoints.filter(
    ({ metadata }) =>
      (metadata.labels?.[labels.region] ?? region.name) === region.name,
  );
}

function namesOf({ spec }: DnsEndpoint): string[] {
  return (spec?.endpoints ?? []).map(({ dnsName }) => dnsName);
}

function isAbout(endpoint: DnsEndpoint, names: ReadonlySet<string>): boolean {
  return namesOf(endpoint).some(name => names.has(name));
}

function differingNames(before: DnsEndpoint[], after: DnsEndpoint[]): string[] {
  if (before === after) {
    return [];
  }
  const told = (endpoints: DnsEndpoint[]) =>
    new Map(
      endpoints.map(endpoint => [
        referenceKey(referenceOf(endpoint)),
        { endpoint, text: JSON.stringify(endpoint.spec) },
      ]),
    );
  const [old, fresh] = [told(before), told(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap(key =>
    old.get(key)?.text === fresh.get(key)?.text
      ? []
      : [old.get(key), fresh.get(key)].flatMap(one =>
          one ? namesOf(one.endpoint) : [],
        ),
  );
}

interface KnownPublisher {
  publisher: Publisher;
  cluster: string;
  endpoints: DnsEndpoint[];
}

function publishersOf(
  region: RegionFact,
  zone: ZoneIndex,
  concerned: {
    cluster: ChangedCluster;
    before: DnsEndpoint[];
    after: DnsEndpoint[];
  }[],
  facts: FleetFacts,
): { known: KnownPublisher[] } | { unknown: string[] } {
  const { publisherOf } = publisherFinder(region, zone, facts);
  const known: KnownPublisher[] = [];
  const unknown: string[] = [];
  for (const { cluster, before, after } of concerned) {
    if (before.length + after.length === 0) {
      continue;
    }
    const { fact } = cluster;
    const publisher = publisherOf(fact);
    if (!publisher) {
      unknown.push(fact.name);
      continue;
    }
    known.push({
      publisher,
      cluster: fact.name,
      endpoints: after.filter(({ metadata }) =>
        isSelected(publisher.labelFilter ?? '', metadata.labels),
      ),
    });
  }
  return unknown.length > 0 ? { unknown } : { known };
}

/** The TXT records that speak of these names, whoever wrote them. */
function registryRecords(
  names: ReadonlySet<string>,
  standing: RecordSet[],
  zone: ZoneIndex,
  publishers: KnownPublisher[],
): RecordSet[] {
  const found = new Set<string>();
  for (const record of standing) {
    for (const { recordName } of zone.ownersOf(record)) {
      found.add(recordName.toLowerCase());
    }
  }
  for (const name of names) {
    for (const { publisher } of publishers) {
      for (const type of TYPES) {
        found.add(registryNameOf(name, type, publisher));
      }
      found.add(untypedRegistryNameOf(name, publisher));
    }
  }
  const known = new Set(standing);
  return [...found]
    .flatMap(name => zone.at(name))
    .filter(record => record.type === 'TXT' && !known.has(record));
}

/** What clusters ask for, as records: of several who ask for one, all targets. */
function asRecords(endpoints: DnsEndpoint[]): RecordSet[] {
  const records = new Map<string, RecordSet>();
  for (const { spec } of endpoints) {
    for (const { dnsName, recordType, targets, recordTTL } of spec.endpoints ??
      []) {
      const key = `${recordType} ${dnsName}`;
      const known = records.get(key)?.values ?? [];
      records.set(key, {
        fqdn: dnsName,
        type: recordType,
        ttl: recordTTL ?? DEFAULT_TTL,
        values: [...new Set([...known, ...targets])].sort(),
      });
    }
  }
  return [...records.values()];
}

type Compared = Omit<RecordChange, 'writers' | 'changesOwner' | 'refused'>;

function compared(before: RecordSet[], after: RecordSet[]): Compared[] {
  const keyOf = ({ fqdn, type }: RecordSet) => `${fqdn} ${type}`;
  const old = new Map(before.map(record => [keyOf(record), record]));
  const fresh = new Map(after.map(record => [keyOf(record), record]));
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .sort()
    .map((key): Compared => {
      const [from, to] = [old.get(key), fresh.get(key)];
      const { fqdn, type } = (to ?? from)!;
      const [was, will] = [valuesOf(from), valuesOf(to)];
      const action = actionOf(from, to, was.join() === will.join());
      return {
        fqdn,
        type,
        action,
        before: was,
        after: will,
        ...(from && action !== 'keep'
          ? { keptFor: from.ttl ?? DEFAULT_TTL }
          : {}),
      };
    });
}

function actionOf(
  from: RecordSet | undefined,
  to: RecordSet | undefined,
  isSame: boolean,
): RecordChange['action'] {
  if (!from || !to) {
    return from ? 'delete' : 'create';
  }
  return isSame ? 'keep' : 'update';
}

function valuesOf(record: RecordSet | undefined): string[] {
  return [...(record?.values ?? [])].sort();
}

/** A record that is asked for and refused is told of even where nothing stands under its name and type. */
function withRefused(
  records: Compared[],
  refused: RefusedChange[],
): Compared[] {
  const known = new Set(records.map(({ fqdn, type }) => `${fqdn} ${type}`));
  const missing = new Map(
    refused
      .filter(({ action }) => action !== 'delete')
      .map(one => [`${one.fqdn} ${one.type}`, one]),
  );
  return [
    ...records,
    ...[...missing]
      .filter(([key]) => !known.has(key))
      .map(
        ([, { fqdn, type }]): Compared => ({
          fqdn,
          type,
          action: 'keep',
          before: [],
          after: [],
        }),
      ),
  ];
}

/** Of a name that several clusters ask for in different words, one is refused and the record stands as another asks. */
function refusalOf(
  { fqdn, type }: Compared,
  refused: RefusedChange[],
  region: RegionFact,
): RecordChange['refused'] {
  const found = refused.find(
    one => one.fqdn === fqdn && one.type === type && one.reason !== 'NameTaken',
  );
  return (
    found && {
      reason: found.reason,
      sentence: refusalSentence(found, region),
    }
  );
}
