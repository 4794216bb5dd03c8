import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Files by which a client can be told to trust the fleet. @public */
export interface TrustFiles {
  /** The authority's certificate alone. */
  ca: string;
  /** The authority's certificate and whatever the machine's own extra authorities were. */
  bundle: string;
}

/**
 * Writes `ca.crt` and `ca-bundle.crt`. The bundle exists because `NODE_EXTRA_CA_CERTS` names one file: pointing
 * it at `ca.crt` alone would take away a company proxy's authority that was named there before.
 *
 * @param existingBundle - the file that `NODE_EXTRA_CA_CERTS` named so far, if any
 * @public
 */
export async function writeTrust(
  folder: string,
  authorityCertificate: string,
  existingBundle?: string,
): Promise<TrustFiles> {
  const files: TrustFiles = {
    ca: path.join(folder, 'ca.crt'),
    bundle: path.join(folder, 'ca-bundle.crt'),
  };
  const own = authorityCertificate.trimEnd();
  const parts = [own];
  if (existingBundle && path.resolve(existingBundle) !== files.bundle) {
    const existing = await readFile(existingBundle, 'utf8').catch(() => '');
    const others = existing.replace(/\r\n/g, '\n').trim();
    if (others && others !== own) {
      parts.push(others);
    }
  }
  await writeFile(files.ca, `${own}\n`);
  await writeFile(files.bundle, `${parts.join('\n')}\n`);
  return files;
}
