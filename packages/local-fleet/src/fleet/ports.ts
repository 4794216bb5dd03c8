import { REGIONS } from './regions';

/** One port that the fleet listens on. @public */
export interface FleetPort {
  /** What listens there. */
  purpose: string;
  /** The environment variable that moves it. */
  variable: string;
  number: number;
}

/** @public */
export interface FleetPorts {
  control: FleetPort;
  azure: FleetPort;
  git: FleetPort;
  /** By region. */
  kubernetes: Record<string, FleetPort>;
  dns: Record<string, FleetPort>;
}

/** A port variable that is no port. @public */
export class PortVariableError extends Error {
  readonly name = 'PortVariableError';
}

const DEFAULT_BASE = 7100;

function numberIn(
  environment: Record<string, string | undefined>,
  variable: string,
  otherwise: number,
): number {
  const text = environment[variable]?.trim();
  const number = text ? Number(text) : otherwise;
  if (!Number.isInteger(number) || number < 1 || number > 65535) {
    throw new PortVariableError(
      `${variable} is "${
        text ?? number
      }"; a port is expected, a whole number from 1 to 65535.`,
    );
  }
  return number;
}

/**
 * The fleet's ports: `FLEET_PORT` (7100) and others counted from it, each of which has a variable of its own.
 *
 * @throws PortVariableError
 * @public
 */
export function portsOf(
  environment: Record<string, string | undefined>,
): FleetPorts {
  const base = numberIn(environment, 'FLEET_PORT', DEFAULT_BASE);
  const port = (
    purpose: string,
    variable: string,
    offset: number,
  ): FleetPort => ({
    purpose,
    variable,
    number: numberIn(environment, variable, base + offset),
  });
  const perRegion = (
    purposeOf: (region: string) => string,
    prefix: string,
    offset: number,
  ) =>
    Object.fromEntries(
      REGIONS.map(({ region }, index) => [
        region,
        port(
          purposeOf(region),
          `${prefix}_${region.toUpperCase()}`,
          offset + index,
        ),
      ]),
    );
  return {
    control: port('the control of the fleet', 'FLEET_PORT', 0),
    azure: port('Azure Resource Manager of the fleet', 'FLEET_PORT_AZURE', 1),
    git: port('the application repository', 'FLEET_PORT_GIT', 2),
    kubernetes: perRegion(
      region => `the Kubernetes API server of ${region}`,
      'FLEET_PORT_KUBERNETES',
      10,
    ),
    dns: perRegion(
      region => `the DNS server of ${region}`,
      'FLEET_PORT_DNS',
      20,
    ),
  };
}

/** All ports in the order of their numbers' origin. */
export function listPorts(ports: FleetPorts): FleetPort[] {
  return [
    ports.control,
    ports.azure,
    ports.git,
    ...Object.values(ports.kubernetes),
    ...Object.values(ports.dns),
  ];
}
