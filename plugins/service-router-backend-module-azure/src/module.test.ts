import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  serviceRouterCloudBudgetsExtensionPoint,
  serviceRouterTrafficManagerProvidersExtensionPoint,
  serviceRouterZoneProvidersExtensionPoint,
} from '@service-router/plugin-service-router-node';
import { serviceRouterModuleAzure } from './module';

async function providersWith(azure: unknown): Promise<string[]> {
  const ids: string[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        serviceRouterZoneProvidersExtensionPoint,
        { addZoneProvider: ({ id }) => ids.push(id) },
      ],
      [serviceRouterCloudBudgetsExtensionPoint, { addCloudBudget: () => {} }],
      [
        serviceRouterTrafficManagerProvidersExtensionPoint,
        { addTrafficManagerProvider: ({ id }) => ids.push(id) },
      ],
    ],
    features: [
      serviceRouterModuleAzure,
      mockServices.rootConfig.factory({
        data: { serviceRouter: { azure } } as never,
      }),
    ],
  });
  await backend.stop();
  return ids;
}

describe('serviceRouterModuleAzure', () => {
  it('brings Azure private and public zones and Traffic Manager', async () => {
    await expect(providersWith({ credential: 'default' })).resolves.toEqual([
      'azure-private-dns',
      'azure-dns',
      'azure-traffic-manager',
    ]);
  });

  it('does not start with a mistake in the configuration, and names the key', async () => {
    await expect(providersWith({ credential: 'secret' })).rejects.toThrow(
      'serviceRouter.azure.credential is "secret"',
    );
  });
});
