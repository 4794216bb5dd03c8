import { resolve } from 'node:path';
import { Failure } from '../toolchain/Failure.mjs';

export const startHelp = `npm start

Starts a fleet of three regions on this machine, the backend and the app, and says when a browser finds them.
Ctrl-C ends everything that was started. What was routed is kept in .fleet for the next start.

  npm start -- --fresh           forget what is in .fleet first
  npm start -- --watch           restart the backend when its code changes
  npm start -- --config <file>   other configuration instead of app-config.yaml (may be given several times)

  PORT=3000           the app
  BACKEND_PORT=7007   the backend
  FLEET_PORT=7100     the fleet: its control there, and counted from there
                        +1 Azure, +2 git, +10 +11 +12 Kubernetes, +20 +21 +22 DNS (of weu, neu, frc)
  FLEET_HOME=.fleet   where the fleet keeps its state and the logs
  SERVICE_ROUTER_NODE=22|24   run with this Node, whichever the machine has`;

/**
 * @typedef {object} StartOptions
 * @property {boolean} isFresh
 * @property {boolean} isWatching
 * @property {string[]} configFiles absolute paths; none: Backstage's own choice
 */

/**
 * @param {readonly string[]} args
 * @param {string} folder what relative paths are relative to
 * @returns {StartOptions}
 */
export function startOptionsOf(args, folder) {
  /** @type {StartOptions} */
  const options = { isFresh: false, isWatching: false, configFiles: [] };
  for (let index = 0; index < args.length; index += 1) {
    const [name, inline] = args[index].split(/=(.*)/s);
    switch (name) {
      case '--fresh':
        options.isFresh = true;
        break;
      case '--watch':
        options.isWatching = true;
        break;
      case '--config': {
        const file = inline ?? args[(index += 1)];
        if (!file) {
          throw new Failure('--config is to be followed by a file.');
        }
        options.configFiles.push(resolve(folder, file));
        break;
      }
      default:
        throw new Failure(
          `npm start does not know "${args[index]}": see npm start -- --help.`,
        );
    }
  }
  return options;
}
