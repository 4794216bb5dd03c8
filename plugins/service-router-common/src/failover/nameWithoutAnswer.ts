import { FleetFacts } from '../report/facts';
import { fleetIndexOf } from '../report/fleetIndex';
import { and, asSentence, say, Told, told } from '../sentences';
import { LostName, zonesOf } from './lostNames';
import { Takeover } from './takeover';
import { FailoverName } from './types';

/** A name that no write leads to where it is served, with why that is and what would mend it. */
export function nameWithoutAnswer(
  name: LostName,
  takeover: Takeover | undefined,
  facts: FleetFacts,
): FailoverName {
  return {
    name: name.host,
    routes: name.routes,
    way: 'without',
    zones: zonesOf(name.answers),
    writes: [],
    ...(takeover
      ? missingIn(name, takeover, facts)
      : told(
          say`No region is left that it could be led to, so nothing answers until the region is back.`,
          say`Apply the route to a cluster of another region, with a Gateway that has an address.`,
        )),
  };
}

/** Why a region does not serve a name, and what would mend that. */
function missingIn(
  { host, routes }: LostName,
  { choice: { region, title } }: Takeover,
  facts: FleetFacts,
): Told {
  const index = fleetIndexOf(facts);
  const clusters = facts.clusters.filter(cluster => cluster.region === region);
  const here = routes
    .flatMap(route => index.hereOf(route))
    .filter(({ cluster }) => clusters.includes(cluster));
  if (here.length === 0) {
    return told(
      say`Its route stands in no cluster of ${title}, so nothing there takes the name.`,
      clusters.length > 0
        ? say`Apply the ServiceRoute to ${and(
            clusters.map(({ name }) => name),
          )}, or lead the traffic to a region that holds it.`
        : say`${title} has no cluster; lead the traffic to a region that holds the route.`,
    );
  }
  const [{ cluster, plan }] = here;
  if (plan.host !== host) {
    return told(
      plan.host
        ? say`In ${cluster.name} its route makes ${plan.host} and not this one.`
        : say`In ${cluster.name} its route makes no name and not this one.`,
      say`Let the ClusterIdentity of ${cluster.name} have the domain and the environmentLetter of the others.`,
    );
  }
  return plan.gatewayHost
    ? told(
        say`${plan.gatewayHost}, its gateway in ${cluster.name}, has no address or takes no hosts, so nobody can be led there.`,
        say`See what the status of Gateway ${plan.route.spec.gatewayName} in ${cluster.name} says.`,
      )
    : told(
        say`In ${cluster.name} its route is not ready: ${asSentence(plan)}`,
        say`Mend the ServiceRoute in ${cluster.name}, or lead the traffic to another region.`,
      );
}
