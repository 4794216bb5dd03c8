import { join } from 'node:path';
import { isAppReady, isBackendReady } from './readiness.mjs';

/**
 * @typedef {object} Member one of the processes that make up a running Service Router
 * @property {string} name of its log file
 * @property {string} title
 * @property {string} cwd
 * @property {readonly string[]} args for Node
 * @property {Record<string, string | undefined>} env
 * @property {Promise<unknown>} [mayBegin] it loads itself at once, and begins its work with a line on its input when this is settled
 * @property {number} patienceSeconds how long it may take until it is ready
 * @property {(line: string) => boolean} [saysReady] whether a line of its output says that it is ready
 * @property {() => Promise<boolean>} [isReady] whether it answers as a browser expects
 * @property {(line: string) => boolean} [saysBroken] whether a line of its output says that it never will be
 */

/**
 * @typedef {object} Plan
 * @property {import('../toolchain/Checkout.mjs').Checkout} checkout
 * @property {import('../toolchain/Toolchain.mjs').Toolchain} toolchain
 * @property {Promise<import('./sites.mjs').Sites>} found where app and backend will be
 * @property {Promise<unknown>} written the fleet's servers listen and its files are written
 * @property {import('./options.mjs').StartOptions} options
 * @property {string} home of the fleet
 * @property {Record<string, string | undefined>} env with the ports in it
 */

/**
 * The fleet. It says when every region holds what the application repository says; its servers listen, and its files
 * (credentials, certificates) are written, some seconds before.
 *
 * @param {Pick<Plan, 'checkout' | 'toolchain' | 'env'>} plan
 * @returns {Member}
 */
export function fleetMember({ checkout, toolchain, env }) {
  return {
    name: 'fleet',
    title: 'The fleet of three regions',
    cwd: checkout.root,
    args: [
      ...toolchain.typescript,
      checkout.path('packages', 'local-fleet', 'src', 'main.ts'),
      'serve',
    ],
    env,
    patienceSeconds: 120,
    saysReady: line => line.startsWith('Fleet is ready'),
  };
}

/**
 * The backend. It is run as `backstage-cli package start` runs it, but without the process around it that restarts it on
 * changes and that would hide that it has ended; `--watch` asks for that one, once the fleet is there.
 *
 * @param {Plan} plan
 * @returns {Member}
 */
export function backendMember(plan) {
  const { checkout, toolchain, found, written, options, home, env } = plan;
  const config = configArguments(options);
  const warm = checkout.path('scripts', 'start', 'warmBackend.cjs');
  return {
    name: 'backend',
    title: 'The backend',
    cwd: checkout.path('packages', 'backend'),
    args: options.isWatching
      ? [...toolchain.backstageCli, 'package', 'start', ...config]
      : [...toolchain.typescript, warm, ...config],
    env: {
      ...env,
      NODE_ENV: 'development',
      NODE_EXTRA_CA_CERTS: join(home, 'ca-bundle.crt'),
    },
    mayBegin: options.isWatching ? undefined : written,
    patienceSeconds: 180,
    isReady: async () => isBackendReady((await found).backendUrl),
  };
}

/**
 * The app, from Backstage's dev server.
 *
 * @param {Plan} plan
 * @returns {Member}
 */
export function appMember({ checkout, toolchain, found, options, env }) {
  return {
    name: 'app',
    title: 'The app',
    cwd: checkout.path('packages', 'app'),
    args: [
      ...toolchain.backstageCli,
      ...['package', 'start', ...configArguments(options)],
    ],
    env: { ...env, NODE_ENV: 'development', BROWSER: 'none' },
    patienceSeconds: 300,
    isReady: async () => isAppReady((await found).appUrl),
    saysBroken: line =>
      /^\s*(?:ERROR in |× )|^Failed to compile|compiled with \d+ errors?/.test(
        line,
      ),
  };
}

/** @param {import('./options.mjs').StartOptions} options */
function configArguments({ configFiles }) {
  return configFiles.flatMap(file => ['--config', file]);
}
