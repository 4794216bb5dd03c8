import {
  ClusterPlan,
  ClusterState,
  createPlanMemory,
  HostClaim,
  hostHoldersOf,
  planCluster,
} from '@service-router/plugin-service-router-common';

/**
 * Plans clusters by what is known of all of them, and plans a cluster anew only when its own state or the holders of
 * host names changed; of such a cluster, the routes alone that something changed for.
 *
 * @returns a function from cluster names and states to plans; unchanged plans are the same objects
 */
export function fleetPlanner(
  defaultGatewayNamespace: string,
): (states: Map<string, ClusterState>) => Map<string, ClusterPlan> {
  const memory = createPlanMemory();
  let holders = new Map<string, HostClaim>();
  let known = new Map<string, { state: ClusterState; plan: ClusterPlan }>();
  return states => {
    const isSame =
      states.size === known.size &&
      [...states].every(([name, state]) => known.get(name)?.state === state);
    if (!isSame) {
      const found = hostHoldersOf([...states.values()], memory.hosts);
      const holdersStand = areSameHolders(holders, found);
      holders = holdersStand ? holders : found;
      known = new Map(
        [...states].map(([name, state]) => {
          const before = known.get(name);
          return [
            name,
            holdersStand && before?.state === state
              ? before
              : {
                  state,
                  plan: planCluster(state, {
                    defaultGatewayNamespace,
                    holders,
                    memory,
                  }),
                },
          ];
        }),
      );
    }
    return new Map([...known].map(([name, { plan }]) => [name, plan]));
  };
}

function areSameHolders(
  before: Map<string, HostClaim>,
  after: Map<string, HostClaim>,
): boolean {
  return (
    before.size === after.size &&
    [...after].every(([host, claim]) => {
      const known = before.get(host);
      return (
        known?.name === claim.name &&
        known.namespace === claim.namespace &&
        known.since === claim.since
      );
    })
  );
}
