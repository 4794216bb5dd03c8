import { execFile } from 'child_process';
import { randomBytes } from 'crypto';
import { writeFile } from 'fs/promises';
import { join } from 'path';
import { promisify } from 'util';
import { onUnusedPorts } from '@service-router/local-fleet/src/listening';
import { DaemonProcess } from '../targets/DaemonProcess';
import { findProgram } from '../targets/findProgram';
import { DOMAIN, Region, REGIONS } from './Zones';

const run = promisify(execFile);

/** The algorithm of every key (RFC 8945), as BIND, dig and ExternalDNS call it. */
export const TSIG_ALGORITHM = 'hmac-sha256';

/** A BIND on loopback with one view for each region. Who signs with a region's key sees, and may write, that region's zone. */
export class Bind {
  private constructor(
    readonly port: number,
    private readonly secrets: Record<Region, string>,
    private readonly daemon: DaemonProcess,
  ) {}

  static obstacle(): string | undefined {
    const missing = ['named', 'dig', 'nsupdate'].find(
      name => !findProgram(name),
    );
    return missing && `${missing} of BIND is not installed`;
  }

  static start(folder: string): Promise<Bind> {
    return onUnusedPorts(1, ([port]) => Bind.startOn(port, folder));
  }

  /** @throws NotStartedError when somebody else has the port, be it on UDP alone or on TCP alone */
  static async startOn(port: number, folder: string): Promise<Bind> {
    const secrets = Object.fromEntries(
      REGIONS.map(region => [region, randomBytes(32).toString('base64')]),
    ) as Record<Region, string>;
    await writeFile(
      join(folder, 'named.conf'),
      configurationOf(folder, port, secrets),
    );
    for (const region of REGIONS) {
      await writeFile(join(folder, `${region}.zone`), emptyZone());
    }
    const daemon = new DaemonProcess(
      'named',
      findProgram('named') ?? 'named',
      ['-g', '-n', '1', '-c', join(folder, 'named.conf')],
      join(folder, 'named.log'),
    );
    const bind = new Bind(port, secrets, daemon);
    await daemon.ready(
      async () => (await bind.dig('weu', DOMAIN, 'SOA')).length > 0,
    );
    return bind;
  }

  secretOf(region: Region): string {
    return this.secrets[region];
  }

  /** What `dig +short` prints, without trailing dots. */
  async dig(region: Region, name: string, type: string): Promise<string[]> {
    const { stdout } = await run(findProgram('dig') ?? 'dig', [
      ...['@127.0.0.1', '-p', `${this.port}`],
      ...['-y', `${TSIG_ALGORITHM}:${region}:${this.secrets[region]}`],
      ...[name, type, '+short', '+norecurse', '+tries=3', '+time=10'],
    ]);
    return stdout
      .split('\n')
      .filter(line => line && !line.startsWith(';'))
      .map(line => line.replace(/\.$/, ''));
  }

  /** A change by RFC 2136, as one line of nsupdate. */
  async update(region: Region, change: string): Promise<void> {
    const key = `${TSIG_ALGORITHM}:${region}:${this.secrets[region]}`;
    const updating = run(findProgram('nsupdate') ?? 'nsupdate', ['-y', key]);
    updating.child.stdin?.end(
      `server 127.0.0.1 ${this.port}\nzone ${DOMAIN}\nupdate ${change}\nsend\n`,
    );
    await updating;
  }

  stop(): Promise<void> {
    return this.daemon.kill();
  }
}

function configurationOf(
  folder: string,
  port: number,
  secrets: Record<Region, string>,
): string {
  const views = REGIONS.map(
    region => `
key "${region}" { algorithm ${TSIG_ALGORITHM}; secret "${secrets[region]}"; };
view "${region}" {
  match-clients { key "${region}"; };
  zone "${DOMAIN}" {
    type primary;
    file "${region}.zone";
    allow-update { key "${region}"; };
    allow-transfer { key "${region}"; };
  };
};`,
  );
  return `
options {
  directory "${folder}";
  listen-on port ${port} { 127.0.0.1; };
  listen-on-v6 { none; };
  pid-file none;
  session-keyfile none;
  lock-file none;
  recursion no;
  empty-zones-enable no;
  dnssec-validation no;
};
controls { };
${views.join('\n')}
`;
}

function emptyZone(): string {
  return `$TTL 60
@ IN SOA ns.${DOMAIN}. hostmaster.${DOMAIN}. ( 1 3600 600 86400 60 )
@ IN NS ns.${DOMAIN}.
ns IN A 127.0.0.1
`;
}
