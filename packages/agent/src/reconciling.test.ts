import { Resolver } from 'node:dns/promises';
import { join } from 'node:path';
import { JsonObject } from '@backstage/types';
import { FleetDescription } from '@service-router/local-fleet';
import { unusedPorts } from '@service-router/local-fleet/src/listening';
import { AgentFolder } from './__testUtils__/AgentFolder';
import { AgentProcess } from './__testUtils__/AgentProcess';
import { StartedFleet, startFleet } from './__testUtils__/startFleet';
import { until } from './__testUtils__/until';

const HOST = 'test-workload-ns-p-base-workload-a.test-aks.nl';

jest.setTimeout(120_000);

/** As an admin would write it, for every region of a fleet. */
function configOf(
  { azure, files, regions }: FleetDescription,
  healthPort: number,
): JsonObject {
  return {
    agent: { health: { host: '127.0.0.1', port: healthPort } },
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

  beforeAll(async () => {
    fleet = await startFleet();
    folder = await AgentFolder.make();
    const [port] = await unusedPorts(1);
    const path = await folder.write(configOf(fleet.description, port));
    agent = new AgentProcess({
      words: ['--config', path],
      environment: { NODE_EXTRA_CA_CERTS: fleet.description.files.caBundle },
    });
    await agent.ready(port);
  });
  afterAll(async () => {
    await agent?.end();
    await fleet?.stop();
    await folder?.remove();
  });

  function answerIn(region: string): Promise<string[]> {
    const { host, port } = fleet.description.regions[region].dns;
    const resolver = new Resolver({ timeout: 1_000, tries: 1 });
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

  it('ends well in the midst of its work', async () => {
    agent.signal('SIGTERM');
    expect(await agent.exit).toBe(0);
  });
});
