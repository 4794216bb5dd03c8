import { Resolver } from 'dns/promises';
import { readFileSync } from 'fs';
import { writeFile } from 'fs/promises';
import path from 'path';
import { APIRequestContext } from '@playwright/test';
import { fleet, fleetHome } from './fleet';

/** What is told of one endpoint. */
export interface ToldEndpoint {
  name: string;
  /** The object it was made for. */
  origin?: { cluster: string };
  weight: number;
  share?: number;
  health?: string;
}

/** Questions that are asked at one time. */
const AT_ONCE = 100;

const PREFIX = 'external-dns.kubernetes.io';

/** A LoadBalancer Service that asks for an endpoint of the profile `my-app` with this weight. */
export async function expose(
  region: string,
  weight: number,
  folder: string,
): Promise<void> {
  const settings = {
    enabled: 'true',
    'resource-group': 'rg-edge',
    'profile-name': 'my-app',
    hostname: 'my-app.test-aks.nl',
    'endpoint-name': region,
    'endpoint-target': `gateway-${region}.test-edge.example`,
    weight: String(weight),
    'monitor-protocol': 'HTTP',
    'monitor-port': '80',
    'probe-interval': '10',
    'probe-timeout': '5',
    'tolerated-failures': '0',
  };
  const manifest = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: `my-app-${region}`,
      namespace: 'default',
      annotations: Object.fromEntries(
        Object.entries(settings).map(([key, value]) => [
          `${PREFIX}/webhook-traffic-manager-${key}`,
          value,
        ]),
      ),
    },
    spec: { type: 'LoadBalancer', ports: [{ port: 443 }] },
  };
  const file = path.join(folder, `my-app-${region}.yaml`);
  await writeFile(file, JSON.stringify(manifest));
  await fleet('apply', '-f', file, '--region', region);
}

/** The endpoints of a profile, as the backend tells of them: of `my-app`, or of the one that a host leads to. */
export async function endpointsOf(
  request: APIRequestContext,
  host?: string,
): Promise<ToldEndpoint[]> {
  const backend = `http://localhost:${process.env.BACKEND_PORT ?? 7007}`;
  const guest = await request.post(`${backend}/api/auth/guest/refresh`);
  const { backstageIdentity } = await guest.json();
  const answer = await request.get(`${backend}/api/service-router/v1/traffic`, {
    headers: { authorization: `Bearer ${backstageIdentity.token}` },
  });
  const { profiles } = await answer.json();
  return (
    profiles.find(({ name, hostname }: { name: string; hostname?: string }) =>
      host ? hostname === host : name === 'my-app',
    )?.endpoints ?? []
  );
}

/** Asks a region's DNS server for the profile so many times. @returns how many answers led to which host */
export async function asked(
  count: number,
  region: string,
): Promise<Record<string, number>> {
  const { host, port } = JSON.parse(
    readFileSync(path.join(fleetHome, 'fleet.json'), 'utf8'),
  ).regions[region].dns;
  const resolver = new Resolver();
  resolver.setServers([`${host}:${port}`]);
  const told: Record<string, number> = {};
  const ask = async () => {
    const [target] = await resolver.resolveCname('my-app.trafficmanager.net');
    told[target] = (told[target] ?? 0) + 1;
  };
  for (let done = 0; done < count; done += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, ask));
  }
  return told;
}
