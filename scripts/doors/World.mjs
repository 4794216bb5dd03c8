import { Checkout } from '../toolchain/Checkout.mjs';
import { Processes } from '../process/Processes.mjs';
import { Screen } from '../screen/Screen.mjs';

/**
 * What every door works with: the one place that takes it from the machine.
 *
 * @typedef {import('../toolchain/setUp.mjs').SetUpWorld} World
 */

/**
 * @param {import('../screen/Screen.mjs').Output} output what a person watches
 * @returns {World}
 */
export function machineWorld(output) {
  // A terminal that was closed takes no more words; what has to be ended is ended all the same.
  output.on?.('error', () => {});
  return {
    checkout: Checkout.ofThisFile(),
    env: { ...process.env },
    runtime: {
      execPath: process.execPath,
      version: process.versions.node,
      platform: process.platform,
      arch: process.arch,
    },
    screen: new Screen(output),
    processes: new Processes(),
  };
}
