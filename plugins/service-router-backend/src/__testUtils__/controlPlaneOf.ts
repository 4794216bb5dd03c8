import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { ControlPlaneOptions, createControlPlane } from '../createControlPlane';

/** A control plane on this database, where nothing is besides what a test gives: zones are empty, and there is no cloud. */
export function controlPlaneOf({
  knex,
  ...given
}: Pick<ControlPlaneOptions, 'config' | 'connect' | 'clock'> &
  Partial<ControlPlaneOptions> & { knex: Knex }) {
  return createControlPlane({
    zoneProviders: {
      createReader: () => ({ read: async () => [] }),
      titleOf: () => undefined,
    },
    trafficManagers: {
      create: () => {
        throw new Error('none is configured');
      },
    },
    trafficClients: [],
    budgets: { setReplicas: () => {}, report: () => [] },
    database: { getClient: async () => knex },
    logger: mockServices.logger.mock(),
    publish: async () => {},
    ...given,
  });
}
