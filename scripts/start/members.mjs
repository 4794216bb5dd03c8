import { join } from 'node:path';
import { isAppReady, isBackendReady } from './readiness.mjs';

/**
 * @typedef {object} Member one of the processes that make up a running Service Router
 * @property {string} name of its log file
 * @property {string} title
 * @property {string} cwd
 * @property {readonly string[]} args for Node
 * @property {Record<string, string | undefined>} env
 * @property {number} patienceSeconds how long it may take until it is ready
 * @property {(line: string) => boolean} [saysReady] whether a line of its output says that it is ready
 * @property {() => Promise<boolean>} [isReady] whether it answers as a browser expects
 * @property {(line: string) => boolean} [saysBroken] whether a line of its output says that it never will be
 */

/**
 * @typedef {object} Plan
 * @property {import('../toolchain/Checkout.mjs').Checkout} checkout
 * @property {import('../toolchain/Toolchain.mjs').Toolchain} toolchain
 * @property {import('./sites.mjs').Sites} sites
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
 * changes and that would hide that it has ended; `--watch` asks for that one.
 *
 * @param {Plan} plan
 * @returns {Member}
 */
export function backendMember({
  checkout,
  toolchain,
  sites,
  options,
  home,
  env,
}) {
  const config = configArguments(options);
  return {
    name: 'backend',
    title: 'The backend',
    cwd: checkout.path('packages', 'backend'),
    args: options.isWatching
      ? [...toolchain.backstageCli, 'package', 'start', ...config]
      : [...toolchain.typescript, 'src/index', ...config],
    env: {
      ...env,
      NODE_ENV: 'development',
      NODE_EXTRA_CA_CERTS: join(home, 'ca-bundle.crt'),
    },
    patienceSeconds: 180,
    isReady: () => isBackendReady(sites.backendUrl),
  };
}

/**
 * The app, from Backstage's dev server.
 *
 * @param {Plan} plan
 * @returns {Member}
 */
export function appMember({ checkout, toolchain, sites, options, env }) {
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
    isReady: () => isAppReady(sites.appUrl),
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
