import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  ClusterUnreachableError,
  createConnect,
  createFleet,
} from '@service-router/plugin-service-router-backend/src/fleet';
import { serviceRoute } from '@service-router/plugin-service-router-backend/src/__testUtils__/objects';
import {
  ClusterMisconfiguredError,
  systemClock,
} from '@service-router/plugin-service-router-node';
import { describeCluster } from './targets';
import { TestCluster } from './TestCluster';
import { until } from './until';

jest.setTimeout(300_000);

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) {
    await stop();
  }
});

/** A backend with the kubernetes plugin, and a way to connect through it. */
async function backendOf(clusters: object[]) {
  const { server } = await startTestBackend({
    features: [
      import('@backstage/plugin-kubernetes-backend'),
      mockServices.rootConfig.factory({
        data: {
          kubernetes: {
            serviceLocatorMethod: { type: 'multiTenant' },
            clusterLocatorMethods: [{ type: 'config', clusters }],
          },
        },
      }),
    ],
  });
  stops.push(() => new Promise(resolve => server.close(() => resolve())));
  return createConnect({
    discovery: {
      getBaseUrl: async id => `http://localhost:${server.port()}/api/${id}`,
      getExternalBaseUrl: async () => '',
    },
    auth: mockServices.auth({ pluginId: 'service-router' }),
  });
}

const configured = (name: string) => ({
  name: 'weu',
  region: 'weu',
  mode: 'observe' as const,
  connection: { type: 'kubernetesPlugin' as const, clusterName: name },
});

async function served() {
  const started = await TestCluster.start();
  stops.push(() => started.stop());
  return started;
}
const configOf = ({ server, serviceRouter }: TestCluster) => ({
  name: 'aks-weu',
  url: server.url,
  authProvider: 'serviceAccount',
  serviceAccountToken: serviceRouter.token,
  caData: server.caData,
});

describeCluster('a cluster of the kubernetes plugin', {}, () => {
  it('is listed, watched and written to through its proxy', async () => {
    const cluster = await served();
    await cluster.put(serviceRoute());
    const connect = await backendOf([configOf(cluster)]);
    const fleet = createFleet({
      config: {
        defaultGatewayNamespace: 'istio-system',
        leaseNamespace: 'service-router-system',
        deletedRoutes: { keepFor: 604_800_000 },
        history: { keepDays: 90 },
        regions: [],
        intervals: {
          resync: 600_000,
          zones: 30_000,
          answers: 15_000,
          heartbeat: 500,
        },
        clusters: [configured('aks-weu')],
      },
      connect,
      clock: systemClock,
      logger: mockServices.logger.mock(),
    });
    stops.push(() => fleet.stop());
    fleet.start();
    const state = () => fleet.facts()[0].state;
    // The kubernetes plugin loads its client library with the first request.
    await until(() => state().value?.routes.length === 1, 'the first picture');
    await cluster.put(serviceRoute('web'));
    await until(() => state().value?.routes.length === 2, 'the watch');

    const client = fleet.clientOf('weu')!;
    const web = serviceRoute('web');
    await client.mergeStatus(
      fleet.resourceOf('weu', web)!,
      { ...web, ...web.metadata },
      { status: { phase: 'Active' } },
      { fieldManager: 'service-router' },
    );
    expect(cluster.writes()).toEqual({ 'patch serviceroutes/status': 1 });

    await cluster.server.stop();
    // A watch that is cut off may tell it first: "connection lost".
    await until(
      () => state().error?.message === 'connection refused',
      'the error',
    );
    await cluster.server.start();
    await until(() => state().error === undefined, 'the recovery');
  });

  it('has its refusals told as the API server words them', async () => {
    const cluster = await served();
    const connect = await backendOf([configOf(cluster)]);
    const client = await connect(configured('aks-weu'));
    const route = serviceRoute();
    const resource = {
      apiVersion: route.apiVersion,
      kind: route.kind,
      plural: 'serviceroutes',
      isNamespaced: true,
    };
    await expect(
      client.create(resource, { ...route, spec: {} }),
    ).rejects.toMatchObject({
      name: 'ApiStatusError',
      status: 422,
      message: expect.stringContaining('spec.serviceName'),
    });
    client.close();
  });

  it('that it does not know is told, with those it knows', async () => {
    const connect = await backendOf([
      {
        name: 'aks-weu',
        url: 'https://127.0.0.1:1',
        authProvider: 'serviceAccount',
        serviceAccountToken: 't',
      },
    ]);
    const error = await connect(configured('aks-weuu')).catch(e => e);
    expect(error).toBeInstanceOf(ClusterUnreachableError);
    expect(error.message).toBe(
      'the kubernetes plugin knows no cluster "aks-weuu"; it knows aks-weu. See serviceRouter.clusters.weu.connection.kubernetesPlugin',
    );
  });

  it.each(['aks', 'google', 'oidc'])(
    'with the auth provider %s is refused, with what to use instead',
    async authProvider => {
      const connect = await backendOf([
        {
          name: 'aks-weu',
          url: 'https://127.0.0.1:1',
          authProvider,
          oidcTokenProvider: 'okta',
        },
      ]);
      const error = await connect(configured('aks-weu')).catch(e => e);
      expect(error).toBeInstanceOf(ClusterMisconfiguredError);
      expect(error.message).toMatch(
        new RegExp(
          `uses the auth provider ${authProvider}, which needs the token of a person in a browser; .* needs .*serviceAccount`,
        ),
      );
    },
  );
});
