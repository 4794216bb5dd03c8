import {
  dnsConfiguration,
  dnsPolicy,
  gateway,
  identity,
  loadBalancer,
  serviceRoute,
} from '@service-router/plugin-service-router-backend/src/__testUtils__/objects';
import { settingsOf } from '@service-router/local-fleet/src/fleet/externalDnsInstances';
import {
  reconcilingAll,
  stopAll,
  stopLater,
} from '../__testUtils__/reconciling';
import { until } from '../until';
import { describePublishing } from './describePublishing';
import { PublishedRegions, startRegions } from './startRegions';
import { Region, REGIONS, Zones } from './Zones';

jest.setTimeout(300_000);
afterEach(stopAll);

const HOST = 'api-ns-p-base-shop.example.com';
const ADDRESSES: Record<Region, string> = { weu: '10.0.0.1', neu: '10.0.0.2' };
const gatewayOf = (region: Region) => `aks-${region}-internal.example.com`;

/** Two regions, each with a cluster that holds all but policy and route, published by ExternalDNS. */
async function twoRegions(): Promise<PublishedRegions> {
  const regions = await startRegions(async (cluster, region) => {
    for (const object of [
      identity({ region }),
      dnsConfiguration(...REGIONS),
      gateway(),
      loadBalancer(ADDRESSES[region]),
    ]) {
      await cluster.put(object);
    }
  });
  stopLater(regions.stop);
  return regions;
}

/** Whose TXT records stand at a name: the regions whose ExternalDNS says that it owns the CNAME. */
async function ownersOf(zones: Zones, zone: Region): Promise<Region[]> {
  const owners: Region[] = [];
  for (const region of REGIONS) {
    const { txtOwnerId, txtPrefix } = settingsOf(region);
    const [text] = await zones.dig(zone, `${txtPrefix}cname-${HOST}`, 'TXT');
    if (text?.includes(`external-dns/owner=${txtOwnerId}`)) {
      owners.push(region);
    }
  }
  return owners;
}

/** Waits until each zone points at the gateway of a region, and says that this region's ExternalDNS wrote it, alone. */
async function pointTo(
  zones: Zones,
  expected: Record<Region, Region | undefined>,
): Promise<void> {
  for (const zone of REGIONS) {
    const writer = expected[zone];
    let seen = '';
    await until(async () => {
      const targets = await zones.dig(zone, HOST, 'CNAME');
      const owners = await ownersOf(zones, zone);
      seen = JSON.stringify({ targets, owners });
      return (
        targets.join() === (writer ? gatewayOf(writer) : '') &&
        owners.join() === (writer ?? '')
      );
    }, `the zone of ${zone} written by ${writer ?? 'nobody'}`).catch(error => {
      throw new Error(`${error.message}: it holds ${seen}`);
    });
  }
}

const bound = (sourceRegion: Region) =>
  dnsPolicy({ mode: 'RegionBound', sourceRegion });

describePublishing('what ExternalDNS makes of a plan', () => {
  it('Active: each zone points at the gateway of its own region', async () => {
    const { zones, clusters } = await twoRegions();
    for (const cluster of Object.values(clusters)) {
      await cluster.put(dnsPolicy());
      await cluster.put(serviceRoute());
    }
    reconcilingAll(clusters);
    await pointTo(zones, { weu: 'weu', neu: 'neu' });
  });

  it('the gateways of all regions have their addresses in every zone', async () => {
    const { zones, clusters } = await twoRegions();
    reconcilingAll(clusters);
    for (const zone of REGIONS) {
      for (const region of REGIONS) {
        await until(
          async () =>
            (await zones.dig(zone, gatewayOf(region), 'A')).join() ===
            ADDRESSES[region],
          `${gatewayOf(region)} in the zone of ${zone}`,
        );
      }
    }
  });

  it('RegionBound: all zones point at one region, whoever else has the route', async () => {
    const { zones, clusters } = await twoRegions();
    for (const cluster of Object.values(clusters)) {
      await cluster.put(bound('weu'));
      await cluster.put(serviceRoute());
    }
    reconcilingAll(clusters);
    await pointTo(zones, { weu: 'weu', neu: 'weu' });
  });

  it('adopted: the zone of a region without the route points at the one that adopts it', async () => {
    const { zones, clusters } = await twoRegions();
    await clusters.weu.put(identity({ region: 'weu', adoptsRegions: ['neu'] }));
    await clusters.weu.put(dnsPolicy());
    await clusters.weu.put(serviceRoute());
    reconcilingAll(clusters);
    await pointTo(zones, { weu: 'weu', neu: 'weu' });
  });

  it('switched from one region to the other: each zone ends with one writer, the new one', async () => {
    const { zones, clusters } = await twoRegions();
    for (const cluster of Object.values(clusters)) {
      await cluster.put(bound('weu'));
      await cluster.put(serviceRoute());
    }
    reconcilingAll(clusters);
    await pointTo(zones, { weu: 'weu', neu: 'weu' });
    for (const cluster of Object.values(clusters)) {
      await cluster.put(bound('neu'));
    }
    await pointTo(zones, { weu: 'neu', neu: 'neu' });
  });

  it('switched in one cluster before the other: the old record stays until the new one is wanted, and the route says so', async () => {
    const { zones, clusters } = await twoRegions();
    for (const cluster of Object.values(clusters)) {
      await cluster.put(bound('weu'));
      await cluster.put(serviceRoute());
    }
    reconcilingAll(clusters);
    await pointTo(zones, { weu: 'weu', neu: 'weu' });
    await clusters.weu.put(bound('neu'));
    await until(async () => {
      const [{ status }] = await clusters.weu.all('ServiceRoute');
      return JSON.stringify(status).includes('DNSEndpointsKept');
    }, 'the route to say so');
    await pointTo(zones, { weu: 'weu', neu: 'weu' });
    await clusters.neu.put(bound('neu'));
    await pointTo(zones, { weu: 'neu', neu: 'neu' });
  });

  it('withdrawn: a route that is deleted leaves neither record nor owner', async () => {
    const { zones, clusters } = await twoRegions();
    await clusters.weu.put(dnsPolicy());
    await clusters.weu.put(serviceRoute());
    reconcilingAll(clusters);
    await pointTo(zones, { weu: 'weu', neu: undefined });
    await clusters.weu.take(serviceRoute());
    await pointTo(zones, { weu: undefined, neu: undefined });
  });
});
