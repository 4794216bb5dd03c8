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
    // All are waited for, so that none is left behind that was still starting when another failed.
    const results = await Promise.allSettled(
      REGIONS.map(async region => {
        const cluster = await TestCluster.start();
        started.push(cluster);
        await furnish(cluster, region);
        await zones.publish(cluster, region);
        return [region, cluster];
      }),
    );
    const clusters = results.map(result => {
      if (result.status === 'rejected') throw result.reason;
      return result.value;
    });
    return { zones, clusters: Object.fromEntries(clusters), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
