import {
  ExternalDnsInstance,
  predictionOf,
  RecordSet,
  RefusedChange,
  zoneAfter,
  zoneOwnershipOf,
} from '../../externalDns';
import { DnsEndpoint } from '../../kinds';

/** An ExternalDNS and what it reads. */
export interface ZonePublisher {
  instance: ExternalDnsInstance;
  endpoints: DnsEndpoint[];
}

/** A zone to which no ExternalDNS has anything left to do, but for what is `restless`. */
export interface SettledZone {
  records: RecordSet[];
  /** Changes that are asked for and still not made. */
  refused: RefusedChange[];
  /** Names that were removed by one ExternalDNS before another could write them: `type fqdn`. */
  passedOn: Set<string>;
  /** Records that go to and fro between owners for ever, so that what `records` has of them is chance: `type fqdn`. */
  restless: Set<string>;
}

/**
 * Runs until nothing changes. A name that passes from one owner to another takes two, one after a conflict of types a
 * third; what changes then still would go to and fro for ever.
 */
const MOST_RUNS = 6;

/**
 * A zone after every ExternalDNS that writes it has run until none of them changes anything, as {@link predictionOf} tells
 * of each: an ExternalDNS takes a name only when its old owner has let it go, so that one run does not tell the end.
 *
 * @param records - those of the names that are asked about, with their registry records
 */
export function settledZone(
  records: readonly RecordSet[],
  publishers: readonly ZonePublisher[],
): SettledZone {
  const instances = publishers.map(({ instance }) => instance);
  const removed = new Set<string>();
  const passedOn = new Set<string>();
  let zone = [...records];
  let refused: RefusedChange[] = [];
  let changed = new Set<string>();
  for (let run = 0; run < MOST_RUNS; run += 1) {
    changed = new Set();
    refused = [];
    for (const { instance, endpoints } of publishers) {
      const prediction = predictionOf(
        zone,
        endpoints,
        instance,
        zoneOwnershipOf(zone, instances),
      );
      refused.push(...prediction.refused);
      for (const { type, fqdn } of prediction.delete) {
        removed.add(`${type} ${fqdn}`);
      }
      for (const { type, fqdn } of prediction.create) {
        if (removed.has(`${type} ${fqdn}`)) {
          passedOn.add(`${type} ${fqdn}`);
        }
      }
      // What the zone refuses is tried again with every run and changes nothing.
      const created = prediction.create.filter(
        ({ type, fqdn }) =>
          !prediction.refused.some(
            one => one.by === 'zone' && one.type === type && one.fqdn === fqdn,
          ),
      );
      const changes = [
        ...created,
        ...prediction.update.map(({ to }) => to),
        ...prediction.delete,
      ];
      for (const { type, fqdn } of changes) {
        changed.add(`${type} ${fqdn}`);
      }
      if (changes.length > 0) {
        zone = zoneAfter(zone, prediction, instance);
      }
    }
    if (changed.size === 0) {
      break;
    }
  }
  return { records: zone, refused, passedOn, restless: changed };
}
