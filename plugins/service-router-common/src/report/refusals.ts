import { RouteIdentifier } from '../plan';
import { FleetFacts } from './facts';

/** A GitOps delivery that does not go through, as far as it concerns one route. */
export interface Refusal {
  cluster: string;
  delivery: string;
  message: string;
}

/**
 * Deliveries that fail and concern a route: their message names the route or its namespace's policy, or they applied it
 * before. One per distinct message, whatever the number of clusters that say it.
 */
export function refusalsOf(
  { namespace, name }: RouteIdentifier,
  facts: FleetFacts,
): Refusal[] {
  const inInventory = `${namespace}_${name}_routing.router.io_ServiceRoute`;
  const seen = new Set<string>();
  return facts.clusters.flatMap(cluster =>
    cluster.deliveries
      .filter(
        ({ isReady, message, inventory }) =>
          !isReady &&
          message !== '' &&
          (message.includes(`ServiceRoute/${namespace}/${name} `) ||
            message.includes(`DNSPolicy/${namespace}/`) ||
            inventory.includes(inInventory)),
      )
      .flatMap(({ name: delivery, message }) => {
        if (seen.has(message)) {
          return [];
        }
        seen.add(message);
        return [{ cluster: cluster.name, delivery, message }];
      }),
  );
}
