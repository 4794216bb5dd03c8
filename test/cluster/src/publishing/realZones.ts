import { mkdtemp, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import { settingsOf } from '@service-router/local-fleet/src/fleet/externalDnsInstances';
import { unusedPorts } from '@service-router/local-fleet/src/listening';
import { kubeconfigText } from '../kubeconfig';
import { DaemonProcess } from '../targets/DaemonProcess';
import { mayRun } from '../targets/findProgram';
import type { TestCluster } from '../TestCluster';
import { Bind, TSIG_ALGORITHM } from './Bind';
import { DOMAIN, Region, REGIONS, Zones, ZonesTarget } from './Zones';

/** The path of the program that is to be tested. */
const PROGRAM_VARIABLE = 'SERVICE_ROUTER_EXTERNAL_DNS';

class RealZones implements Zones {
  readonly #instances: DaemonProcess[] = [];

  constructor(private readonly folder: string, private readonly bind: Bind) {}

  async publish(cluster: TestCluster, region: Region): Promise<void> {
    const { server } = cluster;
    const kubeconfig = join(this.folder, `kubeconfig-${region}`);
    await writeFile(
      kubeconfig,
      kubeconfigText(
        server.url,
        server.caData,
        server.admin.user,
        server.admin.token,
      ),
    );
    for (const zone of REGIONS) {
      const [port] = await unusedPorts(1);
      const daemon = new DaemonProcess(
        `external-dns of ${region} for the zone of ${zone}`,
        process.env[PROGRAM_VARIABLE] ?? 'external-dns',
        [
          `--kubeconfig=${kubeconfig}`,
          `--metrics-address=127.0.0.1:${port}`,
          ...sourceOf(zone),
          ...registryOf(region),
          ...this.#providerOf(zone),
          '--interval=1s',
          '--min-event-sync-interval=200ms',
          '--events',
          '--log-level=debug',
        ],
        join(this.folder, `external-dns-${region}-${zone}.log`),
      );
      this.#instances.push(daemon);
      await daemon.ready(
        async () =>
          (await fetch(`http://127.0.0.1:${port}/healthz`)).status === 200,
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
  obstacle() {
    const program = process.env[PROGRAM_VARIABLE];
    if (!program || !mayRun(program)) {
      return `${PROGRAM_VARIABLE} does not say where external-dns is`;
    }
    return Bind.obstacle();
  },
  async start() {
    const folder = await mkdtemp(join(tmpdir(), 'service-router-'));
    return new RealZones(folder, await Bind.start(folder));
  },
};

function sourceOf(zone: Region): string[] {
  return [
    '--source=crd',
    '--crd-source-apiversion=externaldns.k8s.io/v1alpha1',
    '--crd-source-kind=DNSEndpoint',
    `--label-filter=router.io/region in (${zone})`,
  ];
}

/** As the local fleet's instances of the region are set. */
function registryOf(region: Region): string[] {
  const { txtOwnerId, txtPrefix, policy, managedRecordTypes } =
    settingsOf(region);
  return [
    '--registry=txt',
    `--txt-owner-id=${txtOwnerId}`,
    `--txt-prefix=${txtPrefix}`,
    `--policy=${policy}`,
    ...managedRecordTypes.map(type => `--managed-record-types=${type}`),
  ];
}
