import { TestCluster } from '../TestCluster';
import { zonesTarget } from './describePublishing';
import { Region, REGIONS, Zones } from './Zones';

/** The zones, and for each region a cluster of which ExternalDNS publishes. */
export interface PublishedRegions {
  zones: Zones;
  clusters: Record<Region, TestCluster>;
  stop(): Promise<void>;
}

/** @param furnish - puts into a cluster what it is to hold before anything is published */
export async function startRegions(
  furnish: (
    cluster: TestCluster,
    region: Region,
  ) => Promise<void> = async () => {},
): Promise<PublishedRegions> {
  const zones = await zonesTarget.start();
  const started: TestCluster[] = [];
  const stop = async () => {
    await zones.stop();
    await Promise.all(started.map(cluster => cluster.stop()));
  };
  try {
    const clusters = await Promise.all(
      REGIONS.map(async region => {
        const cluster = await TestCluster.start();
        started.push(cluster);
        await furnish(cluster, region);
        await zones.publish(cluster, region);
        return [region, cluster];
      }),
    );
    return { zones, clusters: Object.fromEntries(clusters), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
