import { writeFile } from 'fs/promises';
import { join } from 'path';
import { onUnusedPorts } from '@service-router/local-fleet/src/listening';
import type { ExternalDnsInstance } from '@service-router/plugin-service-router-common';
import { kubeconfigText } from '../kubeconfig';
import { DaemonProcess } from '../targets/DaemonProcess';
import { mayRun } from '../targets/findProgram';
import type { TestCluster } from '../TestCluster';

/** The path of the program that is to be tested. */
const PROGRAM_VARIABLE = 'SERVICE_ROUTER_EXTERNAL_DNS';

/**
 * Why there can be no real ExternalDNS; undefined where there can.
 *
 * @param variable - holds the path of the program
 */
export function obstacleToRealExternalDns(
  variable = PROGRAM_VARIABLE,
): string | undefined {
  const program = process.env[variable];
  return program && mayRun(program)
    ? undefined
    : `${variable} does not say where external-dns is`;
}

/** What a real ExternalDNS is started with. */
export interface ExternalDnsLaunch {
  /** Where its kubeconfig and its log are. */
  folder: string;
  /** Whose DNSEndpoints it reads. */
  cluster: TestCluster;
  /** As the product knows it. */
  instance: ExternalDnsInstance;
  /** The flags of the provider that it writes with. */
  provider: readonly string[];
  /** Besides that of this process. */
  environment?: Record<string, string>;
}

/** Starts a real ExternalDNS that looks as often as it can, and waits until it serves. */
export async function startRealExternalDns({
  folder,
  cluster: { server },
  instance,
  provider,
  environment,
}: ExternalDnsLaunch): Promise<DaemonProcess> {
  const fileOf = (what: string) =>
    join(folder, `${instance.name.replaceAll(' ', '-')}.${what}`);
  await writeFile(
    fileOf('kubeconfig'),
    kubeconfigText(
      server.url,
      server.caData,
      server.admin.user,
      server.admin.token,
    ),
  );
  return onUnusedPorts(1, async ([port]) => {
    const daemon = new DaemonProcess(
      instance.name,
      process.env[PROGRAM_VARIABLE] ?? 'external-dns',
      [
        `--kubeconfig=${fileOf('kubeconfig')}`,
        `--metrics-address=127.0.0.1:${port}`,
        ...sourceOf(instance),
        ...registryOf(instance),
        ...provider,
        '--interval=1s',
        '--min-event-sync-interval=200ms',
        '--events',
        '--log-level=debug',
      ],
      fileOf('log'),
      { env: { ...process.env, ...environment } },
    );
    await daemon.ready(
      async () =>
        (await fetch(`http://127.0.0.1:${port}/healthz`)).status === 200,
    );
    return daemon;
  });
}

function sourceOf({ labelFilter = '' }: ExternalDnsInstance): string[] {
  return [
    '--source=crd',
    '--crd-source-apiversion=externaldns.k8s.io/v1alpha1',
    '--crd-source-kind=DNSEndpoint',
    `--label-filter=${labelFilter}`,
  ];
}

function registryOf({
  ownerId,
  prefix = '',
  policy = 'sync',
  managedRecordTypes = [],
}: ExternalDnsInstance): string[] {
  return [
    '--registry=txt',
    `--txt-owner-id=${ownerId}`,
    `--txt-prefix=${prefix}`,
    `--policy=${policy}`,
    ...managedRecordTypes.map(type => `--managed-record-types=${type}`),
  ];
}
