import { mkdtemp, rm } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import type { DaemonProcess } from '../targets/DaemonProcess';
import type { TestCluster } from '../TestCluster';
import { Bind, TSIG_ALGORITHM } from './Bind';
import { instanceOf } from './instances';
import {
  obstacleToRealExternalDns,
  startRealExternalDns,
} from './startRealExternalDns';
import { DOMAIN, Region, REGIONS, Zones, ZonesTarget } from './Zones';

class RealZones implements Zones {
  readonly #instances: DaemonProcess[] = [];

  constructor(private readonly folder: string, private readonly bind: Bind) {}

  async publish(cluster: TestCluster, region: Region): Promise<void> {
    for (const zone of REGIONS) {
      this.#instances.push(
        await startRealExternalDns({
          folder: this.folder,
          cluster,
          instance: instanceOf(region, zone),
          provider: this.#providerOf(zone),
        }),
      );
    }
  }

  dig(region: Region, name: string, type: string): Promise<string[]> {
    return this.bind.dig(region, name, type);
  }

  write(region: Region, name: string, target: string): Promise<void> {
    return this.bind.update(region, `add ${name} 60 CNAME ${target}.`);
  }

  forget(region: Region, name: string): Promise<void> {
    return this.bind.update(region, `delete ${name} TXT`);
  }

  async stop(): Promise<void> {
    await Promise.all(this.#instances.map(instance => instance.kill()));
    await this.bind.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  #providerOf(zone: Region): string[] {
    return [
      '--provider=rfc2136',
      '--rfc2136-host=127.0.0.1',
      `--rfc2136-port=${this.bind.port}`,
      `--rfc2136-zone=${DOMAIN}`,
      `--rfc2136-tsig-keyname=${zone}`,
      `--rfc2136-tsig-secret=${this.bind.secretOf(zone)}`,
      `--rfc2136-tsig-secret-alg=${TSIG_ALGORITHM}`,
      '--rfc2136-tsig-axfr',
      `--domain-filter=${DOMAIN}`,
    ];
  }
}

/** A real ExternalDNS for each cluster and zone, writing by RFC 2136 into a BIND with one zone view for each region. */
export const realZones: ZonesTarget = {
  obstacle: () => obstacleToRealExternalDns() ?? Bind.obstacle(),
  async start() {
    const folder = await mkdtemp(join(tmpdir(), 'service-router-'));
    return new RealZones(folder, await Bind.start(folder));
  },
};
