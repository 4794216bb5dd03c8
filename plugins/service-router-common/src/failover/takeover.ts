import { ClusterFact, FleetFacts, RegionFact } from '../report/facts';
import { GatewayPoint, GatewayPoints, isUsable } from './gatewayPoints';
import { LostName } from './lostNames';
import { FailoverChoice } from './types';

/** What a region that is left could take over. */
export interface Takeover {
  choice: FailoverChoice;
  /** The usable gateways of the region that serve a name, by host. */
  servers: ReadonlyMap<string, readonly GatewayPoint[]>;
}

/** What each region that is left could take over, best first. */
export function takeoversOf(
  facts: FleetFacts,
  points: GatewayPoints,
  names: readonly LostName[],
  lost: ReadonlySet<string>,
): Takeover[] {
  const servers = serversByRegion(points, names);
  return facts.regions
    .filter(({ name }) => !lost.has(name))
    .map(region => {
      const found = servers.get(region.name) ?? new Map();
      return {
        choice: choiceOf(region, facts.clusters, found.size),
        servers: found,
      };
    })
    .sort((a, b) => compare(a.choice, b.choice));
}

/**
 * A region that serves nothing comes last. What can be seen now comes before what cannot, more names before fewer, what can
 * be written before what is only observed; the order of the configuration decides between equals.
 */
function compare(a: FailoverChoice, b: FailoverChoice): number {
  return (
    Number(a.serves === 0) - Number(b.serves === 0) ||
    Number(a.isStale) - Number(b.isStale) ||
    b.serves - a.serves ||
    Number(a.isObserved) - Number(b.isObserved)
  );
}

function choiceOf(
  { name, title }: RegionFact,
  clusters: readonly ClusterFact[],
  serves: number,
): FailoverChoice {
  const own = clusters.filter(({ region }) => region === name);
  return {
    region: name,
    title,
    serves,
    isStale:
      own.length > 0 &&
      own.every(({ state, plan }) => state.error !== undefined || !plan),
    isObserved: own.length > 0 && own.every(({ mode }) => mode === 'observe'),
  };
}

/** The usable gateways that serve each name: in whose cluster a route stands that makes it and is not refused it. */
function serversByRegion(
  { byHost }: GatewayPoints,
  names: readonly LostName[],
): Map<string, Map<string, readonly GatewayPoint[]>> {
  const usable = new Map([...byHost].filter(([, point]) => isUsable(point)));
  const servers = new Map<string, Map<string, readonly GatewayPoint[]>>();
  const alone = new Map<GatewayPoint, readonly GatewayPoint[]>();
  for (const { host, gatewayHosts } of names) {
    for (const gatewayHost of gatewayHosts) {
      const point = usable.get(gatewayHost);
      if (!point) {
        continue;
      }
      const { region } = point.cluster;
      const ofRegion =
        servers.get(region) ?? new Map<string, readonly GatewayPoint[]>();
      servers.set(region, ofRegion);
      const known = ofRegion.get(host);
      if (known) {
        ofRegion.set(host, [...known, point].sort(byName));
      } else {
        // Most names have one gateway in a region, and share the list of it.
        alone.set(point, alone.get(point) ?? [point]);
        ofRegion.set(host, alone.get(point)!);
      }
    }
  }
  return servers;
}

function byName(a: GatewayPoint, b: GatewayPoint): number {
  return a.host < b.host ? -1 : 1;
}

/**
 * The gateway that the name of a lost one is best led to: the one that serves most of the names that lead there; between
 * equals the one that is called alike, then the first by name.
 */
export function replacementsOf(
  names: readonly LostName[],
  { servers }: Takeover,
): Map<GatewayPoint, GatewayPoint> {
  const counts = new Map<GatewayPoint, Map<GatewayPoint, number>>();
  for (const { host, answers } of names) {
    answers.forEach(({ point, isByAddress }, index) => {
      const isFirst =
        answers.findIndex(one => one.point === point && !one.isByAddress) ===
        index;
      if (isByAddress || !isFirst) {
        return;
      }
      const served = counts.get(point) ?? new Map<GatewayPoint, number>();
      counts.set(point, served);
      for (const server of servers.get(host) ?? []) {
        served.set(server, (served.get(server) ?? 0) + 1);
      }
    });
  }
  return new Map(
    [...counts].flatMap(([point, served]) => {
      const [best] = [...served].sort(
        ([a, countA], [b, countB]) =>
          countB - countA ||
          Number(isAlike(b, point)) - Number(isAlike(a, point)) ||
          byName(a, b),
      );
      return best ? [[point, best[0]] as const] : [];
    }),
  );
}

function isAlike(a: GatewayPoint, b: GatewayPoint): boolean {
  return a.gateway.spec.targetPostfix === b.gateway.spec.targetPostfix;
}
