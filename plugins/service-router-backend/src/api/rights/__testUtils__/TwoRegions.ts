import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { TestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import request from 'supertest';
import { MemoryCluster } from '../../../__testUtils__/MemoryCluster';
import {
  component,
  eventually,
  oneRegion,
  startPlugin,
} from '../../../__testUtils__/startPlugin';
import { allow, PAYMENTS, WEB } from './roles';
import { clusterOf, standing } from './clusterOf';

const base = '/api/service-router';

const teamOfWeb: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'web', namespace: 'default' },
};

/** The plugin with payments/api in West Europe and payments/web in North Europe, and a policy that is changed while it runs. */
export class TwoRegions {
  decide: (
    permission: Permission,
    credentials: BackstageCredentials,
  ) => PolicyDecision | Promise<PolicyDecision> = () => allow;
  #backend?: TestBackend;

  /** Resolves when both routes are reported. */
  async start(): Promise<void> {
    const clusters: Record<string, MemoryCluster> = {
      weu: clusterOf('weu', 'api'),
      neu: clusterOf('neu', 'web'),
    };
    const regionOf = (name: string) => ({
      zone: { provider: 'fake', name: `${name}.example.com` },
    });
    this.#backend = await startPlugin({
      config: {
        serviceRouter: {
          clusters: {
            weu: oneRegion.serviceRouter.clusters.weu,
            neu: { ...oneRegion.serviceRouter.clusters.weu, region: 'neu' },
          },
          regions: { weu: regionOf('weu'), neu: regionOf('neu') },
        },
      },
      connect: async ({ name }) => clusters[name],
      readZone: async () => standing,
      entities: [
        component('api', 'payments/api', PAYMENTS),
        component('web', 'payments/web', WEB),
        component('both', 'payments/web, payments/api', WEB),
        component('none', undefined, PAYMENTS),
        teamOfWeb,
      ],
      decide: (permission, credentials) => this.decide(permission, credentials),
    });
    await eventually(
      async () => (await this.ask('get', '/v1/routes')).body.items,
      items => items?.length === 2,
    );
    await eventually(
      async () =>
        (
          await this.ask('get', '/v1/regions/weu/failover')
        ).body.total,
      total => total === 2,
    );
  }

  /** @param path - below the plugin's own, from its version on or from `.well-known` */
  ask(method: 'get' | 'post', path: string) {
    return request(this.#backend!.server)[method](`${base}${path}`);
  }

  async stop(): Promise<void> {
    await this.#backend?.stop();
  }
}

/** What is proposed when an object of the namespace is taken out of the repository. */
export function removal(kind: string, route: string) {
  const [namespace, name] = route.split('/');
  return { declared: [], removed: [{ object: { kind, namespace, name } }] };
}
