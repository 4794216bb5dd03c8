import { Failure } from '../toolchain/Failure.mjs';

/**
 * @typedef {object} Port one port that a start needs
 * @property {string} variable the environment variable that moves it, and that tells it to what listens there
 * @property {number} number
 * @property {string} purpose
 * @property {readonly ('tcp' | 'udp')[]} protocols
 */

const tcp = /** @type {const} */ (['tcp']);
const tcpAndUdp = /** @type {const} */ (['tcp', 'udp']);

/** The regions of the local fleet, in the order of their ports. */
export const regions = /** @type {const} */ (['weu', 'neu', 'frc']);

/** Where each of the fleet's ports lies, counted from FLEET_PORT. */
const fleetPorts = [
  {
    variable: 'FLEET_PORT_AZURE',
    offset: 1,
    purpose: 'Azure Resource Manager of the fleet',
    protocols: tcp,
  },
  {
    variable: 'FLEET_PORT_GIT',
    offset: 2,
    purpose: 'the application repository',
    protocols: tcp,
  },
  ...regions.map((region, index) => ({
    variable: `FLEET_PORT_KUBERNETES_${region.toUpperCase()}`,
    offset: 10 + index,
    purpose: `the Kubernetes API server of ${region}`,
    protocols: tcp,
  })),
  ...regions.map((region, index) => ({
    variable: `FLEET_PORT_DNS_${region.toUpperCase()}`,
    offset: 20 + index,
    purpose: `the DNS server of ${region}`,
    protocols: tcpAndUdp,
  })),
];

/**
 * Every port that a start needs: the app's, the backend's, and the fleet's, which follow FLEET_PORT unless they are moved
 * one by one.
 *
 * @param {Record<string, string | undefined>} env
 * @returns {Port[]}
 * @throws {Failure} when a variable is not a port, or two ports are the same
 */
export function portsOf(env) {
  const base = portIn(env, 'FLEET_PORT', 7100);
  const ports = [
    {
      variable: 'PORT',
      number: portIn(env, 'PORT', 3000),
      purpose: 'the app',
      protocols: tcp,
    },
    {
      variable: 'BACKEND_PORT',
      number: portIn(env, 'BACKEND_PORT', 7007),
      purpose: 'the backend',
      protocols: tcp,
    },
    {
      variable: 'FLEET_PORT',
      number: base,
      purpose: 'the control of the fleet',
      protocols: tcp,
    },
    ...fleetPorts.map(({ variable, offset, purpose, protocols }) => ({
      variable,
      number: portIn(env, variable, base + offset),
      purpose,
      protocols,
    })),
  ];
  requireDistinct(ports);
  return ports;
}

/**
 * The ports as the variables that the app, the backend and the fleet read them from.
 *
 * @param {readonly Port[]} ports
 * @returns {Record<string, string>}
 */
export function environmentOf(ports) {
  return Object.fromEntries(
    ports.map(({ variable, number }) => [variable, String(number)]),
  );
}

/**
 * @param {readonly Port[]} ports
 * @param {string} variable
 */
export function portOf(ports, variable) {
  const port = ports.find(candidate => candidate.variable === variable);
  if (!port) {
    throw new Error(`no port is called ${variable}`);
  }
  return port;
}

/**
 * @param {Record<string, string | undefined>} env
 * @param {string} variable
 * @param {number} otherwise
 */
function portIn(env, variable, otherwise) {
  const text = env[variable];
  const number =
    text === undefined || text === '' ? otherwise : Number(text.trim());
  if (!Number.isInteger(number) || number < 1 || number > 65535) {
    throw new Failure(
      `${variable} is "${
        text ?? number
      }"; expected a port, a whole number from 1 to 65535.`,
    );
  }
  return number;
}

/** @param {readonly Port[]} ports */
function requireDistinct(ports) {
  /** @type {Map<number, Port>} */
  const seen = new Map();
  for (const port of ports) {
    const other = seen.get(port.number);
    if (other) {
      throw new Failure(
        `Port ${port.number} is wanted twice, for ${other.purpose} (${other.variable}) and for ${port.purpose} (${port.variable}): give one of the two variables another number.`,
      );
    }
    seen.set(port.number, port);
  }
}
