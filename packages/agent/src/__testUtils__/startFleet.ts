import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createFleet, FleetDescription } from '@service-router/local-fleet';
import { onUnusedFleetPorts } from '@service-router/local-fleet/src/fleet/__testUtils__/onUnusedFleetPorts';
import { silentLog } from '@service-router/local-fleet/src/log';

const fleetPackage = dirname(
  require.resolve('@service-router/local-fleet/package.json'),
);
const backendPackage = dirname(
  require.resolve('@service-router/plugin-service-router-backend/package.json'),
);

export interface StartedFleet {
  description: FleetDescription;
  stop(): Promise<void>;
}

/** Three regions on ports of their own. */
export async function startFleet(): Promise<StartedFleet> {
  const folder = await mkdtemp(join(tmpdir(), 'agent-fleet-'));
  const { fleet, description } = await onUnusedFleetPorts(async ports => {
    const made = createFleet({
      folder,
      ports,
      definitionFolders: [
        join(fleetPackage, 'content/crds'),
        join(backendPackage, 'crds'),
      ],
      seedFolder: join(fleetPackage, 'content/repository'),
      searchPath: process.env.PATH ?? '',
      log: silentLog,
    });
    return { fleet: made, description: await made.start() };
  });
  return {
    description,
    async stop() {
      await fleet.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
