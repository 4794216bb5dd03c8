import { rm } from 'fs/promises';
import { join } from 'path';
import { onUnusedPorts } from '@service-router/local-fleet/src/listening';
import { DaemonProcess } from '../DaemonProcess';
import { requirePath } from './programs';

/** An etcd with one member on loopback; its data is gone with the folder it is given. */
export class Etcd {
  private constructor(
    readonly url: string,
    private readonly daemon: DaemonProcess,
  ) {}

  static start(folder: string): Promise<Etcd> {
    return onUnusedPorts(2, ports => Etcd.#startOn(ports, folder));
  }

  static async #startOn(
    [client, peer]: number[],
    folder: string,
  ): Promise<Etcd> {
    const url = `http://127.0.0.1:${client}`;
    const peerUrl = `http://127.0.0.1:${peer}`;
    const data = join(folder, 'etcd');
    // One that could not start may have noted its peer's address.
    await rm(data, { recursive: true, force: true });
    const daemon = new DaemonProcess(
      'etcd',
      requirePath('etcd'),
      [
        ...['--data-dir', data],
        ...['--listen-client-urls', url, '--advertise-client-urls', url],
        ...['--listen-peer-urls', peerUrl],
        ...['--initial-advertise-peer-urls', peerUrl],
        ...['--initial-cluster', `default=${peerUrl}`],
        // What a power cut would lose is of no use afterwards anyway.
        '--unsafe-no-fsync',
      ],
      join(folder, 'etcd.log'),
    );
    await daemon.ready(
      async () => (await fetch(`${url}/health`)).status === 200,
    );
    return new Etcd(url, daemon);
  }

  /** Forgets every version but the newest, now. */
  async compact(): Promise<void> {
    const { header } = await this.#ask<{ header: { revision: string } }>(
      '/v3/maintenance/status',
      {},
    );
    await this.#ask('/v3/kv/compaction', {
      revision: header.revision,
      physical: true,
    });
  }

  stop(): Promise<void> {
    return this.daemon.kill();
  }

  async #ask<Body>(path: string, body: object): Promise<Body> {
    const answer = await fetch(`${this.url}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    if (!answer.ok) {
      throw new Error(`etcd answers ${answer.status} to ${path}`);
    }
    return (await answer.json()) as Body;
  }
}
