import { mockServices } from '@backstage/backend-test-utils';
import { ClusterMisconfiguredError } from '@service-router/plugin-service-router-node';
import { createConnect } from './connect';

// Under Jest the Kubernetes client takes its time to load.
jest.setTimeout(60_000);

describe('a connection', () => {
  it('that can never be made is told so', async () => {
    const connect = createConnect({
      discovery: mockServices.discovery.mock(),
      auth: mockServices.auth.mock(),
    });
    await expect(
      connect({
        name: 'weu',
        region: 'weu',
        mode: 'observe',
        connection: { type: 'kubeconfig', path: '/nowhere/config' },
      }),
    ).rejects.toThrow(ClusterMisconfiguredError);
  });
});
