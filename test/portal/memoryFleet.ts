import {
  BackendFeature,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { serviceRouterConnectServiceRef } from '@service-router/plugin-service-router-backend/src/connectService';
import { RecordSet } from '@service-router/plugin-service-router-common';
import { serviceRouterZoneProvidersExtensionPoint } from '@service-router/plugin-service-router-node';
import { StandingRegion } from './standingRegions';

/** How often a zone is read before somebody changes it: until then, what is planned for it is known. */
const READ_BEFORE = 3;
/** Record sets that a cloud lists at once. */
const PAGE = 100;

/** The configuration of a Service Router that watches these regions, each under the title that is given for it. */
export function watching(
  regions: readonly StandingRegion[],
  titles: readonly RegionTitle[] = [],
) {
  return {
    clusters: Object.fromEntries(
      regions.map(({ name }) => [
        name,
        {
          region: name,
          mode: 'observe',
          connection: { kubernetesPlugin: name },
        },
      ]),
    ),
    regions: Object.fromEntries(
      regions.map(({ name }, index) => [
        name,
        {
          ...titles[index],
          zone: { provider: 'memory', name: 'example.com' },
        },
      ]),
    ),
  };
}

/** How a region is shown. */
export interface RegionTitle {
  title: string;
  azureLocation: string;
}

/** What a backend reads these regions by: their clusters and their zones, in memory. */
export function memoryFleet(
  regions: readonly StandingRegion[],
): BackendFeature[] {
  const byName = new Map(regions.map(region => [region.name, region]));
  return [
    createServiceFactory({
      service: serviceRouterConnectServiceRef,
      deps: {},
      factory:
        () =>
        async ({ name }) =>
          byName.get(name)!.cluster,
    }),
    createBackendModule({
      pluginId: 'service-router',
      moduleId: 'memory-zones',
      register(env) {
        env.registerInit({
          deps: { providers: serviceRouterZoneProvidersExtensionPoint },
          async init({ providers }) {
            providers.addZoneProvider({
              id: 'memory',
              createReader: ({ region }) => readerOf(byName.get(region)!),
            });
          },
        });
      },
    }),
  ];
}

function readerOf({ zone, later = zone, refusal }: StandingRegion) {
  let readings = 0;
  return {
    async read(): Promise<RecordSet[]> {
      if (refusal) {
        throw new Error(refusal);
      }
      readings += 1;
      return pageByPage(readings > READ_BEFORE ? later : zone);
    },
  };
}

/** Another list each time, and not all of it at once, as from a cloud. */
async function pageByPage(zone: readonly RecordSet[]): Promise<RecordSet[]> {
  const read: RecordSet[] = [];
  while (read.length < zone.length) {
    await new Promise(resolve => setImmediate(resolve));
    read.push(...structuredClone(zone.slice(read.length, read.length + PAGE)));
  }
  return read;
}
