import { mkdtemp, rm } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import type { Profile } from '@service-router/local-fleet/src/trafficManager';
import type { AnyObject } from '@service-router/plugin-service-router-backend/src/fleet';
import { obstacleToRealExternalDns } from '../publishing/startRealExternalDns';
import { target } from '../targets';
import { until } from '../until';
import {
  PublicTrafficManager,
  RESOURCE_GROUP,
} from './__testUtils__/PublicTrafficManager';
import { WebhookRegion } from './__testUtils__/WebhookRegion';

jest.setTimeout(300_000);

const ADDRESSES = { weu: '203.0.113.1', neu: '203.0.113.2' };
const LOCATIONS = { weu: 'westeurope', neu: 'northeurope' };
type RegionName = keyof typeof ADDRESSES;

/** The Service of an application in a region, as its team annotates it. */
function annotatedService(
  prefix: string,
  region: RegionName,
  weight: number,
  name = 'my-app',
): AnyObject {
  const settings = {
    enabled: 'true',
    'resource-group': RESOURCE_GROUP,
    hostname: `${name}.example.com`,
    weight: `${weight}`,
    'endpoint-location': LOCATIONS[region],
  };
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name,
      namespace: 'payments',
      annotations: {
        [`${prefix}/hostname`]: `${name}-${region}.example.com`,
        ...Object.fromEntries(
          Object.entries(settings).map(([key, value]) => [
            `${prefix}/webhook-traffic-manager-${key}`,
            value,
          ]),
        ),
      },
    },
    spec: {
      type: 'LoadBalancer',
      ports: [{ port: 443 }],
      selector: { app: name },
    },
    status: { loadBalancer: { ingress: [{ ip: ADDRESSES[region] }] } },
  };
}

/** What a team cares for of a profile. */
function told({ endpoints, id, routingMethod, status }: Profile) {
  return {
    name: id.name,
    status,
    routingMethod,
    endpoints: endpoints
      .map(({ alwaysServe: _, ...endpoint }) =>
        [
          endpoint.target,
          endpoint.weight,
          endpoint.location,
          endpoint.status,
        ].join(' '),
      )
      .sort(),
  };
}

const profileOf = (...endpoints: string[]) => ({
  name: 'my-app-example-com-tm',
  status: 'Enabled',
  routingMethod: 'Weighted',
  endpoints,
});
const endpointOf = (region: RegionName, weight: number) =>
  `my-app-${region}.example.com ${weight} ${LOCATIONS[region]} Enabled`;

describe.each([
  {
    version: 'of today',
    variable: 'SERVICE_ROUTER_EXTERNAL_DNS',
    prefix: 'external-dns.kubernetes.io',
  },
  // The oldest that passes on the annotations of a webhook; its prefix was the default up to 0.21.
  {
    version: '0.15',
    variable: 'SERVICE_ROUTER_EXTERNAL_DNS_0_15',
    prefix: 'external-dns.alpha.kubernetes.io',
  },
])('ExternalDNS $version', ({ variable, prefix }) => {
  const service = (region: RegionName, weight: number, name?: string) =>
    annotatedService(prefix, region, weight, name);
  const obstacle = target.obstacleTo() ?? obstacleToRealExternalDns(variable);
  (obstacle ? describe.skip : describe)(
    'and the agent, in two regions,',
    () => {
      let folder: string;
      let azure: PublicTrafficManager;
      let weu: WebhookRegion;
      let neu: WebhookRegion;

      beforeAll(async () => {
        folder = await mkdtemp(join(tmpdir(), 'service-router-'));
        azure = await PublicTrafficManager.start(folder);
        const shared = {
          azure,
          program: process.env[variable] ?? '',
          parent: folder,
        };
        weu = await WebhookRegion.start({ ...shared, name: 'weu' });
        neu = await WebhookRegion.start({ ...shared, name: 'neu' });
      });
      afterAll(async () => {
        await weu?.stop();
        await neu?.stop();
        await azure?.stop();
        await rm(folder, { recursive: true, force: true });
      });

      /** Waits for what should stand, and that nothing is written any more while each ExternalDNS looks twice again. */
      async function holds(...profiles: ReturnType<typeof profileOf>[]) {
        const found = () => azure.list().map(told);
        await until(
          () => JSON.stringify(found()) === JSON.stringify(profiles),
          'the profiles',
        ).catch(() => undefined);
        expect(found()).toEqual(profiles);
        const running = [weu, neu].filter(({ isRunning }) => isRunning);
        // One may have been under way.
        await Promise.all(running.map(region => region.idle(1)));
        const { writes } = azure;
        await Promise.all(running.map(region => region.idle(2)));
        expect({ writes: azure.writes, profiles: found() }).toEqual({
          writes,
          profiles,
        });
      }

      it('find nothing to do at first', async () => {
        await holds();
      });

      it('make a profile for a Service in one region', async () => {
        await weu.put(service('weu', 70));
        await holds(profileOf(endpointOf('weu', 70)));
      });

      it('add the endpoint of the other region', async () => {
        await neu.put(service('neu', 30));
        await holds(profileOf(endpointOf('neu', 30), endpointOf('weu', 70)));
      });

      it('lead the host to the profile, from one cluster', async () => {
        const published = async () =>
          [
            ...(await weu.vanityEndpoints()),
            ...(await neu.vanityEndpoints()),
          ].map(({ spec }) => spec);
        await until(async () => (await published()).length > 0, 'the host');
        expect(await published()).toEqual([
          {
            endpoints: [
              expect.objectContaining({
                dnsName: 'my-app.example.com',
                recordType: 'CNAME',
                targets: ['my-app-example-com-tm.trafficmanager.net'],
              }),
            ],
          },
        ]);
      });

      it('refuse a Service that cannot be had, by itself and by an Event on it', async () => {
        const broken = service('weu', 5_000, 'broken');
        await weu.put(broken);
        await until(
          async () => (await weu.events()).length > 0,
          'an Event on the Service',
        );
        await holds(profileOf(endpointOf('neu', 30), endpointOf('weu', 70)));
        await weu.take(broken);
        expect(await weu.events()).toEqual([
          expect.stringMatching(/^Service broken: .*weight.*5000/),
        ]);
      });

      it('shift the weight that an annotation changes', async () => {
        const weight = `${prefix}/webhook-traffic-manager-weight`;
        await weu.annotate(service('weu', 70), weight, '10');
        await neu.annotate(service('neu', 30), weight, '90');
        await holds(profileOf(endpointOf('neu', 90), endpointOf('weu', 10)));
      });

      it('keep everything when ExternalDNS is started again', async () => {
        const { writes } = azure;
        await weu.stopExternalDns();
        await weu.startExternalDns();
        await holds(profileOf(endpointOf('neu', 90), endpointOf('weu', 10)));
        expect(azure.writes).toBe(writes);
      });

      it('keep everything when an agent has lost its memory', async () => {
        const { writes } = azure;
        await weu.crashAgent();
        await holds(profileOf(endpointOf('neu', 90), endpointOf('weu', 10)));
        expect(azure.writes).toBe(writes);
      });

      it('update what was made before that, as ownership is kept in Azure', async () => {
        await weu.put(service('weu', 20));
        await holds(profileOf(endpointOf('neu', 90), endpointOf('weu', 20)));
      });

      it('keep the endpoint of a region that is gone', async () => {
        const { writes } = azure;
        await neu.stopPod();
        await holds(profileOf(endpointOf('neu', 90), endpointOf('weu', 20)));
        expect(azure.writes).toBe(writes);
      });

      it('go on in the region that is left', async () => {
        await weu.put(service('weu', 30));
        await holds(profileOf(endpointOf('neu', 90), endpointOf('weu', 30)));
      });

      it('have it back when it returns', async () => {
        await neu.startPod();
        await holds(profileOf(endpointOf('neu', 90), endpointOf('weu', 30)));
      });

      it('remove the endpoint of a Service that is deleted, and no other', async () => {
        await weu.take(service('weu', 30));
        await holds(profileOf(endpointOf('neu', 90)));
      });

      it('remove the profile with its last endpoint', async () => {
        await neu.take(service('neu', 90));
        await holds();
      });

      it('asked nobody but Azure', () => {
        expect(azure.strangers).toEqual([]);
      });
    },
  );
});
