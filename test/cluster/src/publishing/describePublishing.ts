import { target } from '../targets';
import { localZones } from './localZones';
import { realZones } from './realZones';
import { ZonesTarget } from './Zones';

/** Zones and ExternalDNS that go with the API server of this run. */
export const zonesTarget: ZonesTarget =
  target.name === 'local-fleet' ? localZones : realZones;

/** Tests against the target and its zones; they are skipped, by name, where either cannot be had. */
export function describePublishing(title: string, tests: () => void): void {
  const obstacle = target.obstacleTo() ?? zonesTarget.obstacle();
  const run = obstacle ? describe.skip : describe;
  run(title, tests);
}
