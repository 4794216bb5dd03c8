import { DnsEndpoint } from '../../kinds';
import {
  isSelected,
  RecordSet,
  RefusedChange,
  registryNameOf,
  untypedRegistryNameOf,
} from '../../externalDns';
import { FleetFacts, RegionFact } from '../facts';
import { fleetIndexOf, ZoneIndex } from '../fleetIndex';
import { Publisher, publisherFinder } from '../publishers';
import { listed } from '../words';
import {
  ChangedCluster,
  differingNames,
  endpointsFor,
  isAbout,
  namesOf,
} from './changedCluster';
import { asRecords, compared, withRefused } from './comparedRecords';
import { refusalSentence } from './refusalSentence';
import { settledZone } from './settledZone';
import { RestlessRecord } from './changeUnderReview';
import { ZoneChange } from './types';

/** Types of records that ExternalDNS publishes for a route or a gateway. */
const TYPES = ['A', 'AAAA', 'CNAME'];

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
): { zone: ZoneChange; restless: RestlessRecord[] } {
  const read = clusters.map(cluster => {
    const { standing } = cluster;
    const before = endpointsFor(region, standing.before);
    const after =
      standing.after === standing.before
        ? before
        : endpointsFor(region, standing.after);
    return { cluster, before, after };
  });
  const asked = new Set(
    read.flatMap(({ before, after }) => [
      ...before.flatMap(namesOf),
      ...after.flatMap(namesOf),
    ]),
  );
  const names = new Set([
    ...[...hosts].filter(host => asked.has(host)),
    ...read.flatMap(({ before, after }) => differingNames(before, after)),
  ]);
  const about: Omit<ZoneChange, 'basis' | 'records'> = {
    region: region.name,
    title: region.title,
    zone: region.zoneName,
  };
  if (names.size === 0) {
    return { zone: { ...about, basis: 'zone', records: [] }, restless: [] };
  }
  const concerned = read.map(one => ({
    ...one,
    before: one.before.filter(endpoint => isAbout(endpoint, names)),
    after: one.after.filter(endpoint => isAbout(endpoint, names)),
  }));
  const byRecord = writersByRecord(concerned);
  const writersOf = (fqdn: string, type: string) => [
    ...(byRecord.get(`${type} ${fqdn}`) ?? []),
  ];

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
    const records = compared(
      asRecords(concerned.flatMap(({ before }) => before)),
      asRecords(concerned.flatMap(({ after }) => after)),
    ).map(change => ({
      ...change,
      writers: writersOf(change.fqdn, change.type),
    }));
    return { zone: { ...about, basis: 'plan', records }, restless: [] };
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
  const refusals = refusalsByRecord(settled.refused);
  const told = withRefused(records, settled.refused).map(change => {
    const refused = refusals.get(`${change.type} ${change.fqdn}`);
    return {
      ...change,
      writers: writersOf(change.fqdn, change.type),
      ...(settled.passedOn.has(`${change.type} ${change.fqdn}`)
        ? { changesOwner: true }
        : {}),
      ...(refused
        ? {
            refused: {
              reason: refused.reason,
              sentence: refusalSentence(refused, region),
            },
          }
        : {}),
    };
  });
  return {
    zone: { ...about, basis: 'zone', records: told },
    restless: told
      .filter(({ fqdn, type }) => settled.restless.has(`${type} ${fqdn}`))
      .map(({ fqdn, type, writers }) => ({
        region: region.name,
        title: region.title,
        fqdn,
        type,
        writers,
      })),
  };
}

/** Clusters that ask for each record: `type fqdn`. */
function writersByRecord(
  concerned: { cluster: ChangedCluster; after: DnsEndpoint[] }[],
): Map<string, Set<string>> {
  const writers = new Map<string, Set<string>>();
  for (const { cluster, after } of concerned) {
    for (const { spec } of after) {
      for (const { dnsName, recordType } of spec.endpoints ?? []) {
        const key = `${recordType} ${dnsName}`;
        writers.set(
          key,
          (writers.get(key) ?? new Set()).add(cluster.fact.name),
        );
      }
    }
  }
  return writers;
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

/** Of a name that several clusters ask for in different words, one is refused and the record stands as another asks. */
function refusalsByRecord(
  refused: RefusedChange[],
): Map<string, RefusedChange> {
  const byRecord = new Map<string, RefusedChange>();
  for (const one of refused) {
    const key = `${one.type} ${one.fqdn}`;
    if (one.reason !== 'NameTaken' && !byRecord.has(key)) {
      byRecord.set(key, one);
    }
  }
  return byRecord;
}
