import { referenceOf } from '../kinds';
import { controllersOf } from '../plan';
import { ClusterFact, FleetFacts } from '../report/facts';
import { fleetIndexOf, RouteInCluster } from '../report/fleetIndex';
import { publisherFinder } from '../report/publishers';
import { publishedDuration } from './durations';
import { GatewayPoint } from './gatewayPoints';
import { LostName } from './lostNames';
import { USUAL_TTL, Write } from './zoneWrites';

/**
 * The writes that bind the DNSPolicy of a name to the region of a gateway, where that alone leads the name there: it is bound
 * to a lost region now, and the ExternalDNS of the gateway's cluster may change what stands.
 *
 * A policy of mode Active is left alone: bound, it would lead the names of its namespace away from regions that are well too.
 *
 * @returns undefined where it is not enough
 */
export function policyWrites(
  name: LostName,
  to: GatewayPoint,
  facts: FleetFacts,
  lost: ReadonlySet<string>,
): Write[] | undefined {
  const { cluster, identity } = to;
  const held = fleetIndexOf(facts);
  const here = name.routes
    .flatMap(route => held.hereOf(route))
    .filter(({ cluster: one }) => !lost.has(one.region));
  const own = here.find(
    ({ cluster: one, plan }) =>
      one === cluster && plan.gatewayHost === to.host && isBound(plan, lost),
  );
  if (!own || !own.plan.policy) {
    return undefined;
  }
  const { publishes } = controllersOf(
    { mode: 'RegionBound', sourceRegion: identity.region },
    identity,
    cluster.plan?.configuration,
  );
  const reachesAll = name.answers.every(
    ({ region }) =>
      publishes.some(controller => controller.region === region.name) &&
      mayChange(cluster, name.host, region, facts),
  );
  return reachesAll
    ? here.flatMap(one => boundTo(identity.region, one, name, facts, lost))
    : undefined;
}

function isBound(
  { policy }: RouteInCluster['plan'],
  lost: ReadonlySet<string>,
): boolean {
  const { mode, sourceRegion = '', sourceCluster } = policy?.spec ?? {};
  return (
    mode === 'RegionBound' &&
    lost.has(sourceRegion) &&
    sourceCluster === undefined
  );
}

/** Nobody else's ExternalDNS is known to own what stands under the name. */
function mayChange(
  cluster: ClusterFact,
  host: string,
  region: FleetFacts['regions'][number],
  facts: FleetFacts,
): boolean {
  const zone = fleetIndexOf(facts).zoneOf(region);
  if (!zone) {
    return true;
  }
  const { publisherOf } = publisherFinder(region, zone, facts);
  const publisher = publisherOf(cluster);
  const record = zone.at(host).find(({ type }) => type !== 'TXT');
  const owners = record ? zone.ownersOf(record) : [];
  return (
    publisher !== undefined &&
    owners.every(
      ({ owner, prefix }) =>
        owner === publisher.ownerId &&
        prefix.toLowerCase() === (publisher.prefix ?? '').toLowerCase(),
    )
  );
}

function boundTo(
  region: string,
  { cluster, plan }: RouteInCluster,
  { host, answers }: LostName,
  facts: FleetFacts,
  lost: ReadonlySet<string>,
): Write[] {
  const { policy } = plan;
  if (!policy || !isBound(plan, lost)) {
    return [];
  }
  const index = fleetIndexOf(facts);
  const ttls = answers.map(
    answer =>
      index
        .zoneOf(answer.region)
        ?.at(host)
        .find(({ type }) => type === 'CNAME')?.ttl ?? USUAL_TTL,
  );
  const { namespace, name } = policy.metadata;
  return [
    {
      id: `policy ${cluster.name} ${namespace}/${name}`,
      what: 'policy',
      subject: `${namespace}/${name}`,
      place: { region: cluster.region, cluster: cluster.name },
      object: referenceOf(policy),
      field: 'sourceRegion',
      before: [policy.spec?.sourceRegion ?? ''],
      after: [region],
      duration: publishedDuration(Math.max(...ttls)),
    },
  ];
}
