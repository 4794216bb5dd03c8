import { Failure } from '../toolchain/Failure.mjs';

/** @typedef {{ app?: { baseUrl?: string }, backend?: { baseUrl?: string } }} Config */

/**
 * Where app and backend are to be found, as the configuration says.
 *
 * @param {object} reading
 * @param {import('../process/Processes.mjs').Processes} reading.processes
 * @param {import('../toolchain/Toolchain.mjs').Toolchain} reading.toolchain
 * @param {readonly string[]} reading.files given by `--config`; none: app-config.yaml and app-config.local.yaml
 * @param {Record<string, string | undefined>} reading.env
 * @returns {Promise<Config>}
 * @throws {Failure} with what Backstage says of a file that cannot be read
 */
export async function readConfig({ processes, toolchain, files, env }) {
  const { checkout } = toolchain;
  const { code, output } = await processes.run(
    toolchain.node,
    [
      checkout.path('scripts', 'start', 'readConfig.cjs'),
      ...files.flatMap(file => ['--config', file]),
    ],
    { cwd: checkout.root, env, onLine: () => {} },
  );
  const lines = output.split('\n').filter(line => line.trim() !== '');
  if (code !== 0) {
    throw new Failure('The configuration cannot be read: see above.', {
      details: lines,
    });
  }
  return JSON.parse(lines[lines.length - 1]);
}
