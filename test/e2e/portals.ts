import { fork } from 'child_process';
import path from 'path';
import type { PortalAddresses } from '../portal/main';

const root = path.resolve(__dirname, '../..');

/** Portals whose fleets are in memory, for what the fleet on this machine cannot be brought to. */
export interface Portals {
  addresses: PortalAddresses;
  stop(): void;
}

/** Starts portals by the names of what they hold, which the pages of this app may ask. */
export function startPortals(
  appUrl: string,
  names: readonly string[],
): Promise<Portals> {
  const child = fork(
    path.join(root, 'test/portal/main.ts'),
    [appUrl, ...names],
    {
      execArgv: [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      ],
      env: { ...process.env, LOG_LEVEL: 'error' },
    },
  );
  return new Promise((resolve, reject) => {
    child.on(
      'message',
      ({ answer, error }: { answer?: PortalAddresses; error?: string }) => {
        if (error) {
          reject(new Error(error));
        } else if (answer) {
          resolve({ addresses: answer, stop: () => child.kill() });
        }
      },
    );
    child.once('exit', code =>
      reject(new Error(`The portals ended with ${code} before they were up.`)),
    );
  });
}
