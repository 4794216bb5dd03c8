import { portOf } from './ports.mjs';

/** @typedef {import('./ports.mjs').Port} Port */

/**
 * @typedef {object} Sites where a browser finds the parts, and every port that has to be free for it
 * @property {string} appUrl
 * @property {string} backendUrl
 * @property {Port[]} ports
 */

/**
 * The addresses of app and backend as the configuration says, and otherwise as the ports say. A configuration that names a
 * port itself, without the variable, wins: the port to check is then that one.
 *
 * @param {{ app?: { baseUrl?: string }, backend?: { baseUrl?: string } }} config
 * @param {readonly Port[]} ports
 * @returns {Sites}
 */
export function sitesOf(config, ports) {
  const app = siteOf('app.baseUrl', config.app, portOf(ports, 'PORT'));
  const backend = siteOf(
    'backend.baseUrl',
    config.backend,
    portOf(ports, 'BACKEND_PORT'),
  );
  return {
    appUrl: app.url,
    backendUrl: backend.url,
    ports: ports.map(
      port =>
        [app.port, backend.port].find(
          ({ purpose }) => purpose === port.purpose,
        ) ?? port,
    ),
  };
}

/**
 * @param {string} key
 * @param {{ baseUrl?: string } | undefined} configured
 * @param {Port} port
 */
function siteOf(key, configured, port) {
  if (!configured?.baseUrl) {
    return { url: `http://localhost:${port.number}`, port };
  }
  const url = new URL(configured.baseUrl);
  const number = Number(url.port || (url.protocol === 'https:' ? '443' : '80'));
  const isMoved = number !== port.number;
  return {
    url: configured.baseUrl.replace(/\/+$/, ''),
    port: isMoved
      ? { ...port, number, variable: `${key} in the configuration` }
      : port,
  };
}
