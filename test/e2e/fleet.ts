import { execFile } from 'child_process';
import { readFileSync } from 'fs';
import path from 'path';
import { promisify } from 'util';

const run = promisify(execFile);
const root = path.resolve(__dirname, '../..');

/** Folder of the running fleet's files. */
export const fleetHome = process.env.FLEET_HOME ?? path.join(root, '.fleet');

/** Runs `npm run fleet -- ...` as a person would, and gives what it prints. */
export async function fleet(...args: string[]): Promise<string> {
  const { stdout } = await run(
    process.execPath,
    [path.join(root, 'scripts/door.mjs'), 'fleet', ...args],
    { cwd: root, env: process.env, maxBuffer: 4 * 1024 * 1024 },
  );
  return stdout;
}

/** What a region's DNS server answers, as `npm run fleet -- dig` prints it. */
export function dig(host: string, region: string): Promise<string> {
  return fleet('dig', host, '--region', region);
}

/** A secret of the fleet. */
export function token(name: string): string {
  return readFileSync(path.join(fleetHome, 'tokens', name), 'utf8').trim();
}
