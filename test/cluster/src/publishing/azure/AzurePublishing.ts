import { mkdtemp, rm } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import type { AnyObject } from '@service-router/plugin-service-router-backend/src/fleet';
import {
  DnsEndpoint,
  ExternalDnsInstance,
  Prediction,
  predictionOf,
  RecordSet,
  zoneAfter,
} from '@service-router/plugin-service-router-common';
import type { ZoneReader } from '@service-router/plugin-service-router-node';
import { TestCluster } from '../../TestCluster';
import { until } from '../../until';
import { PublicAzure } from './PublicAzure';
import { publisher } from './publishers';

/** What is asked for before it is compared with what was predicted. */
export interface Change {
  put?: AnyObject[];
  take?: AnyObject[];
}

/** A cluster, an ExternalDNS that reads its DNSEndpoints, and the Azure that this one writes to. */
export class AzurePublishing {
  private constructor(
    readonly azure: PublicAzure,
    private readonly reader: ZoneReader,
    private readonly instance: ExternalDnsInstance,
    private readonly cluster: TestCluster,
    private readonly endPublisher: () => Promise<void>,
    private readonly folder: string,
  ) {}

  /** @param furnish - what stands in the zone before ExternalDNS has seen it */
  static async start(
    instance: ExternalDnsInstance,
    furnish: (azure: PublicAzure) => void,
  ): Promise<AzurePublishing> {
    const folder = await mkdtemp(join(tmpdir(), 'service-router-'));
    const azure = await PublicAzure.start(folder);
    furnish(azure);
    const cluster = await TestCluster.start();
    const endPublisher = await publisher.start({
      folder,
      cluster,
      instance,
      azure,
    });
    const reader = await azure.reader();
    return new AzurePublishing(
      azure,
      reader,
      instance,
      cluster,
      endPublisher,
      folder,
    );
  }

  async stop(): Promise<void> {
    await this.endPublisher();
    await this.cluster.stop();
    await this.azure.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** The zone, as the product reads it. */
  read(): Promise<RecordSet[]> {
    return this.reader.read({ signal: AbortSignal.timeout(60_000) });
  }

  /** Makes a change, and compares all that is in the zone afterwards with what was predicted of it. */
  async predicted({ put = [], take = [] }: Change): Promise<Prediction> {
    const changed = [...put, ...take].map(({ metadata }) => metadata.name);
    const stays = (await this.cluster.all('DNSEndpoint')).filter(
      ({ metadata }) => !changed.includes(metadata.name),
    );
    const before = await this.read();
    const prediction = predictionOf(
      before,
      [...stays, ...put] as unknown as DnsEndpoint[],
      this.instance,
    );
    for (const object of put) {
      await this.cluster.put(object);
    }
    for (const object of take) {
      await this.cluster.take(object);
    }
    await compared(
      () => this.read(),
      zoneAfter(before, prediction, this.instance),
    );
    return prediction;
  }
}

/** Waits until a zone is as it should be, and says what it is instead if that does not come. */
async function compared(
  read: () => Promise<RecordSet[]>,
  expected: readonly RecordSet[],
) {
  const wanted = toldOf(expected);
  await until(
    async () => toldOf(await read()).join() === wanted.join(),
    'the zone',
  ).catch(() => undefined);
  expect(toldOf(await read())).toEqual(wanted);
}

function toldOf(recordSets: readonly RecordSet[]): string[] {
  return recordSets
    .map(
      ({ type, fqdn, ttl, values }) =>
        `${type} ${fqdn} ${ttl} ${[...values].sort()}`,
    )
    .sort();
}
