import { ConfigReader } from '@backstage/config';
import { mockServices } from '@backstage/backend-test-utils';
import { readServiceRouterConfig } from '@service-router/plugin-service-router-backend/src/config';
import type { Pictures } from '@service-router/plugin-service-router-backend/src/observe';
import {
  createTraffic,
  Traffic,
} from '@service-router/plugin-service-router-backend/src/traffic';
import type { ProfilesPlan } from '@service-router/plugin-service-router-common';
import { Clock } from '@service-router/plugin-service-router-node';
import type { TrafficManager } from '@service-router/plugin-service-router-node';
import { SUBSCRIPTION } from './FaultyAzure';

export const OWNER = 'platform';

/** Between two readings when nothing happens; milliseconds. */
export const INTERVAL = 30_000;

/** Reader and writer of a traffic manager, alone in the world, for whatever is planned. */
export function trafficOn(
  manager: TrafficManager,
  edges: {
    clock: Clock;
    plan: () => ProfilesPlan;
    pictures: Pictures;
    /** Are called when the plan changed. */
    listeners: Set<(cluster: string) => void>;
  },
): Traffic {
  const { clock, plan, pictures, listeners } = edges;
  const traffic = createTraffic({
    config: configuration(),
    clients: [],
    budgets: { report: () => [] },
    trafficManagers: { create: () => manager },
    fleet: {
      profiles: plan,
      facts: () => [],
      subscribe: listener => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    pictures,
    isMine: () => true,
    isMineAlone: () => true,
    clock,
    // Not of a run's source, which would be drawn from in the order of answers.
    random: () => 1,
    logger: mockServices.logger.mock(),
  });
  if (!traffic) {
    throw new Error('There is no traffic manager in the configuration');
  }
  return traffic;
}

function configuration() {
  const config = readServiceRouterConfig(
    new ConfigReader({
      serviceRouter: {
        clusters: {
          'aks-weu': {
            region: 'weu',
            connection: { kubernetesPlugin: 'aks-weu' },
          },
        },
        regions: { weu: { zone: { name: 'example.com' } } },
        trafficManager: {
          subscriptionId: SUBSCRIPTION,
          owner: OWNER,
          mode: 'reconcile',
        },
        intervals: { profiles: { milliseconds: INTERVAL } },
      },
    }),
  );
  if (!config) {
    throw new Error('There is no configuration');
  }
  return config;
}
