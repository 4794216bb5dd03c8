import { Resolver } from 'node:dns/promises';
import { join } from 'node:path';
import { JsonObject } from '@backstage/types';
import { FleetDescription } from '@service-router/local-fleet';
import { onUnusedPorts } from '@service-router/local-fleet/src/listening';
import { AgentFolder } from './__testUtils__/AgentFolder';
import { AgentProcess } from './__testUtils__/AgentProcess';
import { StartedFleet, startFleet } from './__testUtils__/startFleet';
import { until } from './__testUtils__/until';

const HOST = 'test-workload-ns-p-base-workload-a.test-aks.nl';

jest.setTimeout(240_000);

const TOKEN = 'a-token-of-a-test-alone';

/** As an admin would write it, for every region of a fleet. */
function configOf(
  { azure, files, regions }: FleetDescription,
  healthPort: number,
  apiPort: number,
): JsonObject {
  return {
    agent: {
      health: { host: '127.0.0.1', port: healthPort },
      api: { port: apiPort, token: TOKEN },
    },
    serviceRouter: {
      defaultGatewayNamespace: 'ns-service-router',
      clusters: Object.fromEntries(
        Object.entries(regions).map(([region, { cluster }]) => [
          cluster.context,
          {
            region,
            mode: 'reconcile',
            connection: {
              kubeconfig: files.kubeconfig,
              context: cluster.context,
            },
          },
        ]),
      ),
      regions: Object.fromEntries(
        Object.entries(regions).map(([region, { zone, dns }]) => [
          region,
          { zone, resolver: `${dns.host}:${dns.port}` },
        ]),
      ),
      azure: {
        credential: 'clientSecret',
        tenantId: azure.tenantId,
        clientId: azure.clientId,
        clientSecret: { $file: join(files.tokens, 'azure-client-secret') },
        cloud: {
          resourceManager: azure.endpoint,
          authority: azure.authorityHost,
        },
      },
    },
  };
}

describe('an agent of three clusters', () => {
  let fleet: StartedFleet;
  let folder: AgentFolder;
  let agent: AgentProcess;
  let apiPort: number;

  beforeAll(async () => {
    fleet = await startFleet();
    folder = await AgentFolder.make();
    const { description } = fleet;
    await onUnusedPorts(2, async ([health, api]) => {
      apiPort = api;
      const path = await folder.write(configOf(description, health, api));
      agent = new AgentProcess({
        words: ['--config', path],
        environment: { NODE_EXTRA_CA_CERTS: description.files.caBundle },
      });
      await agent.ready(health);
    });
  });
  afterAll(async () => {
    await agent?.end();
    await fleet?.stop();
    await folder?.remove();
  });

  function answerIn(region: string): Promise<string[]> {
    const { host, port } = fleet.description.regions[region].dns;
    const resolver = new Resolver({ timeout: 10_000, tries: 3 });
    resolver.setServers([`${host}:${port}`]);
    return resolver.resolve4(HOST).catch(() => []);
  }

  it.each(['weu', 'neu', 'frc'])('makes a route answer in %s', async region => {
    await until(
      async () => (await answerIn(region)).length > 0,
      `an answer in ${region}`,
      90_000,
    );
    expect(await answerIn(region)).toHaveLength(1);
  });

  describe('asked for its reports', () => {
    const ask = (path: string, token?: string) =>
      fetch(`http://127.0.0.1:${apiPort}/api/service-router${path}`, {
        headers: token ? { Authorization: `Bearer ${token}` } : {},
      });

    it('tells of the route in every region', async () => {
      const answer = await ask('/v1/routes', TOKEN);
      expect(await answer.json()).toMatchObject({
        items: [expect.objectContaining({ host: HOST })],
        errors: [],
      });
    });

    it.each([
      ['without a token', undefined],
      ['with another one', 'a-token-of-somebody-else'],
    ])('tells nothing %s', async (_, token) => {
      const answer = await ask('/v1/fleet', token);
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({
        error: { name: 'AuthenticationError' },
      });
    });

    it('tells what it has not', async () => {
      expect((await ask('/v1/zones/nowhere', TOKEN)).status).toBe(404);
      expect((await ask('/v2', TOKEN)).status).toBe(404);
    });

    it('has no catalog', async () => {
      const { status } = await ask(
        '/v1/entity-routing?ref=component:default/workload-a',
        TOKEN,
      );
      expect(status).toBe(503);
    });
  });

  it('ends well in the midst of its work', async () => {
    agent.signal('SIGTERM');
    expect(await agent.exit).toBe(0);
  });
});
