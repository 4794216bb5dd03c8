import { FleetFacts } from '../report/facts';
import { GatewayPoints } from './gatewayPoints';
import {
  heldRecords,
  lostClusterGuards,
  trafficGuards,
  zoneGuards,
} from './sourceGuards';
import { Takeover } from './takeover';
import { targetClusterGuards, targetGuards } from './targetGuards';
import { FailoverGuard, FailoverWrite } from './types';

/** What speaks against leading the traffic away, or has to be known before; what weighs most first. */
export function guardsOf(
  facts: FleetFacts,
  {
    lost,
    takeover,
    points,
    writes,
    names,
  }: {
    lost: ReadonlySet<string>;
    takeover: Takeover | undefined;
    points: GatewayPoints;
    writes: readonly FailoverWrite[];
    /** Number of names that lead to the lost regions by their gateways. */
    names: number;
  },
): FailoverGuard[] {
  const weights = { error: 0, warning: 1, info: 2 };
  return [
    ...targetGuards(takeover, names),
    ...(takeover ? targetClusterGuards(takeover, facts, points) : []),
    ...facts.clusters
      .filter(({ region }) => lost.has(region))
      .flatMap(lostClusterGuards),
    ...facts.regions.flatMap(zoneGuards),
    ...heldRecords(facts, lost, writes),
    ...trafficGuards(facts),
  ].sort((a, b) => weights[a.severity] - weights[b.severity]);
}
