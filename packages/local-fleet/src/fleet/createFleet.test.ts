import { Resolver } from 'node:dns/promises';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { ClusterClient, ClusterObject } from '../clusters';
import { listen, oncePortIsFree } from '../listening';
import { silentLog } from '../log';
import { createFleet, Fleet } from './createFleet';
import { FleetDescription } from './description';
import { FleetFolder } from './FleetFolder';
import { FleetPorts, portsOf } from './ports';
import { onUnusedFleetPorts } from './__testUtils__/onUnusedFleetPorts';

const packageFolder = path.dirname(require.resolve('../../package.json'));
const HOST = 'api-ns-p-test-shop.test-aks.nl';

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise(next => setTimeout(next, 50));
}

function endpoint(
  name: string,
  region: string,
  recordType: string,
  dnsName: string,
  target: string,
): ClusterObject {
  return {
    apiVersion: 'externaldns.k8s.io/v1alpha1',
    kind: 'DNSEndpoint',
    metadata: {
      name,
      namespace: 'default',
      labels: { 'router.io/region': region },
    },
    spec: { endpoints: [{ dnsName, recordType, targets: [target] }] },
  };
}

describe('createFleet', () => {
  let home: string;
  let ports: FleetPorts;
  let fleet: Fleet;
  let description: FleetDescription;

  function newFleet(): Fleet {
    return createFleet({
      folder: home,
      ports,
      definitionFolders: [
        path.join(packageFolder, 'content/crds'),
        path.resolve(
          packageFolder,
          '../../plugins/service-router-backend/crds',
        ),
      ],
      seedFolder: path.join(packageFolder, 'content/repository'),
      searchPath: process.env.PATH ?? '',
      log: silentLog,
    });
  }

  async function clusterOf(region: string): Promise<ClusterClient> {
    const { context, url } = description.regions[region].cluster;
    return ClusterClient.create({
      name: context,
      server: url,
      ca: await readFile(description.files.ca, 'utf8'),
      token: await new FleetFolder(home).token(context),
    });
  }

  async function answerOf(region: string, name = HOST): Promise<string[]> {
    const { host, port } = description.regions[region].dns;
    const resolver = new Resolver({ timeout: 10_000, tries: 3 });
    resolver.setServers([`${host}:${port}`]);
    return resolver.resolve4(name).catch(error => [error.code]);
  }

  async function publish(
    cluster: ClusterClient,
    zoneRegion: string,
    target: string,
  ): Promise<void> {
    const fieldManager = 'test';
    await cluster.apply(
      endpoint('gw', zoneRegion, 'A', 'gw.test-aks.nl', target),
      { fieldManager },
    );
    await cluster.apply(
      endpoint('api', zoneRegion, 'CNAME', HOST, 'gw.test-aks.nl'),
      { fieldManager },
    );
  }

  beforeAll(async () => {
    await import('@kubernetes/client-node');
    await import('@azure/arm-privatedns');
    await import('@azure/identity');
    home = await mkdtemp(path.join(os.tmpdir(), 'fleet-'));
    description = await onUnusedFleetPorts(unused => {
      ports = unused;
      fleet = newFleet();
      return fleet.start();
    });
    await fleet.settled(30_000);
  }, 120_000);
  afterAll(async () => {
    await fleet.stop();
    await rm(home, { recursive: true });
  });

  it('has the demo content in every region, and an address for every gateway', async () => {
    const statuses = await fleet.status();
    expect(
      statuses.map(({ region, contents }) => [
        region,
        contents?.kustomizations.every(({ isReady }) => isReady),
        contents?.routes.map(({ name }) => name),
        Object.values(contents?.loadBalancers ?? {}),
      ]),
    ).toEqual([
      ['weu', true, ['test-workload-route'], ['10.1.0.100']],
      ['neu', true, ['test-workload-route'], ['10.2.0.100']],
      ['frc', true, ['test-workload-route'], ['10.3.0.100']],
    ]);
  });

  it('is reached by its kubeconfig, which only its owner may read', async () => {
    const { KubeConfig, CoreV1Api } = await import('@kubernetes/client-node');
    const kubeConfig = new KubeConfig();
    kubeConfig.loadFromFile(description.files.kubeconfig);
    kubeConfig.setCurrentContext('aks-neu');
    const { items } = await kubeConfig.makeApiClient(CoreV1Api).listNamespace();
    expect(items.map(({ metadata }) => metadata?.name)).toContain(
      'ns-service-router',
    );
    expect((await stat(description.files.kubeconfig)).mode & 0o777).toBe(0o600);
  });

  it('publishes a DNSEndpoint in the zone that its label names, and there only', async () => {
    const cluster = await clusterOf('weu');
    await publish(cluster, 'weu', '10.1.0.100');
    await until(async () => (await answerOf('weu'))[0] === '10.1.0.100');
    expect(await answerOf('neu')).toEqual(['ENOTFOUND']);
    await cluster.delete(endpoint('api', 'weu', 'CNAME', HOST, ''));
    await until(async () => (await answerOf('weu'))[0] === 'ENOTFOUND');
    expect(await answerOf('weu', 'gw.test-aks.nl')).toEqual(['10.1.0.100']);
  }, 60_000);

  it('takes one region down without touching the others, and back with what it had', async () => {
    const cluster = await clusterOf('neu');
    await publish(cluster, 'neu', '10.2.0.100');
    await until(async () => (await answerOf('neu'))[0] === '10.2.0.100');
    // Two records, each with its owner, and the SOA: an owner may be written after its record.
    const whole = 5;
    await until(async () => (await fleet.status())[1].recordSets === whole);
    await fleet.down('neu');
    const [weu, neu] = await fleet.status();
    expect([weu.isUp, neu.isUp, neu.contents]).toEqual([
      true,
      false,
      undefined,
    ]);
    expect(await answerOf('neu')).toEqual(['ECONNREFUSED']);
    expect(neu.recordSets).toBe(whole);
    await expect(cluster.list('v1', 'Namespace')).rejects.toThrow(
      /aks-neu cannot be reached/,
    );
    await oncePortIsFree(() => fleet.up('neu'));
    expect(await answerOf('neu')).toEqual(['10.2.0.100']);
    const again = await clusterOf('neu');
    expect(
      (await again.list('externaldns.k8s.io/v1alpha1', 'DNSEndpoint')).items,
    ).toHaveLength(2);
  }, 60_000);

  it('has a Traffic Manager that finds a region out when it is down, and in when it is up', async () => {
    const { TrafficManagerManagementClient } = await import(
      '@azure/arm-trafficmanager'
    );
    const { ClientSecretCredential } = await import('@azure/identity');
    const { azure, regions } = description;
    const tlsOptions = { ca: await readFile(description.files.ca, 'utf8') };
    const { subscriptionId, resourceGroup } = azure.trafficManager;
    const client = new TrafficManagerManagementClient(
      new ClientSecretCredential(
        azure.tenantId,
        azure.clientId,
        await new FleetFolder(home).token('azure-client-secret'),
        {
          authorityHost: azure.authorityHost,
          disableInstanceDiscovery: true,
          tlsOptions,
        },
      ),
      subscriptionId,
      { endpoint: azure.endpoint, tlsOptions },
    );
    expect((await client.profiles.listBySubscription().next()).done).toBe(true);
    const put = () =>
      client.profiles.createOrUpdate(resourceGroup, 'shop', {
        location: 'global',
        trafficRoutingMethod: 'Priority',
        dnsConfig: { relativeName: 'shop', ttl: 0 },
        monitorConfig: {
          protocol: 'HTTPS',
          port: 443,
          path: '/',
          toleratedNumberOfFailures: 0,
        },
        endpoints: ['frc', 'weu'].map(region => ({
          name: region,
          type: 'Microsoft.Network/trafficManagerProfiles/externalEndpoints',
          target: regions[region].gateway.host,
        })),
      });
    const answer = () => answerOf('neu', 'shop.trafficmanager.net');
    const statuses = async () => {
      const { endpoints } = await client.profiles.get(resourceGroup, 'shop');
      return endpoints?.map(one => one.endpointMonitorStatus).join();
    };
    await put();
    await until(async () => (await statuses()) === 'Online,Online');
    expect(await answer()).toEqual([regions.frc.gateway.address]);
    await fleet.down('frc');
    // An interval is 30 seconds: a profile that is made anew is probed at once.
    await client.profiles.delete(resourceGroup, 'shop');
    await put();
    await until(async () => (await statuses()) === 'Degraded,Online');
    expect(await answer()).toEqual([regions.weu.gateway.address]);
    await oncePortIsFree(() => fleet.up('frc'));
    await client.profiles.delete(resourceGroup, 'shop');
    await put();
    await until(async () => (await statuses()) === 'Online,Online');
    expect(await answer()).toEqual([regions.frc.gateway.address]);
  }, 60_000);

  it('says that it does not know a region', async () => {
    await expect(fleet.down('weuu')).rejects.toThrow(
      'There is no region "weuu"; the regions are weu, neu, frc.',
    );
  });

  it('names the port that another process has, and how to move it', async () => {
    const other = portsOf({});
    const taken = createServer();
    other.control.number = 0;
    other.azure.number = await listen(taken, 0);
    const second = createFleet({
      folder: path.join(home, 'second'),
      ports: other,
      definitionFolders: [path.join(packageFolder, 'content/crds')],
      seedFolder: path.join(packageFolder, 'content/repository'),
      searchPath: process.env.PATH ?? '',
      log: silentLog,
    });
    await expect(second.start()).rejects.toThrow(
      `Port ${other.azure.number}, for Azure Resource Manager of the fleet, is taken by another process: set FLEET_PORT_AZURE to a free port, or FLEET_PORT to move all ports of the fleet.`,
    );
    await new Promise(done => taken.close(done));
  });

  it('keeps its authority and its secrets for the next start', async () => {
    const folder = new FleetFolder(home);
    const before = [
      await readFile(description.files.ca, 'utf8'),
      await folder.token('control'),
    ];
    await fleet.stop();
    fleet = newFleet();
    await oncePortIsFree(() => fleet.start());
    expect([
      await readFile(description.files.ca, 'utf8'),
      await folder.token('control'),
    ]).toEqual(before);
  }, 60_000);
});
