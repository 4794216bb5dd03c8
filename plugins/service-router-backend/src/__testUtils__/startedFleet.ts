import { mockServices } from '@backstage/backend-test-utils';
import { ManualClock } from '@service-router/plugin-service-router-node/testUtils';
import { ServiceRouterConfig } from '../config';
import { createFleet, Fleet, ObservedCluster } from '../fleet';
import { fleetConfig } from './fleetConfig';
import { MemoryCluster } from './MemoryCluster';

/** Fleets to be stopped after a test. */
const running: Fleet[] = [];
/** Stops every fleet that a test has started. */
export const stopFleets = () =>
  Promise.all(running.splice(0).map(fleet => fleet.stop()));

/** A started fleet of clusters in memory, on a clock of its own. */
export function started(
  clusters: Record<string, MemoryCluster>,
  over: Partial<ServiceRouterConfig> = {},
) {
  const clock = new ManualClock();
  const connect = jest.fn(async ({ name }: { name: string }) => clusters[name]);
  const fleet = createFleet({
    config: {
      ...fleetConfig(
        Object.fromEntries(
          Object.keys(clusters).map(name => [name, 'observe' as const]),
        ),
      ),
      ...over,
    },
    connect,
    clock,
    logger: mockServices.logger.mock(),
    random: () => 0.5,
  });
  running.push(fleet);
  fleet.start();
  return { fleet, clock, connect };
}

export function factOf(fleet: Fleet, name = 'weu'): ObservedCluster {
  const fact = fleet.facts().find(found => found.name === name);
  if (!fact) {
    throw new Error(`no fact of ${name}`);
  }
  return fact;
}
export const stateOf = (fleet: Fleet, name = 'weu') =>
  factOf(fleet, name).state;
export const routesOf = (fleet: Fleet, name = 'weu') =>
  stateOf(fleet, name).value?.routes.map(({ metadata }) => metadata.name);
export const isRead =
  (fleet: Fleet, name = 'weu') =>
  () =>
    stateOf(fleet, name).value !== undefined;
