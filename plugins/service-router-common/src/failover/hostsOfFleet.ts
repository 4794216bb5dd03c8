import { RouteIdentifier } from '../plan';
import { FleetFacts } from '../report/facts';
import { FleetPlans, fleetPlansOf } from '../report/fleetPlans';

/** A host with the routes that make it, and the gateways that they name for it in their clusters. */
export interface HostOfFleet {
  host: string;
  routes: RouteIdentifier[];
  gatewayHosts: string[];
}

/** By the plans of all clusters, for as long as anybody has them. */
const made = new WeakMap<FleetPlans, readonly HostOfFleet[]>();

/** Every host that routes make in some cluster and that no other route holds there. */
export function hostsOfFleet(facts: FleetFacts): readonly HostOfFleet[] {
  const plans = fleetPlansOf(facts);
  const known = made.get(plans) ?? gathered(facts);
  made.set(plans, known);
  return known;
}

function gathered({ clusters }: FleetFacts): HostOfFleet[] {
  const byHost = new Map<string, HostOfFleet>();
  for (const { plan } of clusters) {
    for (const { host, gatewayHost, reason, route } of plan?.routes ?? []) {
      if (!host || reason === 'HostTaken') {
        continue;
      }
      const { namespace = '', name } = route.metadata;
      const known = byHost.get(host) ?? { host, routes: [], gatewayHosts: [] };
      byHost.set(host, known);
      if (
        !known.routes.some(
          one => one.name === name && one.namespace === namespace,
        )
      ) {
        known.routes.push({ namespace, name });
      }
      if (gatewayHost && !known.gatewayHosts.includes(gatewayHost)) {
        known.gatewayHosts.push(gatewayHost);
      }
    }
  }
  return [...byHost.values()];
}
