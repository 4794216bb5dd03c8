import dgram from 'node:dgram';
import http from 'node:http';
import type { TrafficManagerManagementClient } from '@azure/arm-trafficmanager';
import * as dnsPacket from 'dns-packet';
import { ManualClock } from '../../clock';
import { createDnsServer, DnsServer } from '../../dns';
import { closeServer, listen } from '../../listening';
import { HealthProber, trafficManagerDns } from '../../trafficManager';
import { seededRandom } from '../../trafficManager/__testUtils__/profiles';
import { SUBSCRIPTION, TestAzure } from '../__testUtils__/TestAzure';

const GROUP = 'rg-edge';
const HOST = 'my-app.trafficmanager.net';
const EAST = 'my-app-east.example.com';
const WEST = 'my-app-west.example.com';
const QUERIES = 10_000;
/** Queries that wait for their answers at one time, so that no packet is lost for want of room. */
const AT_ONCE = 50;

/** Asks over UDP again and again. @returns how often each target was answered */
async function shares(port: number): Promise<Record<string, number>> {
  const socket = dgram.createSocket('udp4');
  const counts: Record<string, number> = {};
  const query = dnsPacket.encode({
    type: 'query',
    id: 1,
    flags: dnsPacket.RECURSION_DESIRED,
    questions: [{ type: 'A', name: HOST }],
  });
  await new Promise<void>((resolve, reject) => {
    let sent = 0;
    let received = 0;
    const send = () => {
      sent += 1;
      socket.send(query);
    };
    socket.on('error', reject);
    socket.on('message', message => {
      const [answer] = dnsPacket.decode(message).answers ?? [];
      const { data } = answer as { data: string };
      counts[data] = (counts[data] ?? 0) + 1;
      received += 1;
      if (sent < QUERIES) send();
      if (received === QUERIES) resolve();
    });
    socket.connect(port, '127.0.0.1', () => {
      for (let index = 0; index < AT_ONCE; index += 1) send();
    });
  });
  await new Promise<void>(done => socket.close(done));
  return counts;
}

/** How many standard deviations a count lies off its share. */
function deviations(count: number, share: number): number {
  const deviation = Math.sqrt(QUERIES * share * (1 - share));
  return Math.abs(count - QUERIES * share) / deviation;
}

describe('One application in two regions, behind Traffic Manager', () => {
  const clock = new ManualClock();
  let azure: TestAzure;
  let client: TrafficManagerManagementClient;
  let dns: DnsServer;
  let prober: HealthProber;
  let gateway: http.Server;
  let isEastHealthy = true;

  beforeAll(async () => {
    azure = await new TestAzure({
      resourceGroups: [{ subscriptionId: SUBSCRIPTION, resourceGroup: GROUP }],
    }).start();
    client = azure.trafficManager();
    gateway = http.createServer((request, response) => {
      const isHealthy = isEastHealthy || request.headers.host !== EAST;
      response.writeHead(isHealthy ? 200 : 503).end();
    });
    const port = await listen(gateway, 0);
    const { profiles } = azure;
    prober = new HealthProber({
      profiles,
      addressOf: () => ({ host: '127.0.0.1', port }),
      clock,
    });
    prober.start();
    dns = createDnsServer({
      port: 0,
      others: [
        trafficManagerDns({
          profiles,
          placeOf: () => ({}),
          random: seededRandom(7),
        }),
      ],
    });
    await dns.start();
    await client.profiles.createOrUpdate(GROUP, 'my-app', {
      location: 'global',
      trafficRoutingMethod: 'Weighted',
      dnsConfig: { relativeName: 'my-app', ttl: 30 },
      monitorConfig: {
        protocol: 'HTTP',
        port: 80,
        path: '/healthz',
        intervalInSeconds: 10,
        timeoutInSeconds: 5,
        toleratedNumberOfFailures: 1,
      },
    });
  }, 60_000);
  afterAll(async () => {
    await prober.stop();
    await Promise.all([azure.stop(), dns.stop(), closeServer(gateway)]);
  });

  async function weigh(east: number, west: number) {
    const put = (name: string, target: string, weight: number) =>
      client.endpoints.createOrUpdate(
        GROUP,
        'my-app',
        'ExternalEndpoints',
        name,
        {
          target,
          weight,
        },
      );
    await put('my-app-east', EAST, east);
    await put('my-app-west', WEST, west);
    await prober.settled();
  }

  async function statuses() {
    const { endpoints, monitorConfig } = await client.profiles.get(
      GROUP,
      'my-app',
    );
    return [
      monitorConfig?.profileMonitorStatus,
      ...(endpoints ?? []).map(
        ({ endpointMonitorStatus }) => endpointMonitorStatus,
      ),
    ];
  }

  async function pass(seconds: number) {
    clock.advance(seconds * 1000);
    await prober.settled();
  }

  // Each step goes on from the one before it.
  it('goes 70 to 30', async () => {
    await weigh(70, 30);
    expect(await statuses()).toEqual(['Online', 'Online', 'Online']);
    const counts = await shares(dns.port);
    expect(deviations(counts[EAST], 0.7)).toBeLessThan(4);
    expect(counts[EAST] + counts[WEST]).toBe(QUERIES);
  });

  it('then 50 to 50', async () => {
    await weigh(50, 50);
    const counts = await shares(dns.port);
    expect(deviations(counts[EAST], 0.5)).toBeLessThan(4);
  });

  it('then to the west alone, once more probes of the east have failed than are tolerated', async () => {
    isEastHealthy = false;
    await pass(10);
    expect(await statuses()).toEqual(['Online', 'Online', 'Online']);
    await pass(10);
    expect(await statuses()).toEqual(['Degraded', 'Degraded', 'Online']);
    expect(await shares(dns.port)).toEqual({ [WEST]: QUERIES });
  });

  it('and back when the east answers again', async () => {
    isEastHealthy = true;
    await pass(10);
    const counts = await shares(dns.port);
    expect(deviations(counts[EAST], 0.5)).toBeLessThan(4);
  });
});
