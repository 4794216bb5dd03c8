import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import {
  CertificateAuthority,
  createCertificateAuthority,
  restoreCertificateAuthority,
  writeTrust,
} from '../certificates';
import { ClusterAddress } from '../clusters';

/** Names of the secrets that a fleet has, each a file below `tokens/`. */
export const AZURE_SECRET = 'azure-client-secret';
export const GIT_TOKEN = 'git-push';
export const CONTROL_TOKEN = 'control';

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Only its owner may read it, whatever the umask and whatever was there before. */
async function writeSecret(file: string, content: string): Promise<void> {
  await writeFile(file, content, { mode: 0o600 });
  await chmod(file, 0o600);
}

/**
 * The folder in which a fleet keeps what outlives it: its authority, its secrets, the application repository, and the
 * files by which clients find it.
 */
export class FleetFolder {
  constructor(readonly path: string) {}

  get kubeConfigFile(): string {
    return this.file('kubeconfig');
  }

  get descriptionFile(): string {
    return this.file('fleet.json');
  }

  get repositoryFolder(): string {
    return this.file('applications.git');
  }

  file(...names: string[]): string {
    return join(this.path, ...names);
  }

  /** The authority of the first start, or a new one where that has run out. */
  async authority(
    now: Date,
    existingBundle: string | undefined,
  ): Promise<CertificateAuthority> {
    await mkdir(this.path, { recursive: true });
    const [key, cert] = await Promise.all([
      readIfThere(this.file('ca.key')),
      readIfThere(this.file('ca.crt')),
    ]);
    const restored =
      key && cert
        ? restoreCertificateAuthority({ key, cert }, { now })
        : undefined;
    const authority = restored ?? createCertificateAuthority({ now });
    if (!restored) await writeSecret(this.file('ca.key'), authority.own.key);
    await writeTrust(this.path, authority.own.cert, existingBundle);
    return authority;
  }

  /** A secret, made when it is first asked for. */
  async token(name: string): Promise<string> {
    const file = this.file('tokens', name);
    const existing = (await readIfThere(file))?.trim();
    if (existing) return existing;
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const token = randomBytes(32).toString('base64url');
    await writeSecret(file, `${token}\n`);
    return token;
  }

  async writeKubeConfig(addresses: readonly ClusterAddress[]): Promise<void> {
    await writeSecret(
      this.kubeConfigFile,
      stringify({
        apiVersion: 'v1',
        kind: 'Config',
        'current-context': addresses[0]?.name,
        clusters: addresses.map(({ name, server, ca }) => ({
          name,
          cluster: {
            server,
            'certificate-authority-data': Buffer.from(ca).toString('base64'),
          },
        })),
        users: addresses.map(({ name, token }) => ({ name, user: { token } })),
        contexts: addresses.map(({ name }) => ({
          name,
          context: { cluster: name, user: name },
        })),
      }),
    );
  }

  async writeDescription(description: unknown): Promise<void> {
    await writeFile(
      this.descriptionFile,
      `${JSON.stringify(description, undefined, 2)}\n`,
    );
  }
}
