import { RecordSet } from '../externalDns';
import { DnsEndpointEntry, labels } from '../kinds';
import { planGatewayRecords } from '../plan';
import { FleetFacts, RegionFact } from '../report/facts';
import { fleetIndexOf } from '../report/fleetIndex';
import { recordDuration } from './durations';
import { GatewayPoint } from './gatewayPoints';
import { FailoverWrite } from './types';

/** Seconds; records are published with this TTL where none was read (operator.md 2.7). */
export const USUAL_TTL = 300;

/** A write that is not counted yet. */
export type Write = Omit<FailoverWrite, 'names'>;

/**
 * What leads the name of a gateway to another gateway in one zone: the records that are planned for it if the load balancer of
 * the other were its own.
 */
export function gatewayWrites(
  from: GatewayPoint,
  to: GatewayPoint,
  region: RegionFact,
  facts: FleetFacts,
): Write[] {
  const wanted = recordsOf(from, to, region);
  const standing = fleetIndexOf(facts).zoneOf(region)?.at(from.host);
  return recordWrites(
    { what: 'gatewayRecord', name: from.host, region },
    standing,
    wanted,
  );
}

/** What leads a single name to a gateway in one zone. */
export function nameWrites(
  host: string,
  to: GatewayPoint,
  region: RegionFact,
  facts: FleetFacts,
): Write[] {
  const standing = fleetIndexOf(facts).zoneOf(region)?.at(host);
  return recordWrites({ what: 'nameRecord', name: host, region }, standing, [
    { dnsName: host, recordType: 'CNAME', targets: [to.host] },
  ]);
}

/** Where a lost gateway's name would lead if it had the load balancer of another. */
function recordsOf(
  from: GatewayPoint,
  to: GatewayPoint,
  region: RegionFact,
): DnsEndpointEntry[] {
  const { service } = to.loadBalancer!;
  const { endpoints } = planGatewayRecords([from.gateway], {
    identity: from.identity,
    configuration: {
      externalDNSControllers: [{ name: region.name, region: region.name }],
    },
    services: [
      {
        ...service,
        metadata: {
          ...service.metadata,
          labels: {
            ...service.metadata.labels,
            [labels.istio]: from.gateway.spec.controller,
          },
        },
      },
    ],
  });
  return endpoints.flatMap(({ spec }) => spec.endpoints ?? []);
}

const addressTypes = ['A', 'AAAA', 'CNAME'];

function recordWrites(
  {
    what,
    name,
    region,
  }: { what: FailoverWrite['what']; name: string; region: RegionFact },
  /** What the zone holds under the name; undefined where it was never read. */
  standing: readonly RecordSet[] | undefined,
  wanted: readonly DnsEndpointEntry[],
): Write[] {
  return addressTypes.flatMap(type => {
    const held = standing?.find(record => record.type === type);
    const before =
      standing && (held?.values ?? []).map(value => value.replace(/\.$/, ''));
    const after =
      wanted.find(({ recordType }) => recordType === type)?.targets ?? [];
    return isSame(before ?? [], after)
      ? []
      : [
          {
            id: `${what} ${region.name} ${name} ${type}`,
            what,
            subject: name,
            place: {
              region: region.name,
              title: region.title,
              zone: region.zoneName,
            },
            field: type,
            ...(before && { before }),
            after,
            duration: recordDuration(held?.ttl ?? USUAL_TTL),
          },
        ];
  });
}

function isSame(before: readonly string[], after: readonly string[]): boolean {
  return [...before].sort().join() === [...after].sort().join();
}
